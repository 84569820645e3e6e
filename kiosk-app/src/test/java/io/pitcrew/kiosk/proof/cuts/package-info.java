/// Power cuts at every operation of a disk. A story is played once under `strace`; from what it asked of the disk, the
/// disk is put together as it may have been found after a cut at any of these operations, and a kiosk is started on it.
/// What was not synced may be there, in part, or not at all.
@NullMarked
package io.pitcrew.kiosk.proof.cuts;

import org.jspecify.annotations.NullMarked;
