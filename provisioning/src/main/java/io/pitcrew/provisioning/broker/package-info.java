/// The broker for whoever has none: HiveMQ CE inside a process of its own. It keeps everything in memory and promises
/// nothing over its own end; what must last lasts in the kiosks and in operations, which offer it again.
@NullMarked
package io.pitcrew.provisioning.broker;

import org.jspecify.annotations.NullMarked;
