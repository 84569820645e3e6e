/// Pictures and videos of job aids. They are files named by their hash ([MediaFiles]); decoding happens beside the
/// toolkit's thread, so that a screen is never late for its picture. A video that cannot play here becomes its still
/// picture with a word of explanation, never a black rectangle.
@NullMarked
package io.pitcrew.kiosk.ui.picture;

import org.jspecify.annotations.NullMarked;
