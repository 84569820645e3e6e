package io.pitcrew.provisioning.demo.shopfloor;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/// The cable between kiosk and broker, with somebody's hand on it: forwards connections until it is cut, then closes
/// them
/// and takes no new one through.
public final class NetworkLever implements Closeable {
    private final ServerSocket entrance;
    private final InetSocketAddress broker;
    private final Executor threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public NetworkLever(InetSocketAddress broker, Executor threads) throws IOException {
        this.broker = broker;
        this.threads = threads;
        entrance = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /// What the kiosk is told the broker's address is.
    public String address() {
        return "mqtt://127.0.0.1:" + entrance.getLocalPort();
    }

    public boolean isCut() {
        return cut;
    }

    public void cut() {
        cut = true;
        open.forEach(NetworkLever::closeQuietly);
    }

    public void restore() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        open.forEach(NetworkLever::closeQuietly);
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket kiosk = entrance.accept();
                if (cut) {
                    closeQuietly(kiosk);
                } else {
                    join(kiosk);
                }
            } catch (IOException e) {
                // the broker is away, or the demo ends: the kiosk tries again by itself
            }
        }
    }

    private void join(Socket kiosk) throws IOException {
        Socket far = new Socket();
        try {
            far.connect(broker, 2_000);
        } catch (IOException e) {
            closeQuietly(kiosk);
            throw e;
        }
        open.add(kiosk);
        open.add(far);
        threads.execute(() -> pump(kiosk, far));
        threads.execute(() -> pump(far, kiosk));
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // cut, or closed at the other end
        } finally {
            closeQuietly(from);
            closeQuietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone, which is what we wanted
        }
    }
}
