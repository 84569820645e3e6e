package io.pitcrew.provisioning.xliff;

import io.pitcrew.provisioning.xliff.XliffFile.Unit;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes translated words into the aids. Each unit counts for itself: one that does not fit is told and left out, the
/// others are taken. A text is written only if it has words for every unit.
///
/// @param written files, relative to the plant
/// @param told what was left out and why
public record XliffIn(List<String> written, List<Problem> told) {

    /// @param name of the file, as the person named it
    /// @return empty exactly if nothing of the file can be used
    public static Optional<XliffIn> read(Aids aids, String name, Bytes bytes, Problems problems) throws IOException {
        Optional<XliffFile> file = XliffFile.read(name, bytes.array(), problems);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Lang to = file.get().to();
        if (to.equals(aids.source())) {
            problems.file(name, "its targets are in " + to, "that is the source", "set trgLang to the translation's");
            return Optional.empty();
        }
        Problems told = new Problems();
        List<String> written = new ArrayList<>();
        Map<String, List<Unit>> byAid = file.get().units().stream()
                .collect(Collectors.groupingBy(Unit::aid, LinkedHashMap::new, Collectors.toList()));
        Set<String> known = aids.all().stream().map(AidId::value).collect(Collectors.toSet());
        for (Map.Entry<String, List<Unit>> entry : byAid.entrySet()) {
            if (!known.contains(entry.getKey())) {
                say(
                        told,
                        name,
                        entry.getKey(),
                        "there is no such aid",
                        "its words have no place",
                        "is it of this plant?");
                continue;
            }
            AidId aid = new AidId(entry.getKey());
            if (new Merge(aids, aid, to, name, told).take(entry.getValue())) {
                written.add(aids.file(aid, to));
            }
        }
        return Optional.of(new XliffIn(List.copyOf(written), told.sorted()));
    }

    private static void say(Problems told, String file, String unit, String what, String why, String remedy) {
        told.file(file, Bytes.printable(unit) + ": " + what, why, remedy);
    }

    /// One aid in one language.
    private record Merge(Aids aids, AidId aid, Lang to, String name, Problems told) {

        /// @return was the text written?
        private boolean take(List<Unit> units) throws IOException {
            String source = aids.text(aid, aids.source()).orElse("");
            Optional<String> before = aids.text(aid, to);
            List<Span> spans = Span.of(source);
            Map<String, String> originals = byId(spans);
            Map<String, String> words =
                    new HashMap<>(before.map(Span::of).map(Merge::byId).orElse(Map.of()));
            for (Unit unit : units) {
                String there = words.get(unit.id());
                if (unit.target().isPresent() && !unit.target().get().equals(there) && fits(unit, originals)) {
                    words.put(unit.id(), unit.target().get());
                }
            }
            List<String> missing = originals.keySet().stream()
                    .filter(id -> !words.containsKey(id))
                    .toList();
            if (!missing.isEmpty()) {
                String what = missing.size() + " units have no words yet, the first is " + missing.getFirst();
                unit(aids.file(aid, to), what, "half a text would be shown", "import again when they are translated");
                return false;
            }
            boolean same = before.map(Span::of)
                    .filter(those -> ids(those).equals(ids(spans)))
                    .isPresent();
            String frame = same ? before.orElse(source) : source;
            String after = fill(frame, words);
            if (before.filter(after::equals).isPresent()) {
                return false;
            }
            aids.write(aid, to, after);
            return true;
        }

        private boolean fits(Unit unit, Map<String, String> originals) {
            String original = originals.get(unit.id());
            String target = unit.target().orElse("");
            if (original == null) {
                unit(unit.id(), "there is no such unit in " + aid, "the aid has changed", "export it anew");
            } else if (!original.equals(unit.source())) {
                unit(unit.id(), "the source has changed since", "outdated words would be shown", "export it anew");
            } else if (!lost(original, target).isEmpty()) {
                String what = lost(original, target) + " is not in the translation";
                unit(unit.id(), what, "values and numbers are the same in every language", "put it in");
            } else if (target.contains("```") || target.contains("{#")) {
                unit(unit.id(), "it holds ``` or {#", "that would change the steps", "write words only");
            } else {
                return true;
            }
            return false;
        }

        /// The first value or number of the source that the target lacks, be its point a comma; empty if none.
        private static String lost(String original, String target) {
            List<String> there = new ArrayList<>();
            Inline.fixed(target).values().forEach(fixed -> there.add(fixed.replace(',', '.')));
            return Inline.fixed(original).values().stream()
                    .filter(fixed -> !there.remove(fixed.replace(',', '.')))
                    .findFirst()
                    .orElse("");
        }

        private static String fill(String frame, Map<String, String> words) {
            StringBuilder out = new StringBuilder();
            int from = 0;
            for (Span span : Span.of(frame)) {
                out.append(frame, from, span.start()).append(words.getOrDefault(span.id(), span.words()));
                from = span.end();
            }
            return out.append(frame.substring(from)).toString();
        }

        private static Map<String, String> byId(List<Span> spans) {
            Map<String, String> byId = new LinkedHashMap<>();
            spans.forEach(span -> byId.putIfAbsent(span.id(), span.words()));
            return byId;
        }

        private static Set<String> ids(List<Span> spans) {
            return new HashSet<>(byId(spans).keySet());
        }

        private void unit(String unit, String what, String why, String remedy) {
            say(told, name, unit, what, why, remedy);
        }
    }
}
