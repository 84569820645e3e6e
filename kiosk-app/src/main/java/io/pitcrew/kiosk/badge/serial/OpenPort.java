package io.pitcrew.kiosk.badge.serial;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import io.pitcrew.station.config.KioskConfig;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import jssc.SerialNativeInterface;
import jssc.SerialPort;

/// One opening of a serial port. Once it is gone, it must be closed and opened anew. One thread.
///
/// The serial library opens it, sets it up, counts what has arrived and notices a pulled cable. It does not read: its
/// read waits until as many bytes came as were asked for, and if the cable is pulled after the count, that is for
/// ever, with a processor core (once in some 80 unpluggings under steady traffic). The C library's `read` takes what
/// is there, for the port is set up so that it never waits.
@SuppressWarnings("restricted") // calls read(2)
final class OpenPort implements AutoCloseable {
    private static final MethodHandle READ = Linker.nativeLinker()
            .downcallHandle(
                    Linker.nativeLinker().defaultLookup().findOrThrow("read"),
                    FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    private static final byte[] NOTHING = {};
    private static final int BUFFER_BYTES = 256;
    /// The library's native code counts stop bits otherwise than its constants do.
    private static final int ONE_STOP_BIT = 0;

    private final SerialNativeInterface serial;
    private final String path;
    private final long handle;
    private final boolean tookAll;
    private final Arena memory = Arena.ofConfined();
    private final MemorySegment buffer = memory.allocate(BUFFER_BYTES);

    private OpenPort(SerialNativeInterface serial, String path, long handle, boolean tookAll) {
        this.serial = serial;
        this.path = path;
        this.handle = handle;
        this.tookAll = tookAll;
    }

    static OpenPort open(KioskConfig.Reader reader) throws ReaderGone {
        var serial = new SerialNativeInterface();
        String path = reader.port();
        long handle = serial.openPort(path, true);
        if (handle < 0) {
            throw new ReaderGone(whyNotOpened(handle, path));
        }
        boolean tookAll = serial.setParams(
                handle, reader.baud(), SerialPort.DATABITS_8, ONE_STOP_BIT, SerialPort.PARITY_NONE, true, true, 0);
        return new OpenPort(serial, path, handle, tookAll);
    }

    /// Did the port take speed, 8N1 and modem lines? False is worth a warning and no more: a pseudo-terminal has no
    /// modem lines and says so although the rest applied.
    boolean tookAllSettings() {
        return tookAll;
    }

    /// What has arrived, which may be nothing. Never waits.
    byte[] read() throws ReaderGone {
        if (arrived() == 0) {
            return NOTHING;
        }
        long got;
        try {
            got = (long) READ.invokeExact((int) handle, buffer, buffer.byteSize());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("read(2) throws nothing", e);
        }
        // An error, or nothing of what was counted, is a cable just pulled: the next count says so.
        if (got <= 0) {
            return NOTHING;
        }
        byte[] bytes = buffer.asSlice(0, got).toArray(JAVA_BYTE);
        buffer.fill((byte) 0);
        return bytes;
    }

    private int arrived() throws ReaderGone {
        try {
            int count = serial.getBuffersBytesCount(handle)[0];
            if (count >= 0) {
                return count;
            }
        } catch (IOException e) {
            // The library says "input/output error"; for a port that was open there is one cause.
        }
        throw ReaderGone.unplugged(path);
    }

    @Override
    public void close() {
        // Of a port whose cable was pulled there is nothing left to close, and a false means nothing.
        serial.closePort(handle);
        memory.close();
    }

    private static String whyNotOpened(long error, String path) {
        if (error == SerialNativeInterface.ERR_PORT_BUSY) {
            return "Badge reader: " + path + " is in use by another program. Stop that program.";
        }
        if (error == SerialNativeInterface.ERR_PERMISSION_DENIED) {
            return "Badge reader: " + path
                    + " may not be opened. Add the kiosk's user to the group dialout and restart.";
        }
        if (error == SerialNativeInterface.ERR_INCORRECT_SERIAL_PORT) {
            return "Badge reader: " + path + " is no serial port. Correct reader.port in kiosk.toml.";
        }
        return ReaderGone.unplugged(path).why();
    }
}
