package io.pitcrew.station.roster;

/// What a person may do at a kiosk.
public enum Role {
    OPERATOR,
    MAINTENANCE,
    SUPERVISOR
}
