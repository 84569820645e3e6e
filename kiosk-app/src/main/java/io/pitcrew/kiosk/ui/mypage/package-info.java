/// My page: what I signed, and how old what is known from other kiosks is.
@NullMarked
package io.pitcrew.kiosk.ui.mypage;

import org.jspecify.annotations.NullMarked;
