package io.pitcrew.provisioning.export.lrs;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.seal.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How far one learning record store has been told: of each chain, the last record that it has, or that says nothing to
/// it. A file for each store and user. It may be lost: then all is sent again, and the store has it once all the same.
///
/// @param lrs its address
public record Bookmark(int format, String lrs, String user, List<Read> read) {
    private static final int FORMAT = 1;
    private static final int DIGITS = 16;

    record Read(Chain chain, Seq seq) {}

    /// @param folder of all bookmarks
    public static Path file(Path folder, LrsAddress lrs, String user) {
        Sha256 name = Sha256.of((lrs + "\n" + user).getBytes(StandardCharsets.UTF_8));
        return folder.resolve("lrs-" + name.hex().substring(0, DIGITS) + ".json");
    }

    /// @return at the beginning, if there is no such file
    public static Bookmark open(Path file, LrsAddress lrs, String user) throws IOException, Malformed {
        if (!Files.exists(file)) {
            return new Bookmark(FORMAT, lrs.toString(), user, List.of());
        }
        Bookmark bookmark = Json.read(Files.readAllBytes(file), Bookmark.class);
        if (bookmark.format() != FORMAT) {
            throw new Malformed(file.getFileName() + " has format " + bookmark.format() + ", known is " + FORMAT);
        }
        return bookmark;
    }

    Seq at(Chain chain) {
        return read.stream()
                .filter(one -> one.chain().equals(chain))
                .map(Read::seq)
                .findFirst()
                .orElse(Seq.ZERO);
    }

    Bookmark at(Chain chain, Seq seq) {
        Stream<Read> others = read.stream().filter(one -> !one.chain().equals(chain));
        return new Bookmark(
                format,
                lrs,
                user,
                Stream.concat(others, Stream.of(new Read(chain, seq))).toList());
    }

    void write(Path file) throws IOException {
        PrivateFile.write(file, Json.write(this));
    }
}
