package io.pitcrew.provisioning.export;

/// How much was handed out.
///
/// @param records of the store
/// @param forked records at a place that another signed record holds too, each after that one
/// @param unreadable of them not JSON of a record
public record Written(long records, long forked, long unreadable) {}
