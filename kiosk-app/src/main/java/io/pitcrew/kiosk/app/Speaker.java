package io.pitcrew.kiosk.app;

import io.pitcrew.kiosk.floor.Devices;
import io.pitcrew.kiosk.flow.Effect;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.Executor;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Five short tones that are told apart in noise: up for accepted, down for refused. Without a sound device it is
/// silent, says so once, and tries again at the next sound: STOP must not stay unheard because the device was busy at
/// start.
final class Speaker implements Devices.Speaker {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);
    private static final AudioFormat FORMAT = new AudioFormat(22_050, 16, 1, true, false);
    private static final int NOTE_MILLIS = 70;
    private final Executor thread;
    private volatile boolean said;

    Speaker(Executor thread) {
        this.thread = thread;
    }

    @Override
    public void play(Effect.Sound sound) {
        thread.execute(() -> play(tones(sound)));
    }

    /// As the sound device takes it: 22,050 samples a second of 16 bit, low byte first.
    static byte[] tones(Effect.Sound sound) {
        ByteArrayOutputStream tones = new ByteArrayOutputStream();
        for (int hertz : notes(sound)) {
            tones.writeBytes(tone(hertz));
        }
        return tones.toByteArray();
    }

    private static int[] notes(Effect.Sound sound) {
        return switch (sound) {
            case ACCEPTED -> new int[] {1_047, 1_568};
            case REFUSED -> new int[] {330, 247, 247};
            case ATTENTION -> new int[] {880, 880, 880};
            case STOP -> new int[] {988, 740, 988, 740, 988, 740, 988, 740};
            case DONE -> new int[] {1_047, 1_319, 1_568};
        };
    }

    private void play(byte[] tones) {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(tones, 0, tones.length);
            line.drain();
            said = false;
        } catch (LineUnavailableException | IllegalArgumentException e) {
            if (!said) {
                LOG.info("no sound: {}", e.getMessage());
            }
            said = true;
        }
    }

    private static byte[] tone(int hertz) {
        int samples = Math.round(FORMAT.getSampleRate() * NOTE_MILLIS / 1_000);
        byte[] tone = new byte[samples * 2];
        for (int i = 0; i < samples; i++) {
            double fade = Math.min(1, Math.min(i, samples - i) / 200.0);
            short value = (short) (Math.sin(2 * Math.PI * hertz * i / FORMAT.getSampleRate()) * 12_000 * fade);
            tone[2 * i] = (byte) value;
            tone[2 * i + 1] = (byte) (value >> 8);
        }
        return tone;
    }
}
