/// Nobody is signed in: which station this is, where to hold the badge, in which languages one may read.
@NullMarked
package io.pitcrew.kiosk.ui.attract;

import org.jspecify.annotations.NullMarked;
