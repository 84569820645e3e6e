/// The people a kiosk knows: a pseudonym, the name to greet, a language, what they may do. It travels encrypted and
/// apart from the plant; of a badge it holds only a keyed digest.
@NullMarked
package io.pitcrew.station.roster;

import org.jspecify.annotations.NullMarked;
