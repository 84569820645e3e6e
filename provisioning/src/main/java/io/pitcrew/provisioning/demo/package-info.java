/// The demo and the tour: a broker, operations and one kiosk as processes of their own, a network that can be cut, and
/// –
/// for the tour – a scripted shift that is driven through the kiosk's real badge reader and ends in pictures and
/// figures.
/// Nothing here is known to the product; it only starts, asks and looks.
@NullMarked
package io.pitcrew.provisioning.demo;

import org.jspecify.annotations.NullMarked;
