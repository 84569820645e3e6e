/// How everything looks: the [Theme] with its colours, type and fonts, physical [Sizes], icons drawn as shapes, texts
/// that wrap and are never cut.
@NullMarked
package io.pitcrew.kiosk.ui.look;

import org.jspecify.annotations.NullMarked;
