/// Proofs in which whoever carries the messages is the enemy: he damages them (R4), and he lies, withholds and repeats
/// (R5). One kiosk's content, ledger and trust on real files, with real keys.
@NullMarked
package io.pitcrew.kiosk.proof.stranger;

import org.jspecify.annotations.NullMarked;
