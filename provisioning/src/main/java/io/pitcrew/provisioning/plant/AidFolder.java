package io.pitcrew.provisioning.plant;

import io.pitcrew.provisioning.plant.links.Links;
import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.provisioning.plant.text.Gaps;
import io.pitcrew.provisioning.plant.text.TranslationBook;
import io.pitcrew.provisioning.plant.text.Values;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.jobaid.JobAid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// `aids/<id>/`. An aid that uses values is read once for every set of them: each station's words are judged as its
/// kiosk will show them.
final class AidFolder {
    /// @param first as the first station has it that shows it
    /// @param local as each station has it; empty if it uses no values
    record Read(JobAid first, Map<StationPath, JobAid> local) {}

    private final AidId id;
    private final String base;
    private final PlantFolder folder;
    private final PlantHead plant;
    private final Optional<AidHead.Read> head;
    private final Map<Lang, String> written = new TreeMap<>();
    private final Map<Lang, AidText> texts = new TreeMap<>();
    private final Problems ofTheTexts = new Problems();

    AidFolder(AidId id, PlantFolder folder, PlantHead plant) {
        this.id = id;
        this.base = "aids/" + id + "/";
        this.folder = folder;
        this.plant = plant;
        this.head = AidHead.read(folder, base, plant);
        for (Lang lang : plant.languages()) {
            if (mayFollow(lang) && !folder.exists(file(lang))) {
                folder.problems.advise(new Problem(
                        file(lang), 0, 0, "this translation is missing", "the source is shown instead", "write it"));
            } else {
                folder.text(file(lang), "the plant speaks " + lang).ifPresent(text -> written.put(lang, text));
            }
        }
        written.forEach((lang, text) -> texts.put(lang, AidText.read(file(lang), text, ofTheTexts)));
        checkLanguages();
    }

    private boolean mayFollow(Lang lang) {
        return plant.mayFollow()
                && !lang.equals(plant.source())
                && !head.map(AidHead.Read::safety).orElse(false);
    }

    Set<String> valuesUsed() {
        Set<String> names = new TreeSet<>();
        written.values().forEach(text -> names.addAll(Values.named(text)));
        return names;
    }

    /// As the author wrote it first.
    Optional<AidText> source() {
        return Optional.ofNullable(texts.get(plant.source()));
    }

    boolean symptom() {
        return head.map(AidHead.Read::symptom).orElse(false);
    }

    Optional<Links> links() {
        return head.map(AidHead.Read::links);
    }

    Draft.Aid draft() {
        return new Draft.Aid(id, links().map(Links::toml), head.flatMap(AidHead.Read::review), written, texts);
    }

    Map<Plant.StepSource, Plant.Source> sources() {
        Map<Plant.StepSource, Plant.Source> sources = new HashMap<>();
        texts.forEach((lang, text) -> text.steps()
                .forEach(step -> sources.put(
                        new Plant.StepSource(id, lang, step.id()), new Plant.Source(text.file(), step.line()))));
        return sources;
    }

    Optional<Read> read(List<StationFile> stations) {
        boolean shown = stations.stream().anyMatch(s -> s.shown().contains(id));
        written.forEach((lang, text) -> Gaps.tell(file(lang), text, shown, folder.problems));
        if (head.isPresent()) {
            String toml = base + "aid.toml";
            folder.text(toml, "").ifPresent(text -> Gaps.tell(toml, text, shown, folder.problems));
        }
        String book = base + TranslationBook.FILE;
        Map<Lang, Set<String>> stale = TranslationBook.read(
                        folder.exists(book) ? folder.toml(book, "") : Optional.empty(),
                        plant.languages(),
                        folder.problems)
                .check(plant.source(), texts, head.map(AidHead.Read::safety).orElse(false));
        if (valuesUsed().isEmpty()) {
            folder.problems.addAll(ofTheTexts.sorted());
            ofTheTexts.advice().forEach(folder.problems::advise);
            return new AidAssembly(base, plant, texts, stale, folder)
                    .assemble(id, head)
                    .map(aid -> new Read(aid, Map.of()));
        }
        List<StationFile> shownAt =
                stations.stream().filter(s -> s.shown().contains(id)).toList();
        if (shownAt.isEmpty()) {
            folder.problems.file(
                    base + "aid.toml",
                    "this aid uses values and no station shows it",
                    "nobody could say what they are",
                    "list it in a station");
            return Optional.empty();
        }
        return local(shownAt, stale);
    }

    private Optional<Read> local(List<StationFile> shownAt, Map<Lang, Set<String>> stale) {
        Map<Map<String, String>, Optional<JobAid>> variants = new HashMap<>();
        Map<Problem, List<String>> told = new LinkedHashMap<>();
        Map<StationPath, JobAid> local = new TreeMap<>();
        Optional<JobAid> first = Optional.empty();
        for (StationFile station : shownAt) {
            Optional<JobAid> aid = variants.computeIfAbsent(station.values().of(valuesUsed()), values -> {
                Problems own = new Problems();
                Optional<JobAid> read = filled(station, stale, own);
                own.advice().forEach(folder.problems::advise);
                own.sorted()
                        .forEach(p ->
                                told.computeIfAbsent(p, x -> new ArrayList<>()).add(station.file()));
                return read;
            });
            aid.ifPresent(a -> station.profile().ifPresent(profile -> local.put(profile.path(), a)));
            first = first.or(() -> aid);
        }
        told.forEach((problem, at) -> folder.problems.add(
                at.size() == variants.size() || problem.what().contains(at.getFirst()) ? problem : only(problem, at)));
        return first.map(aid -> new Read(aid, local));
    }

    private Optional<JobAid> filled(StationFile station, Map<Lang, Set<String>> stale, Problems own) {
        Map<Lang, String> filled = new TreeMap<>();
        written.forEach((lang, text) -> filled.put(lang, station.values().fill(file(lang), text, station.file(), own)));
        Map<Lang, AidText> here = new TreeMap<>();
        filled.forEach((lang, text) -> here.put(lang, AidText.read(file(lang), text, own)));
        return new AidAssembly(base, plant, here, stale, folder.telling(own)).assemble(id, head);
    }

    private static Problem only(Problem problem, List<String> at) {
        return new Problem(
                problem.file(),
                problem.line(),
                problem.column(),
                problem.what() + ", with the values of " + String.join(", ", at),
                problem.why(),
                problem.remedy());
    }

    private void checkLanguages() {
        for (String name : folder.names(base, ".md")) {
            if (plant.languages().stream().noneMatch(lang -> name.equals(lang + ".md"))) {
                folder.problems.file(
                        base + name,
                        "the plant has no language " + name.replace(".md", ""),
                        "nobody would see this file",
                        "add the language to plant.toml or remove the file");
            }
        }
    }

    private String file(Lang lang) {
        return base + lang + ".md";
    }
}
