package io.pitcrew.provisioning.intake;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Ids of steps, made from their titles: short, plain letters, each once.
final class StepIds {
    private static final int LONGEST = 30;

    private final Set<String> given = new HashSet<>();

    String next(String title) {
        String letters = title.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        String slug = Normalizer.normalize(letters, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut =
                slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST + 1).replaceFirst("-[^-]*$", "");
        String base = cut.isEmpty()
                ? "step"
                : cut.substring(0, Math.min(LONGEST, cut.length())).replaceAll("-$", "");
        String id = base;
        for (int n = 2; !given.add(id); n++) {
            id = base + "-" + n;
        }
        return id;
    }
}
