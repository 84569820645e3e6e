package io.pitcrew.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.kiosk.flow.Effect.Sound;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpeakerTest {
    private static final double SAMPLES_PER_SECOND = 22_050;

    @Test
    void everySoundIsHeardAndNoTwoAreTheSame() {
        Set<ByteBuffer> heard = new HashSet<>();
        for (Sound sound : Sound.values()) {
            byte[] tones = Speaker.tones(sound);
            assertTrue(loudest(tones) > 10_000, sound + " is too faint");
            assertTrue(heard.add(ByteBuffer.wrap(tones)), sound + " sounds like another");
        }
    }

    @Test
    void stopIsTheLongestByFar() {
        for (Sound other : Sound.values()) {
            assertTrue(other == Sound.STOP || 2 * seconds(other) <= seconds(Sound.STOP), other + " is as long");
        }
        assertEquals(0.56, seconds(Sound.STOP), 0.01);
    }

    @Test
    void withoutASoundDeviceNothingBreaks() {
        Speaker speaker = new Speaker(Runnable::run);
        speaker.play(Sound.STOP);
        speaker.play(Sound.STOP);
    }

    private static double seconds(Sound sound) {
        return Speaker.tones(sound).length / 2 / SAMPLES_PER_SECOND;
    }

    private static int loudest(byte[] tones) {
        ByteBuffer samples = ByteBuffer.wrap(tones).order(ByteOrder.LITTLE_ENDIAN);
        int loudest = 0;
        while (samples.hasRemaining()) {
            loudest = Math.max(loudest, Math.abs(samples.getShort()));
        }
        return loudest;
    }
}
