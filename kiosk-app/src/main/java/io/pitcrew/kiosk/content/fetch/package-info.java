/// Asks for chunks: at which place, how many at a time, how long to wait before the next place is asked, and when
/// operations is told that nobody has one. Knows no network and no disk, and believes nothing but hashes.
@NullMarked
package io.pitcrew.kiosk.content.fetch;

import org.jspecify.annotations.NullMarked;
