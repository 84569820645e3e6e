package io.pitcrew.kiosk.flow;

import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.roster.Role;
import java.util.Set;

/// What the floor needs to know of the one who tapped.
///
/// @param tapped monotonic milliseconds of their last tap that counted: the same badge soon after is the same tap
public record Person(WorkerId id, String called, Lang lang, Set<Role> roles, long tapped) {}
