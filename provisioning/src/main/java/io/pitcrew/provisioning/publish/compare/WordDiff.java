package io.pitcrew.provisioning.publish.compare;

import java.util.ArrayList;
import java.util.List;

/// Two texts in one, word by word: what went `[-so-]`, what came `{+so+}`, what stayed as it is.
final class WordDiff {
    /// Texts longer than this are shown one after the other: nobody would read a comparison of them.
    private static final int MOST_WORDS = 600;

    private WordDiff() {}

    static String between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        if (old.size() > MOST_WORDS || now.size() > MOST_WORDS) {
            return "[-" + before + "-] {+" + after + "+}";
        }
        int[][] common = common(old, now);
        List<String> out = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                flush(gone, come, out);
                out.add(old.get(i));
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                gone.add(old.get(i));
                i++;
            } else {
                come.add(now.get(j));
                j++;
            }
        }
        flush(gone, come, out);
        return String.join(" ", out);
    }

    private static void flush(List<String> gone, List<String> come, List<String> out) {
        if (!gone.isEmpty()) {
            out.add("[-" + String.join(" ", gone) + "-]");
        }
        if (!come.isEmpty()) {
            out.add("{+" + String.join(" ", come) + "+}");
        }
        gone.clear();
        come.clear();
    }

    /// Length of the longest common subsequence of what is left from (i, j) on.
    private static int[][] common(List<String> old, List<String> now) {
        int[][] length = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                length[i][j] = old.get(i).equals(now.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
