/// Whom this kiosk believes. The first trust root was carried here by hand; every later one must be signed by the root
/// keys of the one before and by its own, one version after the other, and what was reached once survives restarts and
/// a wiped cache. Whoever judges a signature asks [io.pitcrew.kiosk.trust.Trust#current] at that moment and keeps no
/// root of its own.
@NullMarked
package io.pitcrew.kiosk.trust;

import org.jspecify.annotations.NullMarked;
