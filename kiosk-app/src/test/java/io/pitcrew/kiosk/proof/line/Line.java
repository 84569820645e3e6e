package io.pitcrew.kiosk.proof.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A line to a broker, as a relay of TCP in this process: one rate in each direction that all connections share, first
/// come, first served; a delay; and losses, each of which holds up its connection for one more round trip and a half. A
/// connection has no more under way than a window of segments, as TCP has under loss. It is a model: no packet is
/// really lost.
public final class Line implements AutoCloseable {
    private static final int SEGMENT = 1448;
    private static final int BACKLOG = 512;

    private final int target;
    private final Nature nature;
    private final Random chance;
    private final ServerSocket listener;
    private final Direction down;
    private final Direction up;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<AtomicInteger> losses = new CopyOnWriteArrayList<>();

    /// @param bytesPerSecond in each direction
    /// @param delayNanos one way
    /// @param loss of a segment, 0 to 1
    /// @param window segments that a connection has under way at most
    public record Nature(long bytesPerSecond, long delayNanos, double loss, int window) {}

    public Line(int target, Nature nature, long seed) {
        this.target = target;
        this.nature = nature;
        this.chance = new Random(seed);
        this.down = new Direction();
        this.up = new Direction();
        try {
            listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /// Bytes that came out at the kiosk's end.
    public long arrived() {
        return down.arrived.get();
    }

    /// How many segments of a connection were lost, in both directions.
    ///
    /// @param connection 0 is the one that was opened first
    int lost(int connection) {
        return losses.get(connection).get();
    }

    /// Bytes that were sent to the kiosk, whether they arrived or were cut off.
    long sentDown() {
        return down.sent.get();
    }

    /// Bytes that the kiosk sent.
    long sentUp() {
        return up.sent.get();
    }

    /// Every connection breaks; what is under way is lost. New ones are taken at once.
    void cut() {
        open.forEach(Line::close);
        open.clear();
    }

    @Override
    public void close() {
        close(listener);
        cut();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                far.setTcpNoDelay(true);
                near.setTcpNoDelay(true);
                open.add(near);
                open.add(far);
                AtomicInteger lost = new AtomicInteger();
                losses.add(lost);
                carry(far, near, down, lost);
                carry(near, far, up, lost);
            } catch (IOException e) {
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    private record Segment(ByteBuffer bytes, long at) {}

    private void carry(Socket from, Socket to, Direction direction, AtomicInteger losses) {
        BlockingQueue<Segment> under = new LinkedBlockingQueue<>();
        Semaphore window = new Semaphore(nature.window());
        Thread.ofVirtual().start(() -> {
            long last = 0;
            try {
                while (true) {
                    window.acquire();
                    byte[] bytes = new byte[SEGMENT];
                    int n = from.getInputStream().read(bytes);
                    if (n < 0) {
                        break;
                    }
                    last = Math.max(last, direction.departs(n) + nature.delayNanos() + stall(losses));
                    under.add(new Segment(ByteBuffer.wrap(bytes, 0, n), last));
                }
            } catch (IOException | InterruptedException e) {
                // cut
            }
            under.add(new Segment(ByteBuffer.allocate(0), last));
        });
        Thread.ofVirtual().start(() -> {
            try {
                for (Segment next = under.take(); next.bytes().hasRemaining(); next = under.take()) {
                    sleepUntil(next.at());
                    to.getOutputStream()
                            .write(next.bytes().array(), 0, next.bytes().limit());
                    direction.arrived.addAndGet(next.bytes().limit());
                    Thread.ofVirtual().start(() -> {
                        LockSupport.parkNanos(nature.delayNanos());
                        window.release();
                    });
                }
            } catch (IOException | InterruptedException e) {
                // cut
            }
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
        });
    }

    private long stall(AtomicInteger losses) {
        synchronized (chance) {
            if (chance.nextDouble() >= nature.loss()) {
                return 0;
            }
        }
        losses.incrementAndGet();
        return 3 * nature.delayNanos();
    }

    private static void sleepUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket that does not close", e);
        }
    }

    private final class Direction {
        private final AtomicLong sent = new AtomicLong();
        private final AtomicLong arrived = new AtomicLong();
        private long free = System.nanoTime();

        synchronized long departs(int bytes) {
            sent.addAndGet(bytes);
            free = Math.max(free, System.nanoTime()) + bytes * 1_000_000_000L / nature.bytesPerSecond();
            return free;
        }
    }
}
