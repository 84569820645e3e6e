package io.pitcrew.provisioning.collect.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.RecordStoreContract;
import io.pitcrew.provisioning.collect.StoreUnavailable;
import io.pitcrew.station.id.KioskId;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresRecordsIT extends RecordStoreContract {
    private static final KioskId PRESS = new KioskId("press-3");
    private static TestPostgres server;
    private final URI database = newDatabase();

    @BeforeAll
    static void startServer() throws Exception {
        server = TestPostgres.start();
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected RecordStore open() {
        return PostgresRecords.open(database);
    }

    @Test
    void twoCollectorsTakeTurnsAtAKioskAndNotAtTwo() throws Exception {
        try (RecordStore one = open();
                RecordStore other = open();
                ExecutorService threads = Executors.newCachedThreadPool()) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch out = new CountDownLatch(1);
            Future<String> first = threads.submit(() -> one.exclusively(PRESS, () -> {
                inside.countDown();
                await(out);
                return "first";
            }));
            await(inside);
            assertEquals("another kiosk", other.exclusively(new KioskId("cutter"), () -> "another kiosk"));
            Future<Boolean> second = threads.submit(() -> other.exclusively(PRESS, () -> out.getCount() == 0));
            assertThrows(TimeoutException.class, () -> second.get(300, TimeUnit.MILLISECONDS));
            out.countDown();
            assertTrue(second.get(10, TimeUnit.SECONDS));
            assertEquals("first", first.get());
        }
    }

    @Test
    void whoLosesTheConnectionLosesTheTurnAndGoesOnWithTheNextCall() throws Exception {
        try (RecordStore one = open();
                RecordStore other = open()) {
            assertThrows(
                    StoreUnavailable.class,
                    () -> one.exclusively(PRESS, () -> {
                        cutEverybodyOff();
                        return one.standing(PRESS);
                    }));
            assertThrows(StoreUnavailable.class, other::kiosks);
            assertEquals("free", other.exclusively(PRESS, () -> "free"));
            assertEquals("free", one.exclusively(PRESS, () -> "free"));
        }
    }

    @Test
    void aServerThatConfirmsBeforeItHasSyncedIsRefused() throws Exception {
        try (TestPostgres careless = TestPostgres.start("fsync=off")) {
            URI there = careless.newDatabase();
            StoreUnavailable failure = assertThrows(StoreUnavailable.class, () -> PostgresRecords.open(there));
            String message = String.valueOf(failure.getMessage());
            assertTrue(message.contains("a power cut takes what it confirms. Set it to on"), message);
        }
    }

    @Test
    void aSessionThatNeedNotWaitForTheLogWaitsForIt() throws Exception {
        try (TestPostgres hasty = TestPostgres.start("synchronous_commit=off");
                Connection connection = Schema.ready(hasty.connect("postgres"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show synchronous_commit")) {
            row.next();
            assertEquals("on", row.getString(1));
        }
    }

    @Test
    void onlyAServerThatWaitsForASecondOneMakesRecordsSafe() throws Exception {
        try (TestPostgres replicating = TestPostgres.start("synchronous_standby_names=*");
                Connection there = replicating.connect("postgres");
                Connection here = server.connect("postgres");
                Statement statement = there.createStatement()) {
            assertTrue(Schema.isReplicated(there));
            assertFalse(Schema.isReplicated(here));
            statement.execute("set synchronous_commit = 'remote_write'");
            assertFalse(Schema.isReplicated(there));
        }
    }

    @Test
    void aServerThatIsNotThereIsNamedWithARemedy() {
        URI nowhere = URI.create("postgresql://pitcrew@127.0.0.1:1/none");
        StoreUnavailable failure = assertThrows(StoreUnavailable.class, () -> PostgresRecords.open(nowhere));
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains("127.0.0.1:1/none"), message);
        assertTrue(message.contains("check that PostgreSQL runs there"), message);
    }

    private void cutEverybodyOff() {
        try {
            server.cutEverybodyOff(database);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static URI newDatabase() {
        try {
            return server.newDatabase();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
