/// Canary: the second class to call what only one may call.
@NullMarked
package io.pitcrew.station.testkit.canary.chatty.two;

import org.jspecify.annotations.NullMarked;
