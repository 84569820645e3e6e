/// Puts the kiosk together: the list of constructors, the threads and who may use them, start and stop. The only
/// package that knows everybody; it decides nothing.
@NullMarked
package io.pitcrew.kiosk.app;

import org.jspecify.annotations.NullMarked;
