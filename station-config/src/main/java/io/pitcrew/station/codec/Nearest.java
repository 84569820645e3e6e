package io.pitcrew.station.codec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The word that was probably meant: at most a third of its letters wrong, missing, too many or swapped.
public final class Nearest {
    private Nearest() {}

    public static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .filter(k -> distance(written, k) <= Math.max(1, Math.min(k.length(), written.length()) / 3))
                .min(Comparator.<String>comparingInt(k -> distance(written, k)).thenComparing(k -> k));
    }

    /// ` did you mean 'x'?` or, if nothing is near, the whole list.
    public static String hint(String written, Collection<String> known) {
        return to(written, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> known.isEmpty()
                        ? "remove it"
                        : "known here: "
                                + String.join(", ", known.stream().sorted().toList()));
    }

    /// Optimal string alignment: insert, delete, replace, swap two neighbours.
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
