package io.pitcrew.provisioning.intake.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.w3c.dom.Element;

/// The parts of an Office file, which is a zip. Parts are looked up by name and never written under that name, so no
/// name can lead out of a folder. However small the zip, no more than the limits comes out of it.
public final class Parts implements AutoCloseable {
    static final long LARGEST_FILE = 256L << 20;
    static final long LARGEST_PART = 64L << 20;
    static final long ALL_PARTS = 512L << 20;
    static final int MOST_PARTS = 10_000;

    private static final int LOOKED_AT = 1 << 20;

    private final ZipFile zip;
    private long left = ALL_PARTS;

    /// A reference of one part to another, or to the world.
    public record Target(String type, String name, boolean outside) {}

    private Parts(ZipFile zip) {
        this.zip = zip;
    }

    public static Parts open(Path file) throws IOException, NotReadable {
        if (Files.size(file) > LARGEST_FILE) {
            throw tooLarge("this file has more than " + (LARGEST_FILE >> 20) + " MB");
        }
        try (InputStream in = Files.newInputStream(file)) {
            Wrapping.check(in.readNBytes(LOOKED_AT));
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            if (zip.size() > MOST_PARTS) {
                zip.close();
                throw tooLarge("this file has " + zip.size() + " parts");
            }
            return new Parts(zip);
        } catch (IOException | IllegalArgumentException e) {
            throw new NotReadable(
                    "this file is not whole",
                    "its end is missing or damaged",
                    "copy it again from where it came, or open it and save it again");
        }
    }

    public Optional<byte[]> bytes(String part) throws NotReadable {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(LARGEST_PART, left) + 1);
            left -= bytes.length;
            if (bytes.length > LARGEST_PART || left < 0) {
                throw tooLarge("this file unpacks to more than anybody writes, at " + part);
            }
            return Optional.of(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw NotReadable.damaged(part);
        }
    }

    public Optional<Element> xml(String part) throws NotReadable {
        Optional<byte[]> bytes = bytes(part);
        return bytes.isEmpty() ? Optional.empty() : Optional.of(Xml.parse(part, new ByteArrayInputStream(bytes.get())));
    }

    /// What a part refers to, by the ids it uses.
    ///
    /// @param part empty for the file as a whole
    public Map<String, Target> targets(String part) throws NotReadable {
        int slash = part.lastIndexOf('/') + 1;
        Map<String, Target> targets = new HashMap<>();
        Optional<Element> relations = xml(part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels");
        if (relations.isPresent()) {
            for (Element relation : Xml.children(relations.get())) {
                String type = relation.getAttribute("Type");
                boolean outside = relation.getAttribute("TargetMode").equals("External");
                String target = relation.getAttribute("Target");
                targets.put(
                        relation.getAttribute("Id"),
                        new Target(
                                type.substring(type.lastIndexOf('/') + 1),
                                outside ? target : resolve(part, target),
                                outside));
            }
        }
        return targets;
    }

    /// The one part of a kind, if there is one: `officeDocument`, `styles`.
    public Optional<String> target(String part, String type) throws NotReadable {
        return targets(part).values().stream()
                .filter(target -> target.type().equals(type) && !target.outside())
                .map(Target::name)
                .sorted()
                .findFirst();
    }

    private static String resolve(String part, String target) {
        try {
            String path = URI.create("/" + part).resolve(target).normalize().getPath();
            return path == null ? "" : path.replaceFirst("^/+", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static NotReadable tooLarge(String what) {
        return new NotReadable(what, "it would fill this machine's memory", "is it the right file?");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
