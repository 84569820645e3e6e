/// The job aids of this station for one worker: what the front screen offers first, what stands open, and what became
/// of the things this worker reported.
@NullMarked
package io.pitcrew.kiosk.aid;

import org.jspecify.annotations.NullMarked;
