package io.pitcrew.station.roster;

import java.time.LocalDate;
import java.util.Optional;

/// A qualification a person holds, at a level from 1 (trainee) up, for as long as stated.
public record Skill(String name, int level, Optional<LocalDate> ends) {}
