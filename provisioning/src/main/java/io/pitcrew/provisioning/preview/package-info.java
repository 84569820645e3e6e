/// Aids as workers will see them, before anything is published: lays out what is to be drawn, has a kiosk draw it as a
/// process of its own, and puts the pictures on one page, the languages side by side.
@NullMarked
package io.pitcrew.provisioning.preview;

import org.jspecify.annotations.NullMarked;
