/// Stopping the use of something at once: the recall list as operations keeps it, who worked by what is in it, and
/// which kiosks have proved that they let nobody use it any more.
@NullMarked
package io.pitcrew.provisioning.recall;

import org.jspecify.annotations.NullMarked;
