/// What the interface itself says, in the language of whoever stands there: texts by key from one file a language,
/// plurals as that language makes them, and numbers, clocks and lengths of time as people read them. A text that a
/// language lacks is shown in English rather than not at all.
@NullMarked
package io.pitcrew.kiosk.ui.words;

import org.jspecify.annotations.NullMarked;
