/// Before going on with somebody else's work: where it stands and what will be checked again.
@NullMarked
package io.pitcrew.kiosk.ui.takingover;

import org.jspecify.annotations.NullMarked;
