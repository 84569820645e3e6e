/// The front screen of one worker: the one largest thing to do now, then news for them, then the station's aids.
@NullMarked
package io.pitcrew.kiosk.ui.home;

import org.jspecify.annotations.NullMarked;
