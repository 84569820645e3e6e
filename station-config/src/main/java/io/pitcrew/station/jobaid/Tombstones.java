package io.pitcrew.station.jobaid;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Aids that were shown once and are withdrawn: one object of a release, `withdrawn`; a release of a plant that never
/// withdrew one has none. So whoever has an old card, or work that was begun, is told what became of the aid.
///
/// @param all by the aid's id
public record Tombstones(int format, List<Tombstone> all) {
    public static final int FORMAT = 1;
    public static final Tombstones NONE = new Tombstones(FORMAT, List.of());

    /// One withdrawn aid.
    ///
    /// @param since the day from which on it does not hold
    /// @param replacement an aid that is shown, never one that is withdrawn itself
    /// @param name as it was called
    /// @param reason what people are told
    public record Tombstone(
            AidId aid, LocalDate since, Optional<AidId> replacement, Map<Lang, String> name, Map<Lang, String> reason) {

        public Tombstone {
            if (name.isEmpty() || reason.isEmpty()) {
                throw new IllegalArgumentException("nobody could be told what became of " + aid);
            }
        }

        public String name(Lang lang) {
            return in(name, lang);
        }

        public String reason(Lang lang) {
            return in(reason, lang);
        }

        private static String in(Map<Lang, String> texts, Lang lang) {
            return Optional.ofNullable(texts.get(lang))
                    .orElseGet(() -> texts.values().iterator().next());
        }
    }

    public Optional<Tombstone> of(AidId aid) {
        return all.stream().filter(stone -> stone.aid().equals(aid)).findFirst();
    }

    /// The withdrawn aid that a card is of.
    public Optional<Tombstone> of(CardCode card) {
        return all.stream().filter(stone -> card.names(stone.aid())).findFirst();
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    public static Tombstones parse(byte[] json) throws Malformed {
        return Json.read(json, Tombstones.class);
    }
}
