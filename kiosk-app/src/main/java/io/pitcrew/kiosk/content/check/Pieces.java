package io.pitcrew.kiosk.content.check;

import io.pitcrew.kiosk.content.stock.Stock;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.release.Chunk;
import io.pitcrew.station.release.ChunkList;
import io.pitcrew.station.release.ObjectRef;
import io.pitcrew.station.release.Verdict.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The chunks of one object, as far as the lists that name them are here.
///
/// @param lists that are here, from the top down
/// @param leaves the bytes in order; none while a list is missing
/// @param missing what to fetch next, with the size it must have (-1 for a list whose size nobody stated)
record Pieces(List<ChunkList.Entry> lists, List<ChunkList.Entry> leaves, Map<Sha256, Integer> missing) {
    private static final int UNSTATED = -1;
    /// No honest cutter makes chunks so much smaller on average; without a bound a list of lists could name billions.
    private static final long LEAST_AVERAGE = 1024;

    static Pieces of(String name, ObjectRef ref, Stock stock) throws Refusal {
        if (ref.depth() == 0 && ref.size() > Chunk.MAX_RAW) {
            throw new Refusal(Reason.DAMAGED, name + " is said to be one chunk of " + ref.size() + " bytes");
        }
        int rootSize = ref.depth() == 0 ? (int) ref.size() : UNSTATED;
        List<ChunkList.Entry> lists = new ArrayList<>();
        Pieces level = new Pieces(lists, List.of(new ChunkList.Entry(ref.root(), rootSize)), Map.of());
        for (int depth = ref.depth(); depth > 0; depth--) {
            lists.addAll(level.leaves);
            level = below(name, ref, level.leaves, stock);
            if (!level.missing.isEmpty()) {
                return level;
            }
        }
        long sum = level.leaves.stream().mapToLong(ChunkList.Entry::size).sum();
        if (sum != ref.size()) {
            throw new Refusal(Reason.DAMAGED, name + ": its list names " + sum + " bytes, not " + ref.size());
        }
        return new Pieces(lists, level.leaves, missing(level.leaves, stock));
    }

    private static Pieces below(String name, ObjectRef ref, List<ChunkList.Entry> lists, Stock stock) throws Refusal {
        List<ChunkList.Entry> below = new ArrayList<>();
        Map<Sha256, Integer> missing = new LinkedHashMap<>();
        for (ChunkList.Entry list : lists) {
            Optional<byte[]> raw = stock.chunk(list.hash());
            if (raw.isEmpty()) {
                missing.put(list.hash(), list.size());
                continue;
            }
            try {
                below.addAll(ChunkList.parse(raw.get()).entries());
            } catch (Malformed e) {
                throw new Refusal(Reason.DAMAGED, name + ": " + e.getMessage());
            }
            if (below.size() > 64 + ref.size() / LEAST_AVERAGE) {
                throw new Refusal(Reason.OVERSIZED, name + ": its lists name more chunks than its size can need");
            }
        }
        return new Pieces(List.of(), missing.isEmpty() ? below : List.of(), missing);
    }

    private static Map<Sha256, Integer> missing(List<ChunkList.Entry> wanted, Stock stock) {
        Set<Sha256> here =
                stock.chunksAmong(wanted.stream().map(ChunkList.Entry::hash).toList());
        Map<Sha256, Integer> missing = new LinkedHashMap<>();
        for (ChunkList.Entry entry : wanted) {
            if (!here.contains(entry.hash())) {
                missing.put(entry.hash(), entry.size());
            }
        }
        return missing;
    }
}
