/// Between a command and whoever typed it: in which home it works, how it ends, what is said when something is in the
/// way, and how it is asked to stop. The commands know this package; it knows none of them.
@NullMarked
package io.pitcrew.provisioning.cli.terminal;

import org.jspecify.annotations.NullMarked;
