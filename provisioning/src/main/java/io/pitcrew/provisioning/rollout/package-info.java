/// How a release reaches the floor: one ring of kiosks after the other, each only after the one before has worked with
/// it for a while and nothing spoke against it; stopped by itself when something does. What is in force where is proven
/// by the kiosks' signed records; what they say of themselves is shown apart from that and proves nothing.
@NullMarked
package io.pitcrew.provisioning.rollout;

import org.jspecify.annotations.NullMarked;
