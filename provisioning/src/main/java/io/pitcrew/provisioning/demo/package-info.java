/// The demo and the tour: a visitor plays with a plant on one machine, or – for the tour – a scripted shift is driven
/// through the kiosk's real badge reader and ends in pictures and figures. Nothing here is known to the product; it
/// only
/// starts, asks and looks.
@NullMarked
package io.pitcrew.provisioning.demo;

import org.jspecify.annotations.NullMarked;
