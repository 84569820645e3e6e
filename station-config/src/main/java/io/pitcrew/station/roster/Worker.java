package io.pitcrew.station.roster;

import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.WorkerId;
import java.util.List;
import java.util.Set;

/// One person.
///
/// @param name as printed on a signature
/// @param called as the screen greets them
/// @param active false for somebody who left or whose badge is locked: known, but refused
public record Worker(
        WorkerId id,
        String name,
        String called,
        Lang lang,
        Set<Role> roles,
        List<BadgeDigest> badges,
        List<Skill> skills,
        boolean active) {}
