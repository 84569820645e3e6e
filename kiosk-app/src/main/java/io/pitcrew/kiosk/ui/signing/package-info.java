/// Signing with badge and PIN: what is signed and what that means, who else has to tap, and the pad. No digit is drawn
/// or kept here, only how many there are.
@NullMarked
package io.pitcrew.kiosk.ui.signing;

import org.jspecify.annotations.NullMarked;
