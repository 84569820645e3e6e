/// What operations types: thin commands over the other packages.
@NullMarked
package io.pitcrew.provisioning.cli;

import org.jspecify.annotations.NullMarked;
