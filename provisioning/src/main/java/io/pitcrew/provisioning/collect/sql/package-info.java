/// The record store of any engine that speaks SQL. The tables are the same everywhere; how they are made, opened,
/// locked and shared is each engine's own.
@NullMarked
package io.pitcrew.provisioning.collect.sql;

import org.jspecify.annotations.NullMarked;
