package io.pitcrew.provisioning.plant.pen;

import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gives an id to each step that has none. Records name steps by their ids, so one that is there is never touched. A
/// translation with as many steps as its source gets the source's ids; others must be brought in line by hand.
public final class StepIds {
    private static final Pattern STEP = Pattern.compile("##\\s+(.*?)\\s*(?:\\{#([^}]*)})?\\s*");
    private static final Pattern FENCE = Pattern.compile("\\s*```.*");
    private static final int LONGEST = 40;

    private final Path root;
    private final Lang source;

    public StepIds(Path root, Lang source) {
        this.root = root;
        this.source = source;
    }

    /// @return the files written, relative to the plant
    public List<String> fix(Draft.Aid aid) throws IOException {
        List<String> written = new ArrayList<>();
        String first = aid.written().get(source);
        if (first == null) {
            return written;
        }
        List<String> ids = ids(first);
        Map<Lang, String> renewed = new TreeMap<>();
        aid.written().forEach((lang, text) -> {
            if (steps(text) == ids.size()) {
                renewed.put(lang, filled(text, ids));
            }
        });
        for (Map.Entry<Lang, String> text : renewed.entrySet()) {
            if (!text.getValue().equals(aid.written().get(text.getKey()))) {
                Files.writeString(root.resolve(aid.file(text.getKey())), text.getValue());
                written.add(aid.file(text.getKey()));
            }
        }
        return written;
    }

    /// Those that are there, and new ones made of the titles.
    private static List<String> ids(String text) {
        List<Matcher> steps = headings(text);
        Set<String> taken = new HashSet<>();
        steps.stream().map(step -> step.group(2)).filter(id -> id != null).forEach(taken::add);
        List<String> ids = new ArrayList<>();
        for (Matcher step : steps) {
            ids.add(step.group(2) != null ? step.group(2) : fresh(step.group(1), taken));
        }
        return ids;
    }

    private static String fresh(String title, Set<String> taken) {
        String plain = Normalizer.normalize(title.replace("ß", "ss").replace("ł", "l"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-+|-+$", "");
        String name = cut.isEmpty() ? "step" : cut;
        String id = name;
        for (int n = 2; !taken.add(id); n++) {
            id = name + "-" + n;
        }
        return id;
    }

    private static int steps(String text) {
        return headings(text).size();
    }

    private static List<Matcher> headings(String text) {
        List<Matcher> headings = new ArrayList<>();
        each(text, (line, heading) -> headings.add(heading));
        return headings;
    }

    private static String filled(String text, List<String> ids) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        List<Integer> at = new ArrayList<>();
        List<Matcher> headings = new ArrayList<>();
        each(text, (line, heading) -> {
            at.add(line);
            headings.add(heading);
        });
        for (int i = 0; i < at.size(); i++) {
            if (headings.get(i).group(2) == null) {
                lines.set(at.get(i), "## " + headings.get(i).group(1) + " {#" + ids.get(i) + "}");
            }
        }
        return String.join("\n", lines) + (text.endsWith("\n") ? "\n" : "");
    }

    private interface Heading {
        void found(int line, Matcher heading);
    }

    /// Headings of steps, but not what looks like one within a block.
    private static void each(String text, Heading to) {
        boolean within = false;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            within ^= FENCE.matcher(lines.get(i)).matches();
            Matcher step = STEP.matcher(lines.get(i));
            if (!within && step.matches()) {
                to.found(i, step);
            }
        }
    }
}
