package io.pitcrew.kiosk.content.fetch;

import java.util.List;
import java.util.random.RandomGenerator;

/// All places where content is looked for, in the order in which they are asked.
///
/// @param wants asked when none of them has a chunk
/// @param chance scatters that over time, so that a plant does not ask in one moment
public record Sources(List<ContentSource> inOrder, Wants wants, RandomGenerator chance) {}
