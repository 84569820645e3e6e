/// The record store of a plant that runs one collector: one SQLite file, copied while it runs with any SQLite backup.
@NullMarked
package io.pitcrew.provisioning.collect.sqlite;

import org.jspecify.annotations.NullMarked;
