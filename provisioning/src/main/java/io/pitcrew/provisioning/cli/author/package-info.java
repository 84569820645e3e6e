/// The commands of those who write: they need a plant folder, and neither keys nor a broker.
@NullMarked
package io.pitcrew.provisioning.cli.author;

import org.jspecify.annotations.NullMarked;
