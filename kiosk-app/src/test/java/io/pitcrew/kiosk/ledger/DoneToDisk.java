package io.pitcrew.kiosk.ledger;

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
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.seal.SigningKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sqlite.SQLiteConfig;

/// How long a record takes from the touch of *done* until it is on the disk, beside one plain row of the same length in
/// SQLite with the same settings, and beside `fdatasync` alone. All three take turns on one disk.
public final class DoneToDisk {
    private static final int PAGE = 4096;
    private static final Context STEP = step();

    private final long[] ours;
    private final long[] plain;
    private final long[] sync;

    private DoneToDisk(int times) {
        ours = new long[times];
        plain = new long[times];
        sync = new long[times];
    }

    /// Nanoseconds, in rising order.
    ///
    /// @param ours from the call to its answer, by way of the ledger's thread
    /// @param plain one `INSERT`, WAL and `synchronous=FULL`
    /// @param sync a page more in a file, and `fdatasync`
    public record Times(List<Long> ours, List<Long> plain, List<Long> sync) {}

    /// @param folder empty
    public static Times measure(Path folder, int warmUp, int times) throws SQLException, IOException {
        DoneToDisk trial = new DoneToDisk(times);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        Identity identity = new Identity(new KioskId("press-3"), SigningKey.generate(), key -> {});
        try (LedgerDb db = LedgerDb.open(folder.resolve("ledger.db"));
                Connection connection = config.createConnection("jdbc:sqlite:" + folder.resolve("plain.db"));
                FileChannel file =
                        FileChannel.open(folder.resolve("sync"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Ledger ledger = Ledger.start(db, identity, new Timepiece(Clock.systemUTC(), System::nanoTime), thread);
            try (Statement create = connection.createStatement()) {
                create.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, line BLOB NOT NULL)");
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO line (line) VALUES (?)")) {
                for (int i = -warmUp; i < times; i++) {
                    trial.turn(Math.max(0, i), ledger, insert, file);
                }
            }
        } finally {
            thread.shutdown();
        }
        return new Times(rising(trial.ours), rising(trial.plain), rising(trial.sync));
    }

    private void turn(int at, Ledger ledger, PreparedStatement insert, FileChannel file)
            throws SQLException, IOException {
        String work = ledger.freshId();
        var _ = recorded(
                ledger.queue(List.of(new Draft(STEP, new Fact.Opened(work)))).join());
        List<Draft> done = List.of(new Draft(STEP, new Fact.Completed(work)));
        long from = System.nanoTime();
        Outcome outcome = ledger.queue(done).join();
        ours[at] = System.nanoTime() - from;
        byte[] line = line(ledger, recorded(outcome));
        from = System.nanoTime();
        insert.setBytes(1, line);
        insert.executeUpdate();
        plain[at] = System.nanoTime() - from;
        from = System.nanoTime();
        file.write(ByteBuffer.allocate(PAGE), file.size());
        file.force(false);
        sync[at] = System.nanoTime() - from;
    }

    private static Head recorded(Outcome outcome) {
        if (outcome instanceof Outcome.Recorded recorded) {
            return recorded.head();
        }
        throw new IllegalStateException("not recorded: " + outcome);
    }

    private static byte[] line(Ledger ledger, Head head) {
        Seq before = new Seq(head.seq().value() - 1);
        return ledger.db()
                .read(db -> Chains.after(db, ledger.current(db), before, 1))
                .getFirst()
                .line()
                .json()
                .array();
    }

    private static Context step() {
        Sha256 text = Sha256.of(new byte[] {1});
        return Context.NONE
                .at(new StationPath("harbour/northgate/assembly/line-2/press-3"))
                .by(new WorkerId("a".repeat(32)))
                .in(new ReleaseNumber(1))
                .of(new AidId("die-change"), new Lang("en"))
                .step(new StepId("step-7"), text, text);
    }

    private static List<Long> rising(long[] times) {
        return Arrays.stream(times).sorted().boxed().toList();
    }
}
