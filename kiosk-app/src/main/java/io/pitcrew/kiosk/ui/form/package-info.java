/// The form all screens share: the parts they are built of (buttons that send a [io.pitcrew.kiosk.flow.Touch],
/// sheets, pages) and the [Frame] that keeps the same thing in the same place. A [Screen] is built once and shown many
/// times.
@NullMarked
package io.pitcrew.kiosk.ui.form;

import org.jspecify.annotations.NullMarked;
