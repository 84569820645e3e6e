package io.pitcrew.kiosk.badge.serial;

import io.pitcrew.station.config.KioskConfig;
import jssc.SerialPort;
import jssc.SerialPortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One opening of a serial port. A cable pulled shows as a [SerialPortException] of the next read; that port then never
/// works again and must be closed and opened anew.
final class OpenPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenPort.class);
    private static final byte[] NOTHING = {};

    private final SerialPort port;

    private OpenPort(SerialPort port) {
        this.port = port;
    }

    static OpenPort open(KioskConfig.Reader reader) throws SerialPortException {
        var open = new OpenPort(new SerialPort(reader.port()));
        open.port.openPort();
        try {
            // A pseudo-terminal has no modem lines to set: the library says false there although the rest applied.
            if (!open.port.setParams(
                    reader.baud(), SerialPort.DATABITS_8, SerialPort.STOPBITS_1, SerialPort.PARITY_NONE)) {
                LOG.warn("{}: the port did not take every setting of {} baud 8N1", reader.port(), reader.baud());
            }
            return open;
        } catch (SerialPortException e) {
            open.close();
            throw e;
        }
    }

    /// What has arrived, which may be nothing. Never waits.
    byte[] read() throws SerialPortException {
        byte[] bytes = port.readBytes();
        return bytes == null ? NOTHING : bytes;
    }

    @Override
    public void close() {
        try {
            port.closePort();
        } catch (SerialPortException e) {
            // Of a port whose cable was pulled there is nothing left to close.
            LOG.debug("{}: closing: {}", port.getPortName(), e.getExceptionType());
        }
    }

    static String inWords(SerialPortException e, String port) {
        return switch (e.getExceptionType()) {
            case SerialPortException.TYPE_PORT_BUSY ->
                "Badge reader: " + port + " is in use by another program. Stop that program.";
            case SerialPortException.TYPE_PERMISSION_DENIED ->
                "Badge reader: " + port + " may not be opened. Add the kiosk's user to the group dialout and restart.";
            case SerialPortException.TYPE_INCORRECT_SERIAL_PORT ->
                "Badge reader: " + port + " is no serial port. Correct reader.port in kiosk.toml.";
            default -> "Badge reader: not connected at " + port + ". Check its plug.";
        };
    }
}
