/// What happened, as evidence: one record is one line of JSON, hashed as the bytes written and chained to the one
/// before. The types of [Fact] are all that a kiosk ever says about work and people.
@NullMarked
package io.pitcrew.station.record;

import org.jspecify.annotations.NullMarked;
