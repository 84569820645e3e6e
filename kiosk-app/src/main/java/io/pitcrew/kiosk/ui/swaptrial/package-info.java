/// The new station works, on trial: a maintenance badge keeps it, else the old one comes back.
@NullMarked
package io.pitcrew.kiosk.ui.swaptrial;

import org.jspecify.annotations.NullMarked;
