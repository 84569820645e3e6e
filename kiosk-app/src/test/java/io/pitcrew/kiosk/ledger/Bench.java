package io.pitcrew.kiosk.ledger;

import io.pitcrew.kiosk.person.People;
import io.pitcrew.kiosk.person.PersonSource;
import io.pitcrew.kiosk.store.LedgerDb;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.person.PersonBox;
import io.pitcrew.station.person.SignOff;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.seal.SecretBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// One kiosk's ledger on a real disk, a person, a place and an aid to write about.
final class Bench implements AutoCloseable {
    static final KioskId KIOSK = new KioskId("press-3");
    static final StationPath PRESS = new StationPath("acme/york/assembly/line-2/press-3");
    static final WorkerId ANNA = new WorkerId("a".repeat(32));
    static final WorkerId BEN = new WorkerId("b".repeat(32));
    static final SigningKey COLLECTOR = SigningKey.generate();
    static final TrustRoot ROOT = root();
    static final Context AT_WORK =
            Context.NONE.at(PRESS).by(ANNA).in(new ReleaseNumber(4)).of(new AidId("change-die"), new Lang("en"));

    private final Path folder;
    private LedgerDb db;
    private Ledger ledger;
    Instant now = Instant.parse("2026-05-04T06:00:00Z");
    volatile SigningKey key;

    Bench(Path folder) {
        this(folder, SigningKey.generate());
    }

    Bench(Path folder, SigningKey key) {
        this.key = key;
        this.folder = folder;
        this.db = LedgerDb.open(folder.resolve("ledger.db"));
        this.ledger = started();
    }

    Ledger ledger() {
        return ledger;
    }

    LedgerDb db() {
        return db;
    }

    WorkBook workBook() {
        return new WorkBook(db);
    }

    /// Anna's, as this kiosk knows them.
    List<SignOff> signOffs() {
        PersonSource nobody = new PersonSource() {
            @Override
            public void ask(Sha256 name, Consumer<byte[]> receiver) {}

            @Override
            public void forget(Sha256 name) {}
        };
        PersonBox box = new PersonBox(SecretBox.generate());
        return new People(db, box, () -> ROOT, nobody, new People.Pace(() -> now, Runnable::run))
                .of(ANNA)
                .signOffs();
    }

    /// As after a power cut: the old connections are simply left behind.
    Ledger crash() {
        db = LedgerDb.open(folder.resolve("ledger.db"));
        ledger = started();
        return ledger;
    }

    Outcome append(Context context, Fact fact) {
        return ledger.append(List.of(new Draft(context, fact)));
    }

    String recorded(Context context, Fact fact) {
        if (append(context, fact) instanceof Outcome.Recorded recorded) {
            return recorded.id();
        }
        throw new AssertionError("not recorded: " + fact);
    }

    static Context step(String step) {
        Sha256 hash = Sha256.of(step.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return AT_WORK.step(new StepId(step), hash, hash);
    }

    List<Entry> entries() {
        return db
                .read(connection -> Chains.after(connection, ledger.current(connection), Seq.ZERO, Integer.MAX_VALUE))
                .stream()
                .map(message -> entry(message.line()))
                .toList();
    }

    List<String> types() {
        return entries().stream().map(Entry::type).toList();
    }

    static Entry entry(Line line) {
        try {
            return line.entry();
        } catch (io.pitcrew.station.codec.Malformed e) {
            throw new AssertionError(e);
        }
    }

    private Ledger started() {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        Identity identity = new Identity(KIOSK, key, next -> key = next);
        return Ledger.start(db, identity, new Timepiece(clock, System::nanoTime), Runnable::run);
    }

    private static TrustRoot root() {
        Instant issued = Instant.parse("2026-01-01T00:00:00Z");
        return new TrustRoot(
                1,
                issued,
                issued.plusSeconds(1_000_000_000),
                Map.of(
                        TrustRole.ROOT,
                        new TrustRoot.RoleKeys(1, List.of(SigningKey.generate().verifyKey())),
                        TrustRole.COLLECTOR,
                        new TrustRoot.RoleKeys(1, List.of(COLLECTOR.verifyKey()))));
    }

    @Override
    public void close() {
        db.close();
    }
}
