package io.pitcrew.provisioning.collect;

import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Chain;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.record.Context;
import io.pitcrew.station.record.Entry;
import io.pitcrew.station.record.Fact;
import io.pitcrew.station.record.Head;
import io.pitcrew.station.record.Line;
import io.pitcrew.station.record.NewChain;
import io.pitcrew.station.seal.Envelope;
import io.pitcrew.station.seal.SigningKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes records as a kiosk does, and as somebody would who only pretends to be one.
public final class ToyKiosk {
    public static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final KioskId id;
    private final SigningKey key;
    private final List<Line> lines = new ArrayList<>();
    private Head head;

    public ToyKiosk(String id) {
        this(new KioskId(id), SigningKey.generate());
    }

    public ToyKiosk(KioskId id, SigningKey key) {
        this.id = id;
        this.key = key;
        this.head = Head.before(chain());
    }

    public KioskId id() {
        return id;
    }

    public SigningKey key() {
        return key;
    }

    public Chain chain() {
        return KioskKeys.chainOf(key.verifyKey());
    }

    public Head head() {
        return head;
    }

    /// Everything written so far, in order.
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /// The same key and history in a second device.
    public ToyKiosk copy() {
        ToyKiosk twin = new ToyKiosk(id, key);
        twin.head = head;
        twin.lines.addAll(lines);
        return twin;
    }

    /// As it was when it had written so many records.
    public ToyKiosk upTo(long records) {
        ToyKiosk earlier = new ToyKiosk(id, key);
        lines.subList(0, Math.toIntExact(records)).forEach(earlier::append);
        return earlier;
    }

    /// The next record, unsigned.
    public byte[] write(Fact fact) {
        return write(Context.NONE, fact);
    }

    public byte[] write(Context context, Fact fact) {
        return append(entry(id, context, fact).line());
    }

    public byte[] write(String completed) {
        return write(new Fact.Completed(completed));
    }

    /// The next record, signed.
    public byte[] sign(String completed) {
        write(completed);
        return signLast();
    }

    /// The next record is not even JSON.
    public byte[] garbage(String text) {
        return append(new Line(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The next record names another kiosk.
    public byte[] signAs(KioskId other) {
        append(entry(other, Context.NONE, new Fact.Completed("x")).line());
        return signLast();
    }

    /// What was written last, again, with the signature over it.
    public byte[] signLast() {
        return message(lines.getLast(), Optional.of(key.sign(head.toBeSigned())));
    }

    /// What was written `back` records ago, unsigned.
    public byte[] again(int back) {
        return message(lines.get(lines.size() - 1 - back), Optional.empty());
    }

    /// All messages after the `stored`-th, the last one signed.
    public List<byte[]> window(long stored) {
        List<byte[]> messages = new ArrayList<>();
        for (Line line : lines.subList((int) stored, lines.size() - 1)) {
            messages.add(message(line, Optional.empty()));
        }
        messages.add(signLast());
        return messages;
    }

    public Envelope continueWith(ToyKiosk fresh, SigningKey vouchedBy) {
        return new NewChain(NewChain.FORMAT, id, fresh.key.verifyKey(), head, "restored").seal(vouchedBy, fresh.key);
    }

    private Entry entry(KioskId as, Context context, Fact fact) {
        long n = head.seq().value() + 1;
        Entry.Stamp stamp = new Entry.Stamp(recordId(n), NOON.plusSeconds(n), 1, n * 1000, "good");
        return Entry.of(as, head, stamp, context, fact);
    }

    /// The id that its n-th record has; another kiosk's have others.
    public String recordId(long n) {
        return "0190f000-0000-7000-8000-%06x%06x".formatted(id.value().hashCode() & 0xffffff, n);
    }

    private byte[] append(Line line) {
        lines.add(line);
        head = new Head(head.chain(), new Seq(head.seq().value() + 1), line.hash());
        return message(line, Optional.empty());
    }

    private static byte[] message(Line line, Optional<Bytes> signature) {
        return new Line.Message(line, signature).bytes();
    }
}
