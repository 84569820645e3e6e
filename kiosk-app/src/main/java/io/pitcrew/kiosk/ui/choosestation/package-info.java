/// The stations of the plant, to say which of them this kiosk is to serve.
@NullMarked
package io.pitcrew.kiosk.ui.choosestation;

import org.jspecify.annotations.NullMarked;
