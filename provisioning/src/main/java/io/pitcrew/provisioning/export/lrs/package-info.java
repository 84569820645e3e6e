/// Statements on their way to a learning record store: in batches, over HTTPS, again when the line broke, from where it
/// stopped the last time. The store may answer as it likes; nothing is counted as sent before it has said so, and what
/// it has already is not given to it as something new, because a statement keeps its id.
@NullMarked
package io.pitcrew.provisioning.export.lrs;

import org.jspecify.annotations.NullMarked;
