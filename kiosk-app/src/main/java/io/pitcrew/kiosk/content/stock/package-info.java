/// What lies on this kiosk's disk: chunks on their way to becoming whole, whole objects, media as files, and which
/// release names which object. Everything was verified before it came in and is verified again when it is read; what is
/// no longer what its name says counts as missing and is fetched again.
@NullMarked
package io.pitcrew.kiosk.content.stock;

import org.jspecify.annotations.NullMarked;
