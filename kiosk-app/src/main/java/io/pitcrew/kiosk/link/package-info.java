/// The broker, reached by MQTT 5 over two connections: records, acknowledgements and orders on one, content on the
/// other, so that a record never waits behind a picture. Both come and go by themselves. Nothing here is believed, kept
/// or decided: bytes are handed to whoever asked, on the network's thread, who takes them to a thread of their own at
/// once.
@NullMarked
package io.pitcrew.kiosk.link;

import org.jspecify.annotations.NullMarked;
