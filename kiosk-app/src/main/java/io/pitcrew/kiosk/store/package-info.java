/// The two databases of a kiosk. `ledger.db` is small and every commit is on disk before anybody hears of it;
/// `content.db` may lose its last commits at a power cut, because all in it can be fetched again. Two files, so that an
/// append never waits behind an index being built. Each has one writer at a time and any number of readers, who see the
/// last commit. The tables of both are defined here, in `ledger.<n>.sql` and `content.<n>.sql`, and nowhere else.
@NullMarked
package io.pitcrew.kiosk.store;

import org.jspecify.annotations.NullMarked;
