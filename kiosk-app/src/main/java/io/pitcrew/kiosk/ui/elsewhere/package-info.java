/// The stations near by whose aids are kept here, to say whose are to be read.
@NullMarked
package io.pitcrew.kiosk.ui.elsewhere;

import org.jspecify.annotations.NullMarked;
