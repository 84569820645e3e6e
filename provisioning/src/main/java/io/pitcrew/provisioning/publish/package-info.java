/// From the plant as it is read to the floor: cut into objects, compared with what was published before, signed as a
/// release, sent, and named by a signed pointer last. What was sent is kept, to be sent again to a broker that forgot.
@NullMarked
package io.pitcrew.provisioning.publish;

import org.jspecify.annotations.NullMarked;
