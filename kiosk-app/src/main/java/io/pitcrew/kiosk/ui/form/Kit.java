package io.pitcrew.kiosk.ui.form;

import io.pitcrew.kiosk.flow.Touch;
import io.pitcrew.kiosk.ui.look.Sizes;
import io.pitcrew.kiosk.ui.picture.Pictures;
import io.pitcrew.kiosk.ui.words.WordBook;
import java.util.function.Consumer;

/// What every screen is built with.
///
/// @param touches what a finger said; returns at once
public record Kit(Sizes sizes, WordBook words, Pictures pictures, Consumer<Touch> touches) {}
