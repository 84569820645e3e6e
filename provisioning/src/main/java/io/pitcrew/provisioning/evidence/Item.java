package io.pitcrew.provisioning.evidence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.VerifyKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// One line of an evidence file, as JSON; `is` says which. Trust roots come first, then keys, acknowledgements, and
/// what
/// was on the screens, then the records, chain by chain and in order, forks behind what they fork from.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Item.Opening.class, name = "evidence"),
    @JsonSubTypes.Type(value = Item.Root.class, name = "root"),
    @JsonSubTypes.Type(value = Item.Key.class, name = "key"),
    @JsonSubTypes.Type(value = Item.Station.class, name = "station"),
    @JsonSubTypes.Type(value = Item.Aid.class, name = "aid"),
    @JsonSubTypes.Type(value = Item.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = Item.Written.class, name = "record"),
    @JsonSubTypes.Type(value = Item.Stored.class, name = "acknowledgement")
})
public sealed interface Item {
    int FORMAT = 1;

    /// @param site `enterprise/site`
    record Opening(int format, String site, Instant made) implements Item {}

    /// A trust root; versions rise by one.
    record Root(Envelope sealed) implements Item {}

    /// Operations says that this is a ledger key of this kiosk.
    record Key(KioskId kiosk, VerifyKey key) implements Item {}

    /// A record. Its place is in its line; `chain` only says with which it was handed out.
    ///
    /// @param fork it stands at a place that another signed record had first
    /// @param line as its kiosk wrote it; absent where that is no text
    /// @param bytes in place of `line`
    /// @param signature over its head, if this very record carried one
    record Written(
            KioskId kiosk,
            Chain chain,
            boolean fork,
            Optional<String> line,
            Optional<Bytes> bytes,
            Optional<Bytes> signature)
            implements Item {

        public static Written of(KioskId kiosk, Chain chain, boolean fork, Line line, Optional<Bytes> signature) {
            byte[] json = line.json().array();
            String text = new String(json, StandardCharsets.UTF_8);
            return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), json)
                    ? new Written(kiosk, chain, fork, Optional.of(text), Optional.empty(), signature)
                    : new Written(kiosk, chain, fork, Optional.empty(), Optional.of(line.json()), signature);
        }

        public Line read() {
            return new Line(line.map(text -> new Bytes(text.getBytes(StandardCharsets.UTF_8)))
                    .or(() -> bytes)
                    .orElse(new Bytes(new byte[0])));
        }
    }

    /// A station as a release described it, in the form in which releases hold it.
    record Station(String json) implements Item {
        Optional<StationProfile> read() {
            try {
                return Optional.of(StationProfile.parse(json.getBytes(StandardCharsets.UTF_8)));
            } catch (Malformed unreadable) {
                return Optional.empty();
            }
        }
    }

    /// An aid in a version that a record was made by. Nobody need believe who wrote it here: the hashes of its steps
    /// are in the records.
    record Aid(String json) implements Item {
        Optional<JobAid> read() {
            try {
                return Optional.of(JobAid.parse(json.getBytes(StandardCharsets.UTF_8)));
            } catch (Malformed unreadable) {
                return Optional.empty();
            }
        }
    }

    /// A picture of such an aid.
    record Picture(Bytes bytes) implements Item {
        public Sha256 hash() {
            return Sha256.of(bytes.array());
        }
    }

    /// What a collector said it holds, sealed: an anchor.
    record Stored(Envelope sealed) implements Item {}

    default byte[] bytesOfLine() {
        return Json.write(this);
    }

    /// @throws Malformed for what is no such line
    static Item parse(byte[] json) throws Malformed {
        return Json.read(json, Item.class);
    }
}
