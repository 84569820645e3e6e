package io.pitcrew.kiosk.proof.cuts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A disk as POSIX promises it and no better: what a file holds is certain after a sync of the file, which names a
/// folder
/// holds after a sync of the folder. Whatever came since may be there, in part, or not at all.
final class Disk {
    private final Map<String, Inode> names = new TreeMap<>();
    private final Map<String, Inode> certainNames = new TreeMap<>();

    /// What a power cut takes.
    enum Loss {
        /// The program is killed, the system lives: nothing.
        NOTHING,
        /// What was written and not synced, of every file; names stay.
        DATA,
        /// That, and every name that was given, changed or taken since its folder was synced.
        ALL,
        /// Each write and each name by the toss of a coin.
        SOME
    }

    private static final class Inode {
        private byte[] now = {};
        private byte[] certain = {};
        private final List<Operation> since = new ArrayList<>();
        private boolean folder;
    }

    void apply(Operation operation) {
        switch (operation) {
            case Operation.Folder(String path) -> {
                Inode folder = new Inode();
                folder.folder = true;
                names.put(path, folder);
            }
            case Operation.Create(String path) -> names.putIfAbsent(path, new Inode());
            case Operation.Write write -> change(write.path(), write);
            case Operation.Cut cut -> change(cut.path(), cut);
            case Operation.Sync(String path) -> sync(path);
            case Operation.Rename(String from, String to) -> {
                Inode moved = names.remove(from);
                if (moved != null) {
                    names.put(to, moved);
                }
            }
            case Operation.Remove(String path) -> names.remove(path);
        }
    }

    private void change(String path, Operation change) {
        Inode inode = names.get(path);
        if (inode != null) {
            inode.now = changed(inode.now, change);
            inode.since.add(change);
        }
    }

    private void sync(String path) {
        Inode inode = names.get(path);
        if (inode != null && !inode.folder) {
            inode.certain = inode.now;
            inode.since.clear();
        } else {
            certainNames.keySet().removeIf(name -> parent(name).equals(path) && !names.containsKey(name));
            names.forEach((name, one) -> {
                if (parent(name).equals(path)) {
                    certainNames.put(name, one);
                }
            });
        }
    }

    private static byte[] changed(byte[] bytes, Operation change) {
        return switch (change) {
            case Operation.Write(String _, long at, var data) -> {
                byte[] longer = Arrays.copyOf(bytes, Math.max(bytes.length, (int) at + data.size()));
                System.arraycopy(data.array(), 0, longer, (int) at, data.size());
                yield longer;
            }
            case Operation.Cut(String _, long size) -> Arrays.copyOf(bytes, (int) size);
            case Operation.Folder _, Operation.Create _, Operation.Sync _, Operation.Rename _, Operation.Remove _ ->
                bytes;
        };
    }

    /// What a file holds for those who ask the living system.
    byte[] holds(String path) {
        Inode inode = names.get(path);
        return inode == null ? new byte[0] : inode.now;
    }

    /// What may be found after a cut now.
    Map<String, byte[]> after(Loss loss, Random coin) {
        Map<String, Inode> found = switch (loss) {
            case NOTHING, DATA -> names;
            case ALL -> certainNames;
            case SOME -> coin.nextBoolean() ? names : certainNames;
        };
        Map<String, byte[]> files = new LinkedHashMap<>();
        found.forEach((name, inode) -> {
            if (!inode.folder) {
                files.put(
                        name,
                        switch (loss) {
                            case NOTHING -> inode.now;
                            case DATA, ALL -> inode.certain;
                            case SOME -> some(inode, coin);
                        });
            }
        });
        return files;
    }

    private static byte[] some(Inode inode, Random coin) {
        byte[] bytes = inode.certain;
        for (Operation change : inode.since) {
            if (coin.nextBoolean()) {
                bytes = changed(bytes, change);
            }
        }
        return bytes;
    }

    static void write(Map<String, byte[]> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent() == null ? folder : path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
