/// A step left alone: picture and words stay for hands on the machine, nothing personal does.
@NullMarked
package io.pitcrew.kiosk.ui.resting;

import org.jspecify.annotations.NullMarked;
