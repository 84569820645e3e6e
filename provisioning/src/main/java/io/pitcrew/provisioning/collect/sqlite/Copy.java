package io.pitcrew.provisioning.collect.sqlite;

import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.record.Place;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/// A record store as one file that lies elsewhere. Whether it is one is not taken on trust: it is opened again, every
/// record is hashed, and each must continue the one before.
public final class Copy {
    private Copy() {}

    /// What became of a file.
    public sealed interface Checked {
        /// @param heads where each chain ends in it
        record Good(long generation, long records, List<Head> heads) implements Checked {}

        /// @param why completes "… is no good copy: "
        record Damaged(String why) implements Checked {}
    }

    /// Writes one while a collector goes on.
    ///
    /// @param to a file that is not there yet; nothing is left of it if it turns out to be damaged
    public static Checked make(Path store, Path to) throws IOException {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (Connection connection = reading(store);
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, part.toString());
            copy.execute();
        } catch (SQLException e) {
            Files.deleteIfExists(part);
            throw new IOException(to + " cannot be written: " + e.getMessage(), e);
        }
        return switch (check(part)) {
            case Checked.Damaged damaged -> {
                Files.deleteIfExists(part);
                yield damaged;
            }
            case Checked.Good good -> {
                settle(part, to);
                yield good;
            }
        };
    }

    /// Puts a copy in the place of a store. What was there is kept beside it. Nothing is changed if the copy is
    /// damaged.
    ///
    /// @param now the new generation is no lower than this in seconds, so that the same copy may be put back again
    public static Checked putBack(Path copy, Path store, Instant now) throws IOException {
        Checked checked = check(copy);
        if (!(checked instanceof Checked.Good good)) {
            return checked;
        }
        long before = Files.exists(store) && check(store) instanceof Checked.Good old ? old.generation() : 0;
        long generation = Math.max(Math.max(before, good.generation()) + 1, now.getEpochSecond());
        Path part = store.resolveSibling(store.getFileName() + ".part");
        Files.copy(copy, part, StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + part);
                PreparedStatement raise = connection.prepareStatement("update store set generation = ?")) {
            raise.setLong(1, generation);
            raise.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(part + " cannot be written: " + e.getMessage(), e);
        }
        for (String of : List.of("", "-wal", "-shm")) {
            Path old = store.resolveSibling(store.getFileName() + of);
            if (Files.exists(old)) {
                Files.move(old, store.resolveSibling(store.getFileName() + ".until-" + generation + of));
            }
        }
        settle(part, store);
        return new Checked.Good(generation, good.records(), good.heads());
    }

    /// @param file nobody writes to it
    public static Checked check(Path file) {
        if (!Files.isRegularFile(file)) {
            return new Checked.Damaged("there is no such file");
        }
        try (Connection connection = reading(file)) {
            String found = text(connection, "pragma integrity_check");
            int format = Integer.parseInt(text(connection, "pragma user_version"));
            if (!found.equals("ok")) {
                return new Checked.Damaged(found);
            }
            if (format == 0 || format > Schema.FORMAT) {
                return new Checked.Damaged(
                        format == 0 ? "it is no record store" : "a newer version of Pitcrew wrote it");
            }
            return new Walk().over(connection);
        } catch (SQLException e) {
            return new Checked.Damaged(String.valueOf(e.getMessage()));
        }
    }

    private static final class Walk {
        private final Map<Chain, Head> heads = new LinkedHashMap<>();
        private long records;

        Checked over(Connection connection) throws SQLException {
            try (Statement query = connection.createStatement();
                    ResultSet row = query.executeQuery(
                            "select chain, seq, hash, line, branch = 'MAIN' from record order by chain, seq")) {
                while (row.next()) {
                    records++;
                    Head at = new Head(
                            new Chain(row.getString(1)), new Seq(row.getLong(2)), new Sha256(row.getString(3)));
                    Optional<String> wrong = wrong(at, new Line(row.getBytes(4)), row.getBoolean(5));
                    if (wrong.isPresent()) {
                        return new Checked.Damaged("record " + at.seq() + " of chain "
                                + at.chain().value().substring(0, 12) + "… " + wrong.get());
                    }
                }
            }
            long generation = Long.parseLong(text(connection, "select generation from store"));
            return new Checked.Good(generation, records, List.copyOf(heads.values()));
        }

        private Optional<String> wrong(Head at, Line line, boolean main) {
            if (!line.hash().equals(at.hash())) {
                return Optional.of("is not what was stored");
            }
            if (!main) {
                return Optional.empty();
            }
            Head before = heads.getOrDefault(at.chain(), Head.before(at.chain()));
            heads.put(at.chain(), at);
            boolean continues = before.seq().next().equals(at.seq())
                    && Place.of(line).map(place -> place.below().equals(before)).orElse(true);
            return continues ? Optional.empty() : Optional.of("does not continue the one before");
        }
    }

    private static Connection reading(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    /// On the disk before it has its name.
    private static void settle(Path part, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
