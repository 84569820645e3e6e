/// One strict way to read and write: JSON for the wire, TOML for people. What is wrong with a file is a [Problem] with
/// its place, its reason and its remedy; what is wrong with bytes from outside is [Malformed]. Reading never guesses.
@NullMarked
package io.pitcrew.station.codec;

import org.jspecify.annotations.NullMarked;
