/// How a job aid is drawn, wherever it appears: its tile, its step with picture, warning and numbered lines, and how
/// far one has come.
@NullMarked
package io.pitcrew.kiosk.ui.aid;

import org.jspecify.annotations.NullMarked;
