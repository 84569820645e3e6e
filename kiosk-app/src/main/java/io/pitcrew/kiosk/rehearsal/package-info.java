/// A kiosk that can be driven from outside, for the demo, the tour and the proofs: commands in, one line each, and one
/// line back: `ok …` or `no …`; what happens by itself comes as `* …`. Badges go through the simulated reader's
/// terminal, touches to where the screen's go. Only with `--rehearse`.
@NullMarked
package io.pitcrew.kiosk.rehearsal;

import org.jspecify.annotations.NullMarked;
