/// Proofs that need whole processes: operations and kiosks as they are started on a plant, and somebody who pulls the
/// plug. Each has a script of its name in `kiosk-app/proof`.
@NullMarked
package io.pitcrew.kiosk.proof;

import org.jspecify.annotations.NullMarked;
