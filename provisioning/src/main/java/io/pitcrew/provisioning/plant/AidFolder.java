package io.pitcrew.provisioning.plant;

import io.pitcrew.provisioning.plant.library.Shelf;
import io.pitcrew.provisioning.plant.library.Use;
import io.pitcrew.provisioning.plant.links.Links;
import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.provisioning.plant.text.Gaps;
import io.pitcrew.provisioning.plant.text.TranslationBook;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.TomlTable;
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
    private final Optional<TomlTable> toml;
    private final Optional<Use> use;
    private final Optional<AidHead.Read> head;
    private final AidWords words;
    private final Problems ofTheTexts = new Problems();
    private final Map<Lang, AidText> own;
    private final Map<Lang, AidText> shared;
    private final Map<Lang, AidText> texts;

    /// @param shelf what it may use of the library
    AidFolder(AidId id, PlantFolder folder, PlantHead plant, Shelf shelf) {
        this.id = id;
        this.base = "aids/" + id + "/";
        this.folder = folder;
        this.plant = plant;
        this.toml = folder.toml(base + "aid.toml", "it says whose aid this is and how long it takes");
        boolean uses = toml.filter(t -> t.has("use")).isPresent();
        this.use = toml.filter(_ -> uses).flatMap(t -> Use.read(t, shelf));
        this.head = toml.map(t -> uses ? AidHead.used(t, sharedHead(t), plant) : head(t));
        toml.ifPresent(TomlTable::noMoreKeys);
        Optional<AidWords.Part> library =
                use.map(u -> new AidWords.Part(u.base(), written(u.base(), plant.languages())));
        List<Lang> here = plant.languages().stream()
                .filter(lang -> !uses || varies() || folder.exists(base + lang + ".md"))
                .toList();
        this.words = new AidWords(new AidWords.Part(base, written(base, here)), library);
        this.own = uses && use.isEmpty() ? Map.of() : words.ownTexts(AidFolder::asWritten, ofTheTexts);
        this.shared = words.sharedTexts(AidFolder::asWritten, ofTheTexts);
        this.texts = use.isEmpty() ? own : AidWords.varied(shared, own);
        use.ifPresent(u -> {
            u.adviseOnNewer(shelf);
            AidWords.check(u, plant.source(), shared, own, folder.problems);
        });
        checkLanguages();
    }

    private static String asWritten(String file, String text) {
        return text;
    }

    private boolean varies() {
        return use.filter(u -> !u.variations().isEmpty()).isPresent();
    }

    private AidHead.Read head(TomlTable own) {
        if (own.has("variations")) {
            own.problem(
                    "variations",
                    "variations of nothing",
                    "this aid uses none of the library",
                    "write use = \"…\", or change the steps themselves");
        }
        return AidHead.read(own, folder, base, plant);
    }

    /// What the library says of the aid; nothing if it has no such aid, which has been told.
    private AidHead.Read sharedHead(TomlTable own) {
        return use.flatMap(u -> folder.toml(u.base() + "aid.toml", "it says how long the aid takes")
                        .map(there -> {
                            AidHead.Read read = AidHead.read(there, folder, u.base(), plant);
                            there.nothingMissing();
                            return read;
                        }))
                .orElseGet(() -> AidHead.Read.nothing(own));
    }

    private Map<Lang, String> written(String at, List<Lang> languages) {
        Map<Lang, String> written = new TreeMap<>();
        for (Lang lang : languages) {
            String file = at + lang + ".md";
            if (mayFollow(lang) && !folder.exists(file)) {
                folder.problems.advise(new Problem(
                        file, 0, 0, "this translation is missing", "the source is shown instead", "write it"));
            } else {
                folder.text(file, "the plant speaks " + lang).ifPresent(text -> written.put(lang, text));
            }
        }
        return written;
    }

    private boolean mayFollow(Lang lang) {
        return plant.mayFollow()
                && !lang.equals(plant.source())
                && !head.map(AidHead.Read::safety).orElse(false);
    }

    Set<String> valuesUsed() {
        return words.valuesUsed();
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
        return new Draft.Aid(
                id, base, toml, head.flatMap(AidHead.Read::review), words.own().written(), own);
    }

    /// What it takes from the library.
    Optional<Draft.Aid> used() {
        return words.shared()
                .map(part ->
                        new Draft.Aid(id, part.base(), Optional.empty(), Optional.empty(), part.written(), shared));
    }

    Map<Plant.StepSource, Plant.Source> sources() {
        Map<Plant.StepSource, Plant.Source> sources = new HashMap<>();
        texts.forEach((lang, text) -> text.steps()
                .forEach(step -> sources.put(
                        new Plant.StepSource(id, lang, step.id()), new Plant.Source(step.file(), step.line()))));
        return sources;
    }

    Optional<Read> read(List<StationFile> stations) {
        boolean shown = stations.stream().anyMatch(s -> s.shown().contains(id));
        gaps(words.own(), shown);
        words.shared().ifPresent(part -> gaps(part, shown));
        Map<Lang, Set<String>> stale = stale();
        if (valuesUsed().isEmpty()) {
            folder.problems.addAll(ofTheTexts.sorted());
            ofTheTexts.advice().forEach(folder.problems::advise);
            return new AidAssembly(plant, texts, stale, folder)
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
        Map<Lang, AidText> here =
                words.texts((file, text) -> station.values().fill(file, text, station.file(), own), own);
        return new AidAssembly(plant, here, stale, folder.telling(own)).assemble(id, head);
    }

    private void gaps(AidWords.Part part, boolean shown) {
        part.written().forEach((lang, text) -> Gaps.tell(part.file(lang), text, shown, folder.problems));
        String file = part.base() + "aid.toml";
        if (folder.exists(file)) {
            folder.text(file, "").ifPresent(text -> Gaps.tell(file, text, shown, folder.problems));
        }
    }

    /// By language, the parts whose words are outdated: of the library, but for those that are different here, and
    /// these.
    private Map<Lang, Set<String>> stale() {
        Map<Lang, Set<String>> stale = new TreeMap<>();
        words.shared()
                .ifPresent(part -> stale(part, shared).forEach((lang, parts) -> {
                    Set<String> left = new TreeSet<>(parts);
                    own.values().forEach(text -> text.ids().forEach(step -> left.remove(step.value())));
                    stale.put(lang, left);
                }));
        stale(words.own(), own)
                .forEach((lang, parts) ->
                        stale.computeIfAbsent(lang, _ -> new TreeSet<>()).addAll(parts));
        return stale;
    }

    private Map<Lang, Set<String>> stale(AidWords.Part part, Map<Lang, AidText> read) {
        String book = part.base() + TranslationBook.FILE;
        boolean foreign = !part.base().equals(base);
        return TranslationBook.read(
                        folder.exists(book) ? folder.toml(book, "") : Optional.empty(),
                        plant.languages(),
                        foreign,
                        folder.problems)
                .check(plant.source(), read, head.map(AidHead.Read::safety).orElse(false));
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
}
