/// The commands about people: who works here, and who is to be forgotten.
@NullMarked
package io.pitcrew.provisioning.cli.people;

import org.jspecify.annotations.NullMarked;
