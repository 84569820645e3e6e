/// The words that floor and operations share: identifiers and hashes as values, each validated once, at construction.
/// Nothing here does anything; a naked `String` or `byte[]` never crosses a package where one of these exists.
@NullMarked
package io.pitcrew.station.id;

import org.jspecify.annotations.NullMarked;
