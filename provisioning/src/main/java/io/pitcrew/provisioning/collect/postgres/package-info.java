/// The record store of a plant that has outgrown one machine: a PostgreSQL database that several collectors share. They
/// hold nothing themselves; one that dies is missed by nobody.
@NullMarked
package io.pitcrew.provisioning.collect.postgres;

import org.jspecify.annotations.NullMarked;
