package io.pitcrew.kiosk.badge.simulated;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/// A pseudo-terminal, held at the reader's end; the kiosk opens [#path]. Needs no privileges. Constants and types are
/// those of 64-bit Linux; see posix_openpt(3), ptsname_r(3), poll(2), cfmakeraw(3).
@SuppressWarnings("restricted") // calling the C library is what this class is for
final class Pty implements AutoCloseable {
    private static final int READ_WRITE = 0x2;
    /// Without it, a service that opens a terminal may get it as its controlling one and be hung up with it.
    private static final int NO_CONTROLLING_TERMINAL = 0x100;
    private static final int NON_BLOCKING = 0x800;
    private static final short HUNG_UP = 0x10;
    /// More than `struct termios` takes on any Linux.
    private static final long TERMIOS_BYTES = 256;
    private static final long NAME_BYTES = 128;
    private static final int NOW = 0;

    private static final MethodHandle OPEN_MASTER = find("posix_openpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle GRANT = find("grantpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle UNLOCK = find("unlockpt", JAVA_INT, JAVA_INT);
    private static final MethodHandle SLAVE_NAME = find("ptsname_r", JAVA_INT, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle OPEN = find("open", JAVA_INT, ADDRESS, JAVA_INT);
    private static final MethodHandle CLOSE = find("close", JAVA_INT, JAVA_INT);
    private static final MethodHandle WRITE = find("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
    private static final MethodHandle POLL = find("poll", JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
    private static final MethodHandle GET_MODES = find("tcgetattr", JAVA_INT, JAVA_INT, ADDRESS);
    private static final MethodHandle MAKE_RAW = handle("cfmakeraw", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle SET_MODES = find("tcsetattr", JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);

    private final int master;
    private final Path path;

    private Pty(int master, Path path) {
        this.master = master;
        this.path = path;
    }

    static Pty open() {
        int master = number(OPEN_MASTER, READ_WRITE | NO_CONTROLLING_TERMINAL | NON_BLOCKING);
        check("posix_openpt", master >= 0);
        try (var arena = Arena.ofConfined()) {
            check("grantpt", number(GRANT, master) == 0);
            check("unlockpt", number(UNLOCK, master) == 0);
            var name = arena.allocate(NAME_BYTES);
            check("ptsname_r", number(SLAVE_NAME, master, name, NAME_BYTES) == 0);
            // Raw from the start: nothing sent before the kiosk has set its own modes is echoed or turned into lines.
            var modes = arena.allocate(TERMIOS_BYTES);
            check("tcgetattr", number(GET_MODES, master, modes) == 0);
            call(MAKE_RAW, modes);
            check("tcsetattr", number(SET_MODES, master, NOW, modes) == 0);
            // Only an end that was once open shows as hung up; so from here on, hung up means that nobody listens.
            int slave = number(OPEN, name, READ_WRITE | NO_CONTROLLING_TERMINAL);
            check("open", slave >= 0);
            number(CLOSE, slave);
            return new Pty(master, Path.of(name.getString(0)));
        } catch (RuntimeException e) {
            number(CLOSE, master);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /// Has somebody the other end open?
    boolean listenedTo() {
        try (var arena = Arena.ofConfined()) {
            var pollfd = arena.allocate(MemoryLayout.structLayout(JAVA_INT, JAVA_SHORT, JAVA_SHORT));
            pollfd.set(JAVA_INT, 0, master);
            number(POLL, pollfd, 1L, 0);
            return (pollfd.get(JAVA_SHORT, 6) & HUNG_UP) == 0;
        }
    }

    /// @return how many bytes the other end has room for; the rest is lost, as on a wire
    int write(byte[] bytes) {
        try (var arena = Arena.ofConfined()) {
            long written = (long) call(WRITE, master, arena.allocateFrom(JAVA_BYTE, bytes), (long) bytes.length);
            return (int) Math.max(0, written);
        }
    }

    @Override
    public void close() {
        number(CLOSE, master);
    }

    private static MethodHandle find(String function, MemoryLayout result, MemoryLayout... arguments) {
        return handle(function, FunctionDescriptor.of(result, arguments));
    }

    private static MethodHandle handle(String function, FunctionDescriptor type) {
        var linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(function), type);
    }

    private static int number(MethodHandle function, Object... arguments) {
        return (int) call(function, arguments);
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the C library throws nothing", e);
        }
    }

    private static void check(String function, boolean fine) {
        if (!fine) {
            throw new IllegalStateException("simulated badge reader: this system gives no pseudo-terminal (" + function
                    + " failed). Is /dev/pts mounted?");
        }
    }
}
