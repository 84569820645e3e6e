/// Operations' one MQTT connection: hands over what arrives, puts up what kiosks are to see. It reconnects by itself
/// and
/// keeps a session, so that what kiosks send while operations is away is queued at the broker; but a broker that loses
/// all of it costs time only, since kiosks keep their records until they are acknowledged by signature, and publishing
/// keeps what it sent.
@NullMarked
package io.pitcrew.provisioning.link;

import org.jspecify.annotations.NullMarked;
