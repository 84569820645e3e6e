/// Content over lines as they are on a shop floor: slow, far, lossy, cut, shared with the records, and over a stock
/// broker. R6, P4, P5 and the slow line.
@NullMarked
package io.pitcrew.kiosk.proof.line;

import org.jspecify.annotations.NullMarked;
