package io.pitcrew.kiosk.proof.stranger;

import com.github.luben.zstd.Zstd;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// What may happen to bytes on their way.
enum Damage {
    FLIP {
        @Override
        byte[] of(byte[] good, byte[] other, RandomGenerator chance) {
            byte[] bad = good.clone();
            bad[chance.nextInt(bad.length)] ^= (byte) (1 << chance.nextInt(8));
            return bad;
        }
    },
    TRUNCATE {
        @Override
        byte[] of(byte[] good, byte[] other, RandomGenerator chance) {
            return Arrays.copyOf(good, chance.nextInt(good.length));
        }
    },
    /// Another thing of the same kind, or half of it.
    SWAP {
        @Override
        byte[] of(byte[] good, byte[] other, RandomGenerator chance) {
            if (chance.nextInt(3) == 0) {
                return other.clone();
            }
            byte[] bad = good.clone();
            int from = chance.nextInt(Math.min(good.length, other.length));
            System.arraycopy(other, from, bad, from, Math.min(good.length, other.length) - from);
            return bad;
        }
    },
    LENGTHEN {
        @Override
        byte[] of(byte[] good, byte[] other, RandomGenerator chance) {
            byte[] bad = Arrays.copyOf(good, good.length + 1 + chance.nextInt(200_000));
            for (int i = good.length; i < bad.length; i++) {
                bad[i] = (byte) ('!' + chance.nextInt(90)); // white space around JSON would be no damage
            }
            return bad;
        }
    },
    /// Little that becomes much.
    BOMB {
        @Override
        byte[] of(byte[] good, byte[] other, RandomGenerator chance) {
            if (good[0] == '{') {
                String depth = "[".repeat(1000 + chance.nextInt(60_000));
                return ("{\"payload\":" + depth).getBytes(StandardCharsets.UTF_8);
            }
            byte[] frame = Zstd.compress(new byte[(1 << 20) + chance.nextInt(8 << 20)]);
            byte[] bad = new byte[frame.length + 1];
            bad[0] = 1;
            System.arraycopy(frame, 0, bad, 1, frame.length);
            return bad;
        }
    };

    /// @param other a good one of the same kind
    abstract byte[] of(byte[] good, byte[] other, RandomGenerator chance);
}
