/// The places where a kiosk looks for content, made from what its file names.
@NullMarked
package io.pitcrew.kiosk.content.place;

import org.jspecify.annotations.NullMarked;
