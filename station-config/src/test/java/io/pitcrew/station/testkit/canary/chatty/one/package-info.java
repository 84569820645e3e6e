/// Canary: calls what only one class may call, and from a nested class again.
@NullMarked
package io.pitcrew.station.testkit.canary.chatty.one;

import org.jspecify.annotations.NullMarked;
