/// Looks for what must be nowhere: in files, in memory, and in all that crosses a line.
@NullMarked
package io.pitcrew.kiosk.proof.secrets;

import org.jspecify.annotations.NullMarked;
