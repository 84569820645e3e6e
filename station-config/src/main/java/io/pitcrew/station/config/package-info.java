/// What is written down about a device and about a place: [KioskConfig] says which reader and screen this kiosk has,
/// [StationProfile] what is done at a station. The two meet only at the moment a kiosk serves a station.
@NullMarked
package io.pitcrew.station.config;

import org.jspecify.annotations.NullMarked;
