/// Every MQTT topic of Pitcrew, in one place.
@NullMarked
package io.pitcrew.station.topic;

import org.jspecify.annotations.NullMarked;
