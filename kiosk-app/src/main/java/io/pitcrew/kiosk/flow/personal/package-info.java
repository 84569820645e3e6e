/// The rules of what concerns one person alone: their own page. What leads there, and what a badge or time does to it,
/// is
/// for the other rules.
@NullMarked
package io.pitcrew.kiosk.flow.personal;

import org.jspecify.annotations.NullMarked;
