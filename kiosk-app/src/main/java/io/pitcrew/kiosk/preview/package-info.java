/// The pages of aids that are still being written, as pictures: drawn by the screens that workers see, from a folder
/// that
/// an author's tools have laid out, without a broker, a badge or a record.
@NullMarked
package io.pitcrew.kiosk.preview;

import org.jspecify.annotations.NullMarked;
