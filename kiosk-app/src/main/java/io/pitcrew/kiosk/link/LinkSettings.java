package io.pitcrew.kiosk.link;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.topic.Topics;
import java.net.URI;

/// Where the broker is and who we are to it.
///
/// @param broker `mqtt://host:port` or `mqtts://host:port`
/// @param ring whose pointer to follow
/// @param will the status that the broker shows once it has lost us
public record LinkSettings(URI broker, KioskId kiosk, Topics topics, String ring, Bytes will) {}
