/// The kiosk on a stage: with `--rehearse` it is asked in one line and answers in one (`ok …`, `no …`), and tells by
/// itself what happens (`* …`). Badges go through the simulated reader's real serial line, touches hit what a finger
/// would hit, and what is called painted was read back from the screen. Demo, tour and proofs stand on this; a kiosk
/// at work has none of it.
@NullMarked
package io.pitcrew.kiosk.rehearsal;

import org.jspecify.annotations.NullMarked;
