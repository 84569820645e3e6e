/// Which station this kiosk serves: a dry run that lists what would change, then apply, then confirm on the working
/// screen – or it goes back by itself.
@NullMarked
package io.pitcrew.kiosk.swap;

import org.jspecify.annotations.NullMarked;
