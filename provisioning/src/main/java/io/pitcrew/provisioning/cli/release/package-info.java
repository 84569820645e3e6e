/// The commands by which a release goes its way: published, given on from ring to ring, halted, taken back; which
/// kiosks
/// have it; and which station and ring a kiosk is told.
@NullMarked
package io.pitcrew.provisioning.cli.release;

import org.jspecify.annotations.NullMarked;
