package io.pitcrew.kiosk.proof.secrets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// A line to a broker on which somebody listens: every byte in both directions, a file for each connection and
/// direction.
public final class Overheard implements AutoCloseable {
    private final int broker;
    private final Path folder;
    private final ServerSocket listener;
    private final AtomicInteger connections = new AtomicInteger();

    /// @param folder empty
    public Overheard(int broker, Path folder) throws IOException {
        this.broker = broker;
        this.folder = folder;
        listener = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), broker);
                int number = connections.incrementAndGet();
                Thread.ofVirtual().start(() -> pass(near, far, folder.resolve(number + ".up")));
                Thread.ofVirtual().start(() -> pass(far, near, folder.resolve(number + ".down")));
            } catch (IOException e) {
                // the listener was closed, or the broker is gone and the kiosk comes again
            }
        }
    }

    private static void pass(Socket from, Socket to, Path kept) {
        try (from;
                to;
                OutputStream copy = Files.newOutputStream(kept);
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] block = new byte[1 << 16];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                copy.write(block, 0, read);
                out.write(block, 0, read);
            }
        } catch (IOException e) {
            // one end is gone, and the other with it
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
