package io.pitcrew.kiosk.badge;

import io.pitcrew.station.config.KioskConfig;
import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.roster.BadgeNumber;
import io.pitcrew.station.seal.SecretBox;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes taps of a reader's bytes: frames, digests, and one tap for a badge however often its number is repeated. Used
/// by one thread, but for [#showNumbers].
public final class Taps {
    /// A frame takes 17 ms at 9600 baud; a pause so long within one means that the rest will not come.
    public static final Duration SILENCE = Duration.ofMillis(250);

    private final KioskConfig.Protocol protocol;
    private final FrameDecoder decoder;
    private final SecretBox badgeKey;
    private final TapWindow window = new TapWindow();
    private long lastByte;
    private volatile boolean showNumbers;

    public Taps(KioskConfig.Reader reader, SecretBox badgeKey) {
        this.protocol = reader.protocol();
        this.decoder = FrameDecoder.of(reader);
        this.badgeKey = badgeKey;
    }

    public void showNumbers(boolean on) {
        showNumbers = on;
    }

    /// @param bytes as read; overwritten with zeros before this returns
    /// @param nanos monotonic time at which they were read
    public void read(byte[] bytes, long nanos, Consumer<BadgeEvent> events) {
        lastByte = nanos;
        try {
            for (byte b : bytes) {
                tell(decoder.next(b), nanos, events);
            }
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// To be called when a read brought nothing. Time alone does not end a frame: after a stall of this machine the
    /// rest of it is still waiting to be read.
    public void readNothing(long nanos, Consumer<BadgeEvent> events) {
        if (nanos - lastByte > SILENCE.toNanos()) {
            tell(decoder.silence(), nanos, events);
        }
    }

    /// The reader is gone, and with it the rest of a frame.
    public void forget() {
        decoder.silence();
    }

    private void tell(Frame frame, long nanos, Consumer<BadgeEvent> events) {
        switch (frame) {
            case Frame.NothingYet() -> {}
            case Frame.Bad(Flaw flaw) -> {
                if (window.opensForFlaw(nanos)) {
                    events.accept(new BadgeEvent.Unreadable(flaw, nanos));
                }
            }
            case Frame.Good(BadgeNumber number) -> tapped(number, nanos).ifPresent(events);
        }
    }

    private Optional<BadgeEvent> tapped(BadgeNumber number, long nanos) {
        try {
            BadgeDigest badge = number.digest(badgeKey);
            if (!window.opensFor(badge, nanos)) {
                return Optional.empty();
            }
            var views =
                    showNumbers ? Optional.of(BadgeViews.of(number, protocol, badge)) : Optional.<BadgeViews>empty();
            return Optional.of(new BadgeEvent.Tapped(badge, nanos, views));
        } finally {
            number.wipe();
        }
    }
}
