/// What must hold before a release is acted upon: who signed it, that it is not older than what was trusted, that its
/// parts belong to each other and are not more than this kiosk takes; and what of it this kiosk needs. Nothing here
/// fetches or switches.
@NullMarked
package io.pitcrew.kiosk.content.check;

import org.jspecify.annotations.NullMarked;
