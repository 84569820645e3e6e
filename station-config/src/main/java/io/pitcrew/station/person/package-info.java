/// What is known of one person at every kiosk, computed from records alone: what they signed off last, aid by aid, and
/// what they reported. Whoever reads the same records comes to the same; a collector seals it for the kiosks, and only
/// who has the plant's shared secret can read it or tell whose it is.
@NullMarked
package io.pitcrew.station.person;

import org.jspecify.annotations.NullMarked;
