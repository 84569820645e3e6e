/// The commands about keys: which there are, new ones, and what to do when they are lost. They only ask and tell;
/// [io.pitcrew.provisioning.keys] does it.
@NullMarked
package io.pitcrew.provisioning.cli.keys;

import org.jspecify.annotations.NullMarked;
