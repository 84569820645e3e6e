package io.pitcrew.station.release;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// All objects of one release by name. As bytes: a line `pitcrew-catalogue 1`, then a line an object in strictly
/// ascending order of the name's UTF-8 bytes: name, depth, root, hash, size, separated by tabs. The same
/// objects, cut the same way, are the same bytes.
public record Catalogue(SortedMap<String, ObjectRef> objects) {
    public static final String GLOSSARY = "glossary";
    public static final String ROSTER = "roster";
    public static final String WITHDRAWN = "withdrawn";
    public static final String STATIONS = "station/";
    private static final String AIDS = "aid/";
    private static final String HEAD = "pitcrew-catalogue 1";
    private static final Comparator<String> BY_BYTES =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    public static String aid(AidId aid) {
        return AIDS + aid;
    }

    /// Is this the name of a job aid?
    public static boolean isAid(String name) {
        return name.startsWith(AIDS) && !isMedia(name);
    }

    /// Is this the name of a picture or a video?
    public static boolean isMedia(String name) {
        return name.startsWith(AIDS) && name.indexOf('/', AIDS.length()) > 0 && name.indexOf('@') < 0;
    }

    /// The aid of which that is the name, at whatever station.
    public static AidId aidOf(String name) {
        return new AidId(name.substring(AIDS.length()).split("@", 2)[0]);
    }

    /// An aid that uses values of its station is one object a station.
    public static String aid(AidId aid, StationPath station) {
        return aid(aid) + "@" + station;
    }

    /// The name of what this station shows as that aid, whether the release has it or not.
    public String name(AidId aid, StationPath station) {
        String own = aid(aid, station);
        return objects.containsKey(own) ? own : aid(aid);
    }

    public static String station(StationPath path) {
        return STATIONS + path;
    }

    /// A picture or a video of an aid. It stands beside the aid, so that a change of both is a change of one place;
    /// what several aids show has several names, and is one object.
    public static String media(AidId aid, Sha256 hash) {
        return aid(aid) + "/" + hash;
    }

    public static Catalogue of(Map<String, ObjectRef> objects) {
        SortedMap<String, ObjectRef> sorted = new TreeMap<>(BY_BYTES);
        objects.forEach((name, ref) -> sorted.put(Normalizer.normalize(name, Normalizer.Form.NFC), ref));
        return new Catalogue(sorted);
    }

    public Optional<ObjectRef> get(String name) {
        return Optional.ofNullable(objects.get(name));
    }

    /// Cuts it finely, whatever its size: an edit renews a few lines of thousands.
    public ObjectRef cut(Consumer<Chunk> sink) {
        return Cutter.cut(Grain.FINEST, bytes(), sink);
    }

    public byte[] bytes() {
        StringBuilder out = new StringBuilder(HEAD).append('\n');
        objects.forEach((name, ref) -> out.append(name)
                .append('\t')
                .append(ref.depth())
                .append('\t')
                .append(ref.root())
                .append('\t')
                .append(ref.hash())
                .append('\t')
                .append(ref.size())
                .append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Are these the bytes of a catalogue whose format is known? Whether they are whole, [#parse] says.
    public static boolean known(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, HEAD.length() + 1), StandardCharsets.UTF_8);
        String family = HEAD.substring(0, HEAD.indexOf(' ') + 1);
        return start.equals(HEAD + "\n") || !start.startsWith(family);
    }

    public static Catalogue parse(byte[] bytes) throws Malformed {
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        if (!lines[0].equals(HEAD) || !lines[lines.length - 1].isEmpty()) {
            throw new Malformed("not a catalogue, cut short, or of an unknown format");
        }
        SortedMap<String, ObjectRef> objects = new TreeMap<>(BY_BYTES);
        for (int i = 1; i < lines.length - 1; i++) {
            String[] fields = lines[i].split("\t", -1);
            if (fields.length != 5 || (!objects.isEmpty() && BY_BYTES.compare(objects.lastKey(), fields[0]) >= 0)) {
                throw new Malformed("catalogue line " + (i + 1) + " is out of order or has not five fields");
            }
            objects.put(fields[0], ref(fields, i + 1));
        }
        return new Catalogue(objects);
    }

    private static ObjectRef ref(String[] fields, int line) throws Malformed {
        try {
            return new ObjectRef(
                    new Sha256(fields[3]),
                    Long.parseLong(fields[4]),
                    Integer.parseInt(fields[1]),
                    new Sha256(fields[2]));
        } catch (IllegalArgumentException e) {
            throw new Malformed("catalogue line " + line + ": " + e.getMessage(), e);
        }
    }
}
