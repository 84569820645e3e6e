package io.pitcrew.kiosk.proof.secrets;

import io.pitcrew.station.id.Bytes;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds any of many secrets in bytes of any size, in the forms in which a program may hold them: as text of one or two
/// bytes a character, and, if it is a number of ten digits to the base of 16, as a whole number.
public final class Sieve {
    private static final int WINDOW = Long.BYTES;
    private static final int LENGTH_OF_BADGE = 10;

    private final Map<Long, List<Form>> forms = new HashMap<>();
    private final long[] begins;
    private final boolean[] firstTwo = new boolean[1 << 16];

    /// @param secret of which this is a form
    private record Form(String secret, Bytes form) {
        byte[] bytes() {
            return form.array();
        }
    }

    /// @param secrets of at least eight characters each: a shorter one would be found by chance
    public Sieve(Collection<String> secrets) {
        for (String secret : secrets) {
            if (secret.length() < WINDOW) {
                throw new IllegalArgumentException("found by chance: " + secret);
            }
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
                add(secret, secret.getBytes(charset));
                add(secret, secret.toLowerCase(Locale.ROOT).getBytes(charset));
            }
            if (secret.length() == LENGTH_OF_BADGE && secret.matches("[0-9A-F]*[A-F][0-9A-F]*")) {
                add(secret, bytes(Long.parseLong(secret, 16)));
            } else if (secret.matches("[0-9]+")) {
                byte[] digits = secret.getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < digits.length; i++) {
                    digits[i] = (byte) (digits[i] - '0');
                }
                add(secret, digits);
            }
        }
        begins = forms.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        for (long begin : begins) {
            firstTwo[(int) (begin >>> 48)] = true;
        }
    }

    private void add(String secret, byte[] bytes) {
        forms.computeIfAbsent(begin(bytes), _ -> new ArrayList<>()).add(new Form(secret, new Bytes(bytes)));
    }

    private static byte[] bytes(long number) {
        byte[] bytes = new byte[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            bytes[i] = (byte) (number >>> (8 * (WINDOW - 1 - i)));
        }
        return bytes;
    }

    private static long begin(byte[] bytes) {
        long begin = 0;
        for (int i = 0; i < WINDOW; i++) {
            begin = (begin << 8) | (bytes[i] & 0xff);
        }
        return begin;
    }

    /// The secrets that a file holds.
    public Set<String> in(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return in(in);
        }
    }

    Set<String> in(InputStream in) throws IOException {
        Set<String> found = new HashSet<>();
        List<Candidate> begun = new ArrayList<>();
        long window = 0;
        byte[] block = new byte[1 << 16];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            for (int i = 0; i < read; i++) {
                byte next = block[i];
                if (!begun.isEmpty()) {
                    begun.removeIf(candidate -> candidate.over(next, found));
                }
                window = (window << 8) | (next & 0xff);
                if (firstTwo[(int) (window >>> 48)] && Arrays.binarySearch(begins, window) >= 0) {
                    forms.getOrDefault(window, List.of()).forEach(form -> {
                        if (form.bytes().length == WINDOW) {
                            found.add(form.secret());
                        } else {
                            begun.add(new Candidate(form));
                        }
                    });
                }
            }
        }
        return found;
    }

    /// A form of which the beginning was seen.
    private static final class Candidate {
        private final Form form;
        private int matched = WINDOW;

        Candidate(Form form) {
            this.form = form;
        }

        boolean over(byte next, Set<String> found) {
            if (form.bytes()[matched] != next) {
                return true;
            }
            matched++;
            if (matched == form.bytes().length) {
                found.add(form.secret());
                return true;
            }
            return false;
        }
    }
}
