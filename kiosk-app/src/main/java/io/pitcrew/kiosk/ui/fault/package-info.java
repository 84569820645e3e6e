/// Nobody can work here now: what is broken in plain words, a code for the telephone, what still works.
@NullMarked
package io.pitcrew.kiosk.ui.fault;

import org.jspecify.annotations.NullMarked;
