/// What all rules of the floor share: how a session begins, passes on and ends, what is written down in a person's
/// name, and the [Next] that an event leads to. As pure as the rules: nothing here reads, waits or remembers.
@NullMarked
package io.pitcrew.kiosk.flow.session;

import org.jspecify.annotations.NullMarked;
