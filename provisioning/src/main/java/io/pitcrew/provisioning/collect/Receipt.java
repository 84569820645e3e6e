package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Head;
import java.util.List;
import java.util.Optional;

/// What became of one message.
public sealed interface Receipt {
    KioskId kiosk();

    /// @param records now committed and acknowledged, in order
    /// @param before the head of the chain this kiosk had until now, if these open a new one
    record Stored(KioskId kiosk, List<StoredRecord> records, Optional<Head> before) implements Receipt {}

    /// Waits for the signature that covers it.
    record Provisional(KioskId kiosk) implements Receipt {}

    record Duplicate(KioskId kiosk) implements Receipt {}

    /// Signed, but records before it are missing: told to the kiosk by acknowledging `head` again.
    record Gap(KioskId kiosk, Head head) implements Receipt {}

    /// Two signed records claim one place. Both are kept; the main chain goes on.
    record Forked(KioskId kiosk, List<StoredRecord> records) implements Receipt {}

    record Enrolled(KioskId kiosk, Chain chain, Head ends, String reason) implements Receipt {}

    record Dropped(KioskId kiosk, Reason reason, long count) implements Receipt {}

    /// Why nothing of a message was kept.
    enum Reason {
        NOT_A_RECORD("is not a record – something else publishes on this topic: check the broker's access rules"),
        UNKNOWN_KIOSK("comes from a kiosk that is not enrolled here – enrol it with `pitcrew kiosk new`"),
        NOT_FOR_US(
                "is encrypted for a key that is not here, or is damaged – bring the home's keys/records-….key, all of them, to"
                        + " this collector; if they are here, something else publishes on this topic"),
        UNKNOWN_CHAIN(
                "is signed by a key that is not enrolled for this kiosk – if the kiosk was replaced, enrol the new"
                        + " one with `pitcrew kiosk new --replace`; if not, somebody imitates it"),
        OTHER_KIOSK("names another kiosk than its topic – two kiosks may share one configuration, or somebody imitates"
                + " one: compare kiosk.toml"),
        BAD_SIGNATURE("carries a signature that does not fit – a damaged disk or a forgery: run `kiosk doctor` there"),
        BAD_NEW_CHAIN("announces a new chain without the signatures of the old and the new key – a forgery, or the old"
                + " key is lost: enrol with `pitcrew kiosk new --replace`");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// Completes "a message …".
        public String words() {
            return words;
        }
    }
}
