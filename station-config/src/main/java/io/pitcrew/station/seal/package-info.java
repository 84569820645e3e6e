/// Who may say what, and how it is proven: DSSE envelopes with Ed25519 signatures, the trust root that names the keys
/// of
/// each role, and authenticated encryption for what only some may read. The broker between is trusted with nothing.
@NullMarked
package io.pitcrew.station.seal;

import org.jspecify.annotations.NullMarked;
