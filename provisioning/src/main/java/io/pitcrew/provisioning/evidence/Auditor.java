package io.pitcrew.provisioning.evidence;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.record.Acknowledgement;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.Fingerprint;
import io.pitcrew.station.seal.VerifyKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads an evidence file once, from front to back, and judges it. Holds one window of records in memory, however long
/// the file is.
public final class Auditor {
    private final RootWalk roots;
    private final Map<Chain, Item.Key> keys = new HashMap<>();
    private final Map<Chain, ChainAudit> chains = new LinkedHashMap<>();
    private final List<Envelope> given;
    private String site = "";
    private int checked;
    private int refused;
    private boolean begun;

    /// @param fingerprint of a trust root, from paper
    /// @param anchors acknowledgements that somebody kept elsewhere, sealed
    public Auditor(Optional<Fingerprint> fingerprint, List<Envelope> anchors) {
        this.roots = new RootWalk(fingerprint);
        this.given = List.copyOf(anchors);
    }

    /// @throws Malformed with line and what to do, if this is no evidence file
    public Verdict judge(InputStream file) throws IOException, Malformed {
        BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            take(number, line);
        }
        if (number == 0) {
            throw new Malformed("the file is empty – make one with `pitcrew export --evidence`");
        }
        begin();
        List<Verdict.OfChain> all =
                chains.values().stream().map(ChainAudit::verdict).toList();
        return new Verdict(site, roots.outcome(), new Verdict.Anchors(checked, refused), all);
    }

    private void take(int number, String line) throws Malformed {
        Item item;
        try {
            item = Item.parse(line.getBytes(StandardCharsets.UTF_8));
        } catch (Malformed e) {
            throw new Malformed(
                    "line " + number
                            + " is no line of an evidence file – make one with `pitcrew export --evidence`, and compare the"
                            + " copy with it",
                    e);
        }
        if (number == 1 != item instanceof Item.Opening) {
            throw new Malformed("line " + number
                    + (number == 1 ? " does not open an evidence file" : " opens another file in this one")
                    + " – make one with `pitcrew export --evidence`");
        }
        if (begun && !(item instanceof Item.Written)) {
            throw new Malformed("line " + number + " stands behind the first record: lines were moved");
        }
        switch (item) {
            case Item.Opening opening -> open(opening);
            case Item.Root root -> roots.add(root.sealed());
            case Item.Key key -> keys.put(new Chain(key.key().id().hex()), key);
            case Item.Written written -> {
                begin();
                chain(written.kiosk(), written.chain()).record(written);
            }
            case Item.Stored stored -> anchor(stored.sealed());
            // what the records are compared with where one is shown: see Exhibits
            case Item.Station _, Item.Aid _, Item.Picture _ -> {}
        }
    }

    private void open(Item.Opening opening) throws Malformed {
        if (opening.format() != Item.FORMAT) {
            throw new Malformed("the file has format " + opening.format() + ", this program reads " + Item.FORMAT
                    + " – use the version of Pitcrew that wrote it, or a newer one");
        }
        site = opening.site();
    }

    /// Only now are all trust roots known that may vouch for what came beside the file.
    private void begin() {
        if (!begun) {
            begun = true;
            given.forEach(this::anchor);
        }
    }

    private ChainAudit chain(KioskId kiosk, Chain chain) {
        return chains.computeIfAbsent(chain, _ -> new ChainAudit(kiosk, chain, key(kiosk, chain)));
    }

    private Optional<VerifyKey> key(KioskId kiosk, Chain chain) {
        return Optional.ofNullable(keys.get(chain))
                .filter(key -> key.kiosk().equals(kiosk))
                .map(Item.Key::key);
    }

    private void anchor(Envelope sealed) {
        checked++;
        if (!roots.isCollectors(sealed, Acknowledgement.TYPE)) {
            refused++;
            return;
        }
        try {
            Acknowledgement said = Acknowledgement.parse(sealed.payload().array());
            said.heads().forEach(held -> chain(said.kiosk(), held.chain()).anchor(held.stored(), held.hash()));
        } catch (Malformed e) {
            refused++;
        }
    }
}
