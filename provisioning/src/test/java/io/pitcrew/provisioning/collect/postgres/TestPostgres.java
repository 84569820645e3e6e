package io.pitcrew.provisioning.collect.postgres;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.station.testkit.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A PostgreSQL server of this test's own, in a temporary folder, as Debian installs it. It will not run as root: then
/// it runs as `postgres`.
public final class TestPostgres implements AutoCloseable {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Duration STARTS = Duration.ofSeconds(30);

    private final Path folder;
    private final int port;
    private final Process server;
    private int databases;

    private TestPostgres(Path folder, int port, Process server) {
        this.folder = folder;
        this.port = port;
        this.server = server;
    }

    /// As a careful administrator runs it. Whoever builds on a machine without PostgreSQL is not kept from building:
    /// the tests that need it are passed over there. Where `CI=true` they fail instead.
    public static TestPostgres start() throws IOException, InterruptedException {
        return start("fsync=on");
    }

    /// @param setting of the server, `name=value`
    static TestPostgres start(String setting) throws IOException, InterruptedException {
        Optional<Path> programs = programs();
        assumeTrue(programs.isPresent() || "true".equals(System.getenv("CI")), "PostgreSQL is not installed");
        Path bin = programs.orElseThrow(() -> new AssertionError("no PostgreSQL: apt-get install postgresql"));
        Path folder = Path.of(said(List.of("mktemp", "-d", "/tmp/pitcrew-postgres-XXXXXX")));
        said(List.of(bin.resolve("initdb").toString(), "-D", folder + "/data", "-A", "trust", "-U", "pitcrew"));
        int port = freePort();
        Path log = folder.resolve("server.log");
        Process server = new ProcessBuilder(asOrdinaryUser(List.of(
                        bin.resolve("postgres").toString(),
                        "-D",
                        folder + "/data",
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=" + folder,
                        "-c",
                        setting)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        TestPostgres made = new TestPostgres(folder, port, server);
        Await.until(STARTS, "a PostgreSQL server, see " + log, made::answers);
        return made;
    }

    /// A database of its own for each test.
    public URI newDatabase() throws SQLException {
        String name = "test" + ++databases;
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return URI.create("postgresql://pitcrew@127.0.0.1:" + port + "/" + name);
    }

    /// As if the network between a collector and its database broke: all connections to a database but this one.
    public void cutEverybodyOff(URI database) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                    + database.getPath().substring(1) + "'");
        }
    }

    public static RecordStore open(URI database) {
        return PostgresRecords.open(database);
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        server.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=pitcrew");
    }

    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static List<String> asOrdinaryUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> whole =
                new ArrayList<>(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        whole.addAll(command);
        return whole;
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(asOrdinaryUser(command))
                .redirectErrorStream(true)
                .start();
        String words = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + words);
        }
        return words.strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
