/// Aids on paper: cards of A5 for where no kiosk stands. Each says from which release it was made and carries a number
/// by
/// which a kiosk tells whether it still holds; where each was sent is written down, so that a recall finds them again.
@NullMarked
package io.pitcrew.provisioning.print;

import org.jspecify.annotations.NullMarked;
