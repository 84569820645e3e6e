/// What lies in the broker's memory, and how much of what is published may: a broker is no file server, and one that
/// runs full loses what matters most. The rest is handed out when it is asked for.
@NullMarked
package io.pitcrew.provisioning.publish.room;

import org.jspecify.annotations.NullMarked;
