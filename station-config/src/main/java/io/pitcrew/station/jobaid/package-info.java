/// A job aid as the floor shows it: short, in steps, in every language of the plant, with two hashes a step: *meaning*
/// (what is to be done) and *shown* (what a person saw).
@NullMarked
package io.pitcrew.station.jobaid;

import org.jspecify.annotations.NullMarked;
