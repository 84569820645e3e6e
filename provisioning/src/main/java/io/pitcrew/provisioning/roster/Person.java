package io.pitcrew.provisioning.roster;

import io.pitcrew.station.roster.Worker;

/// Operations' own entry: a worker and the employee number that keeps the pseudonym the same from import to import.
///
/// @param number as the personnel system knows the person; stays in the operations home
public record Person(String number, Worker worker) {}
