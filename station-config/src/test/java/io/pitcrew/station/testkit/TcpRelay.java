package io.pitcrew.station.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// A network cable with a person at it: forwards every connection to a broker until it is [#cut], and again once it is
/// [#restore]d. While it is cut, new connections are refused and bytes under way are lost.
public final class TcpRelay implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;

    private final int targetPort;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile ServerSocket listener;
    private volatile Thread acceptor;

    private TcpRelay(int targetPort, ServerSocket listener) {
        this.targetPort = targetPort;
        this.port = listener.getLocalPort();
        this.listener = listener;
        this.acceptor = accepting(listener);
    }

    /// @param targetPort on the loopback address
    public static TcpRelay to(int targetPort) {
        return new TcpRelay(targetPort, listen(0));
    }

    public int port() {
        return port;
    }

    public URI uri() {
        return URI.create("mqtt://127.0.0.1:" + port);
    }

    /// Every block of bytes, in each direction, waits so long. Bytes sent meanwhile wait with it.
    public void delay(Duration each) {
        delay = each;
    }

    public void cut() {
        close(listener);
        try {
            acceptor.join(); // only then does the system refuse
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forEach(TcpRelay::close);
    }

    public void restore() {
        if (listener.isClosed()) {
            listener = listen(port);
            acceptor = accepting(listener);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private Thread accepting(ServerSocket accepting) {
        return Thread.ofVirtual().name("relay-accept").start(() -> {
            try {
                while (true) {
                    join(accepting, accepting.accept());
                }
            } catch (IOException e) {
                close(accepting); // cut
            }
        });
    }

    private void join(ServerSocket accepting, Socket near) {
        Socket far = new Socket();
        open.add(near);
        open.add(far);
        try {
            far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort));
        } catch (IOException e) {
            hangUp(near, far);
            return;
        }
        if (accepting.isClosed()) { // cut between accept and now: cut() has not seen these two
            hangUp(near, far);
            return;
        }
        Thread.ofVirtual().name("relay-up").start(() -> copy(near, far));
        Thread.ofVirtual().name("relay-down").start(() -> copy(far, near));
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                LockSupport.parkNanos(delay.toNanos());
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // either side hung up or the cable was cut: both ends go
        }
        hangUp(from, to);
    }

    private void hangUp(Socket one, Socket other) {
        close(one);
        close(other);
        open.remove(one);
        open.remove(other);
    }

    private static ServerSocket listen(int port) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket that does not close", e);
        }
    }
}
