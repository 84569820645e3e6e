/// What the records tell operations: so far, what somebody on the floor says is wrong, and where to correct it. Never
/// who said it.
@NullMarked
package io.pitcrew.provisioning.report;

import org.jspecify.annotations.NullMarked;
