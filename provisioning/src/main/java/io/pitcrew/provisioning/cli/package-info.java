/// What operations types: a thin class a command, which reads its words, asks the package that does it, and prints.
@NullMarked
package io.pitcrew.provisioning.cli;

import org.jspecify.annotations.NullMarked;
