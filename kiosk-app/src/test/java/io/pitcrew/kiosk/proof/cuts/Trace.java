package io.pitcrew.kiosk.proof.cuts;

import io.pitcrew.kiosk.proof.cuts.Operation.Create;
import io.pitcrew.kiosk.proof.cuts.Operation.Cut;
import io.pitcrew.kiosk.proof.cuts.Operation.Remove;
import io.pitcrew.kiosk.proof.cuts.Operation.Rename;
import io.pitcrew.kiosk.proof.cuts.Operation.Sync;
import io.pitcrew.kiosk.proof.cuts.Operation.Write;
import io.pitcrew.station.id.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what `strace -f -xx -s 1048576 -o FILE` wrote down: every operation on files below one folder, in the order in
/// which they ended. What it does not understand it refuses: a proof that overlooks a write proves nothing.
final class Trace {
    /// What to ask strace for.
    static final String CALLS =
            "open,openat,creat,close,dup,dup2,dup3,fcntl,lseek,write,pwrite64,writev,pwritev,pwritev2,"
                    + "ftruncate,truncate,fallocate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,"
                    + "link,linkat,symlink,symlinkat,mmap,sendfile,copy_file_range,clone,clone3,fork,vfork";

    private static final Pattern CALL =
            Pattern.compile("^(\\d+) +(\\w+)\\((.*)\\) += (-?\\d+)(?: .*)?$", Pattern.DOTALL);
    private static final Pattern UNFINISHED = Pattern.compile("^(\\d+) +(\\w+)\\((.*) <unfinished \\.\\.\\.>$");
    private static final Pattern RESUMED = Pattern.compile("^(\\d+) +<\\.\\.\\. (\\w+) resumed>(.*)$");
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"(\\.\\.\\.)?");

    private final String folder;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<Integer, String> open = new HashMap<>();
    private final Map<Integer, Long> position = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    private Trace(Path folder) {
        this.folder = folder.toAbsolutePath() + "/";
    }

    /// Says what to ask strace for.
    public static void main(String[] args) {
        System.out.println(CALLS);
    }

    static List<Operation> read(Path log, Path folder) throws IOException {
        List<Matcher> calls = calls(log);
        Set<String> others = otherProcesses(calls);
        Trace trace = new Trace(folder);
        for (Matcher call : calls) {
            if (!others.contains(call.group(1))) {
                trace.call(call.group(2), call.group(3), Long.parseLong(call.group(4)));
            }
        }
        return List.copyOf(trace.operations);
    }

    /// Every call that ended well, in the order of their ends.
    private static List<Matcher> calls(Path log) throws IOException {
        List<Matcher> calls = new ArrayList<>();
        Map<String, String> begun = new HashMap<>();
        for (String line : Files.readAllLines(log, StandardCharsets.ISO_8859_1)) {
            Matcher unfinished = UNFINISHED.matcher(line);
            Matcher resumed = RESUMED.matcher(line);
            String whole = line;
            if (unfinished.matches()) {
                begun.put(unfinished.group(1), line.substring(0, line.lastIndexOf(" <unfinished")));
                continue;
            } else if (resumed.matches()) {
                whole = begun.remove(resumed.group(1)) + resumed.group(3);
            }
            Matcher call = CALL.matcher(whole);
            if (call.matches() && !call.group(4).startsWith("-")) {
                calls.add(call);
            }
        }
        return calls;
    }

    /// A library asks the system about itself by a child process; that one closes its copies of our files.
    private static Set<String> otherProcesses(List<Matcher> calls) {
        Set<String> others = new HashSet<>();
        for (Matcher call : calls) {
            boolean makes = Set.of("clone", "clone3", "fork", "vfork").contains(call.group(2));
            if (makes && (!call.group(3).contains("CLONE_THREAD") || others.contains(call.group(1)))) {
                others.add(call.group(4));
            }
        }
        return others;
    }

    private void call(String name, String arguments, long result) {
        switch (name) {
            case "open", "openat", "creat" -> opened(arguments, (int) result, name.equals("creat"));
            case "close" -> {
                open.remove(number(arguments));
                position.remove(number(arguments));
            }
            case "dup", "dup2", "dup3" -> {
                position.remove((int) result);
                open.remove((int) result);
                if (open.containsKey(number(arguments))) {
                    open.put((int) result, path(arguments));
                }
            }
            case "lseek" -> position.computeIfPresent(number(arguments), (_, _) -> result);
            case "write" -> {
                if (open.containsKey(number(arguments))) {
                    written(arguments, Objects.requireNonNull(position.get(number(arguments))), result);
                }
            }
            case "pwrite64" -> written(arguments, Long.parseLong(last(arguments)), result);
            case "fsync", "fdatasync" -> {
                if (open.containsKey(number(arguments))) {
                    operations.add(new Sync(path(arguments)));
                }
            }
            case "ftruncate" -> {
                if (open.containsKey(number(arguments))) {
                    operations.add(new Cut(path(arguments), Long.parseLong(last(arguments))));
                }
            }
            case "rename", "renameat", "renameat2" -> {
                List<String> names = texts(arguments);
                if (inside(names.get(0)) || inside(names.get(1))) {
                    operations.add(new Rename(relative(names.get(0)), relative(names.get(1))));
                    known.remove(relative(names.get(0)));
                    known.add(relative(names.get(1)));
                }
            }
            case "unlink", "unlinkat", "rmdir" -> {
                String removed = texts(arguments).getFirst();
                if (inside(removed)) {
                    operations.add(new Remove(relative(removed)));
                    known.remove(relative(removed));
                }
            }
            case "mkdir", "mkdirat" -> {
                String made = texts(arguments).getFirst();
                if (inside(made)) {
                    operations.add(new Operation.Folder(relative(made)));
                }
            }
            default -> other(name, arguments);
        }
    }

    private void opened(String arguments, int number, boolean creates) {
        String path = texts(arguments).getFirst();
        open.remove(number);
        position.remove(number);
        if (!inside(path + "/") || path.endsWith("-shm")) {
            return; // shared memory of SQLite: rebuilt at the next start, never read from the disk after a cut
        }
        String name = relative(path + "/").replaceAll("/$", "");
        open.put(number, name);
        position.put(number, 0L);
        if (arguments.contains("O_APPEND")) {
            throw new IllegalStateException("opened to append, which nobody here does: " + path);
        }
        if ((arguments.contains("O_CREAT") || creates) && known.add(name)) {
            operations.add(new Create(name));
        }
        if (arguments.contains("O_TRUNC") || creates) {
            operations.add(new Cut(name, 0));
        }
    }

    private void written(String arguments, long at, long count) {
        int number = number(arguments);
        if (open.containsKey(number)) {
            byte[] data = bytes(arguments);
            if (data.length < count) {
                throw new IllegalStateException("strace cut a write short: " + data.length + " of " + count);
            }
            operations.add(new Write(path(arguments), at, new Bytes(Arrays.copyOf(data, (int) count))));
            position.computeIfPresent(number, (_, _) -> at + count);
        }
    }

    /// Nobody here writes in another way; should that change, this says so.
    private void other(String name, String arguments) {
        boolean ours = switch (name) {
            case "fcntl", "clone", "clone3", "fork", "vfork" -> false; // locks and threads
            case "mmap" -> arguments.contains("MAP_SHARED") && arguments.contains("PROT_WRITE") && mapped(arguments);
            case "writev", "pwritev", "pwritev2", "fallocate", "sendfile" -> open.containsKey(number(arguments));
            case "copy_file_range" ->
                open.containsKey(Integer.parseInt(arguments.split(", ", -1)[2]));
            default -> texts(arguments).stream().anyMatch(this::inside);
        };
        if (ours) {
            throw new IllegalStateException("a way to write that this proof cannot replay: " + name);
        }
    }

    private boolean mapped(String arguments) {
        String[] parts = arguments.split(", ", -1);
        return open.containsKey(Integer.parseInt(parts[4]));
    }

    private String path(String arguments) {
        return Objects.requireNonNull(open.get(number(arguments)));
    }

    private boolean inside(String path) {
        return path.startsWith(folder);
    }

    private String relative(String path) {
        return path.startsWith(folder) ? path.substring(folder.length()) : path;
    }

    private static int number(String arguments) {
        return Integer.parseInt(arguments.split("[^0-9]", 2)[0]);
    }

    private static String last(String arguments) {
        return arguments.substring(arguments.lastIndexOf(' ') + 1);
    }

    private static List<String> texts(String arguments) {
        List<String> texts = new ArrayList<>();
        Matcher text = TEXT.matcher(arguments);
        while (text.find()) {
            texts.add(new String(unescaped(text.group(1)), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static byte[] bytes(String arguments) {
        Matcher text = TEXT.matcher(arguments);
        return text.find() ? unescaped(text.group(1)) : new byte[0];
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() / 4);
        for (int i = 0; i < text.length(); i += 4) {
            out.write(Character.digit(text.charAt(i + 2), 16) * 16 + Character.digit(text.charAt(i + 3), 16));
        }
        return out.toByteArray();
    }
}
