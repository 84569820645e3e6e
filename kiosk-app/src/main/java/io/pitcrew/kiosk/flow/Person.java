package io.pitcrew.kiosk.flow;

import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.roster.Role;
import java.util.Set;

/// What the floor needs to know of the one who tapped.
///
/// @param name as printed on a signature
/// @param tapped monotonic milliseconds of their last tap that counted: the same badge soon after is the same tap
/// @param signed in this session they have signed already: from then on the PIN is enough
public record Person(WorkerId id, String called, String name, Lang lang, Set<Role> roles, long tapped, boolean signed) {

    /// One who has signed nothing yet.
    public Person(WorkerId id, String called, Lang lang, Set<Role> roles, long tapped) {
        this(id, called, called, lang, roles, tapped, false);
    }

    public Person signed(boolean now) {
        return new Person(id, called, name, lang, roles, tapped, now);
    }
}
