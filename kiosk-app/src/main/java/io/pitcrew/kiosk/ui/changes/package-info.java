/// What is different since somebody was last done with an aid: only those steps, old beside new.
@NullMarked
package io.pitcrew.kiosk.ui.changes;

import org.jspecify.annotations.NullMarked;
