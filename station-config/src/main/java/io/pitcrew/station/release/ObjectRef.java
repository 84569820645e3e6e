package io.pitcrew.station.release;

import io.pitcrew.station.id.Sha256;

/// How to get some bytes: fetch the chunk `root`; with `depth` 0 it is the bytes, else a list of what to fetch next.
///
/// @param hash of all the bytes; checked again after assembly
/// @param size of all the bytes
/// @param depth 0 to [#MAX_DEPTH]
/// @param root the first chunk to fetch; equals `hash` at depth 0
public record ObjectRef(Sha256 hash, long size, int depth, Sha256 root) {
    public static final int MAX_DEPTH = 3;

    public ObjectRef {
        if (size < 0 || depth < 0 || depth > MAX_DEPTH || (depth == 0 && !root.equals(hash))) {
            throw new IllegalArgumentException("object reference: size " + size + ", depth " + depth);
        }
    }
}
