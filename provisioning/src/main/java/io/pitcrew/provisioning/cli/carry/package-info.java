/// The commands that carry releases by other ways than the broker's, and that keep its memory small.
@NullMarked
package io.pitcrew.provisioning.cli.carry;

import org.jspecify.annotations.NullMarked;
