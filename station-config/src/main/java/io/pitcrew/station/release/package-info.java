/// How content travels: bytes are cut into chunks named by their hash, a sorted catalogue names the objects of one
/// release, a signed release names the catalogue, and a small signed pointer says which release a ring should show.
@NullMarked
package io.pitcrew.station.release;

import org.jspecify.annotations.NullMarked;
