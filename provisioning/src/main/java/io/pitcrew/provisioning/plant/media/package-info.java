/// What pictures and videos say of themselves in their first bytes: how large, how long, in which coding. Enough to
/// tell
/// an author what a kiosk would stumble over, and no more; nothing is decoded.
@NullMarked
package io.pitcrew.provisioning.plant.media;

import org.jspecify.annotations.NullMarked;
