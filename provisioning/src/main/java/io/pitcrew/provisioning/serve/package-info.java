/// Operations as one running process: takes records in, puts releases up, and says on the terminal what happens, a line
/// an event. Names of people appear on that terminal only; they are neither stored nor logged.
@NullMarked
package io.pitcrew.provisioning.serve;

import org.jspecify.annotations.NullMarked;
