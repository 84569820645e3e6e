package io.pitcrew.provisioning.proof;

import io.pitcrew.provisioning.evidence.Item;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Seq;
import io.pitcrew.station.record.Line;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The ways in which somebody who holds the collector's database, and no key, may change one chain.
enum Tampering {
    /// One character of what was recorded becomes another.
    CHANGED {
        @Override
        Seq on(List<Item.Written> chain, RandomGenerator dice) {
            int at = dice.nextInt(chain.size());
            byte[] json = chain.get(at)
                    .line()
                    .orElseThrow()
                    .getBytes(StandardCharsets.UTF_8)
                    .clone();
            int where = dice.nextInt(json.length);
            json[where] ^= (byte) (1 << dice.nextInt(7));
            chain.set(at, with(chain.get(at), new Line(json), chain.get(at).signature()));
            return seq(at);
        }
    },
    DELETED {
        @Override
        Seq on(List<Item.Written> chain, RandomGenerator dice) {
            int at = dice.nextInt(chain.size());
            chain.remove(at);
            return seq(at);
        }
    },
    RUN_DELETED {
        @Override
        Seq on(List<Item.Written> chain, RandomGenerator dice) {
            int at = dice.nextInt(chain.size() - 1);
            chain.subList(at, Math.min(chain.size() - 1, at + 1 + dice.nextInt(200)))
                    .clear();
            return seq(at);
        }
    },
    REORDERED {
        @Override
        Seq on(List<Item.Written> chain, RandomGenerator dice) {
            int one = dice.nextInt(chain.size() - 1);
            int other = one + 1 + dice.nextInt(chain.size() - one - 1);
            Collections.swap(chain, one, other);
            return seq(one);
        }
    },
    DOUBLED {
        @Override
        Seq on(List<Item.Written> chain, RandomGenerator dice) {
            int at = dice.nextInt(chain.size());
            chain.add(at, chain.get(at));
            return seq(at + 1);
        }
    },
    /// The end is cut off, as if it had never been.
    TRUNCATED {
        @Override
        Seq on(List<Item.Written> chain, RandomGenerator dice) {
            int at = 1 + dice.nextInt(chain.size() - 1);
            chain.subList(at, chain.size()).clear();
            return seq(at);
        }
    },
    /// The words of one record become those of another, at the old place.
    REPLACED {
        @Override
        Seq on(List<Item.Written> chain, RandomGenerator dice) {
            int at = dice.nextInt(chain.size() - 1);
            Item.Written own = chain.get(at);
            String forged = own.line().orElseThrow().replaceFirst("\"id\":\"id-", "\"id\":\"ID-");
            chain.set(at, with(own, new Line(forged.getBytes(StandardCharsets.UTF_8)), own.signature()));
            return seq(at);
        }
    },
    SIGNATURE {
        @Override
        Seq on(List<Item.Written> chain, RandomGenerator dice) {
            int at = dice.nextInt(chain.size());
            while (chain.get(at).signature().isEmpty()) {
                at = (at + 1) % chain.size();
            }
            byte[] signature = chain.get(at).signature().orElseThrow().array().clone();
            signature[dice.nextInt(signature.length)] ^= 1;
            chain.set(at, with(chain.get(at), chain.get(at).read(), Optional.of(new Bytes(signature))));
            return seq(at);
        }
    };

    /// Changes the chain, of which every record is readable.
    ///
    /// @return the first record that is not as it was
    abstract Seq on(List<Item.Written> chain, RandomGenerator dice);

    private static Seq seq(int index) {
        return new Seq(index + 1L);
    }

    private static Item.Written with(Item.Written old, Line line, Optional<Bytes> signature) {
        return Item.Written.of(old.kiosk(), old.chain(), old.fork(), line, signature);
    }
}
