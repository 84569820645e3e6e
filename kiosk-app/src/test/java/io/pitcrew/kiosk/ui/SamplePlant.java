package io.pitcrew.kiosk.ui;

import io.pitcrew.kiosk.ui.picture.MediaFiles;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.Hazard;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Lead;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sample plant's aids as a kiosk would have them, read just well enough for drawing: the real reader checks and
/// lives elsewhere.
final class SamplePlant implements MediaFiles {
    static final Lang EN = new Lang("en");
    static final Lang DE = new Lang("de");
    static final Lang PL = new Lang("pl");
    static final List<Lang> LANGS = List.of(EN, DE, PL);
    private static final Path AIDS = Path.of("../provisioning/sample-plant/aids");
    private static final Pattern USE = Pattern.compile("(?m)^use = \"(.+)@(\\d+)\"$");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (.+) \\{#([a-z0-9-]+)}$");
    private static final Pattern VALUE = Pattern.compile("\\{\\{(.+?)}}");
    private static final Pattern PICTURE = Pattern.compile("!\\[(.*)]\\((.*)\\)");
    private static final Pattern LINE = Pattern.compile("(?m)^(?:(\\d+)\\.|-) (.+)$");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\n(.*?)\n```$");

    private final Map<Sha256, Path> files = new HashMap<>();
    private final Map<String, JobAid> aids = new HashMap<>();

    @Override
    public Path file(Sha256 hash) {
        return Optional.ofNullable(files.get(hash)).orElseThrow();
    }

    JobAid aid(String name) {
        return aids.computeIfAbsent(name, this::read);
    }

    /// What the library says, where it is used.
    private static Path folder(String name) {
        Path own = AIDS.resolve(name);
        Matcher use = USE.matcher(text(own.resolve("aid.toml")));
        return use.find() ? AIDS.resolveSibling("library").resolve(use.group(1)).resolve(use.group(2)) : own;
    }

    private JobAid read(String name) {
        Path folder = folder(name);
        String toml = text(folder.resolve("aid.toml"));
        Map<Lang, JobAid.Text> covers = new LinkedHashMap<>();
        Map<Lang, String> reasons = new LinkedHashMap<>();
        Map<Lang, List<Section>> sections = new LinkedHashMap<>();
        for (Lang lang : LANGS) {
            String words = text(folder.resolve(lang + ".md"));
            covers.put(
                    lang,
                    new JobAid.Text(
                            first(words, "(?m)^# (.+)$"),
                            first(words, "(?m)^Problem: (.+)$"),
                            first(words, "(?m)^Helps: (.+)$")));
            reasons.put(lang, first(toml, "reason = .*\\b" + lang + " = \"([^\"]*)\""));
            sections.put(lang, sections(words));
        }
        return new JobAid(
                JobAid.FORMAT,
                new AidId(name),
                first(toml, "owner = \"(.*)\""),
                LocalDate.parse(first(toml, "review = (.*)")),
                Integer.parseInt(first(toml, "seconds = (.*)")),
                toml.contains("safety = true"),
                media(folder.resolve("pictures/cover.png"), "image/png"),
                reasons,
                Pattern.compile("\"([a-z0-9-]+)\"")
                        .matcher(first(toml, "recheck = \\[(.*)]"))
                        .results()
                        .map(m -> new StepId(m.group(1)))
                        .toList(),
                Pattern.compile("\"([a-z0-9-]+)\"")
                        .matcher(first(toml, "prerequisites = \\[(.*)]"))
                        .results()
                        .map(m -> new AidId(m.group(1)))
                        .toList(),
                EN,
                covers,
                steps(folder, sections));
    }

    /// The same aid as it might be corrected: this step has one line more, the next has lost its first.
    JobAid changed(String name, int at) {
        List<Step> steps = new ArrayList<>(aid(name).steps());
        Step before = steps.get(at);
        steps.set(at, with(before, lines -> {
            List<StepText.Line> more = new ArrayList<>(lines.subList(0, Math.min(2, lines.size())));
            more.add(new StepText.Line(0, "**Lock it out** first."));
            return more;
        }));
        steps.set(at + 1, with(steps.get(at + 1), lines -> lines.subList(1, lines.size())));
        return of(aid(name), steps);
    }

    /// The same aid with this step drawn as another is, the next one gone, and one of another aid before them.
    JobAid rebuilt(String name, int at, Step first) {
        List<Step> steps = new ArrayList<>(aid(name).steps());
        Step drawn = steps.get(at);
        steps.set(
                at,
                new Step(
                        drawn.id(),
                        drawn.action(),
                        steps.getLast().picture(),
                        drawn.video(),
                        drawn.videoSeconds(),
                        drawn.hazard(),
                        drawn.texts()));
        steps.remove(at + 1);
        steps.addFirst(first);
        return of(aid(name), steps);
    }

    /// The same aid before it was translated.
    JobAid untranslated(String name) {
        List<Step> steps = aid(name).steps().stream()
                .map(step -> new Step(
                        step.id(),
                        step.action(),
                        step.picture(),
                        step.video(),
                        step.videoSeconds(),
                        step.hazard(),
                        LANGS.stream()
                                .collect(Collectors.toMap(
                                        lang -> lang, _ -> step.texts().get(EN)))))
                .toList();
        return of(aid(name), steps);
    }

    /// The same aid, only for those who are qualified.
    JobAid qualified(String name) {
        JobAid a = aid(name);
        return of(a, a.steps(), Optional.of(new JobAid.Learning(Optional.empty(), false, true)), a.sign());
    }

    /// The same aid, signed by whoever finishes it.
    JobAid signed(String name, JobAid.Sign sign) {
        JobAid a = aid(name);
        return of(a, a.steps(), a.learning(), Optional.of(sign));
    }

    /// What the short words mean.
    static Glossary glossary() {
        Map<Lang, Map<String, String>> terms = new LinkedHashMap<>();
        for (Lang lang : LANGS) {
            terms.put(
                    lang,
                    Pattern.compile("(?m)^\"?(\\w+)\"? = \"(.*)\"$", Pattern.UNICODE_CHARACTER_CLASS)
                            .matcher(text(AIDS.resolve("../glossary/" + lang + ".toml")))
                            .results()
                            .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2))));
        }
        return new Glossary(Glossary.FORMAT, terms);
    }

    private static JobAid of(JobAid old, List<Step> steps) {
        return of(old, steps, old.learning(), old.sign());
    }

    private static JobAid of(
            JobAid old, List<Step> steps, Optional<JobAid.Learning> learning, Optional<JobAid.Sign> sign) {
        return new JobAid(
                old.format(),
                old.id(),
                old.owner(),
                old.review(),
                old.seconds(),
                old.safety(),
                old.cover(),
                old.reason(),
                old.recheck(),
                old.prerequisites(),
                old.source(),
                old.texts(),
                steps,
                learning,
                sign);
    }

    private static Step with(Step step, UnaryOperator<List<StepText.Line>> lines) {
        Map<Lang, StepText> texts = new LinkedHashMap<>();
        step.texts()
                .forEach((lang, t) -> texts.put(
                        lang,
                        new StepText(
                                t.title(),
                                lines.apply(t.lines()),
                                t.alt(),
                                t.warning(),
                                t.ok(),
                                t.notOk(),
                                t.way(),
                                t.label(),
                                t.why(),
                                t.choices(),
                                t.because())));
        return new Step(
                step.id(), step.action(), step.picture(), step.video(), step.videoSeconds(), step.hazard(), texts);
    }

    private List<Step> steps(Path folder, Map<Lang, List<Section>> sections) {
        List<Step> steps = new ArrayList<>();
        List<Section> source = sections.getOrDefault(EN, List.of());
        for (int i = 0; i < source.size(); i++) {
            Section s = source.get(i);
            Map<Lang, StepText> texts = new LinkedHashMap<>();
            int at = i;
            sections.forEach((lang, all) -> texts.put(lang, all.get(at).words()));
            steps.add(new Step(
                    new StepId(s.id()),
                    s.action(),
                    Optional.of(media(folder.resolve(s.picture()), "image/png")),
                    s.part("video").map(v -> media(folder.resolve(first(v, "file: (.*)")), "video/mp4")),
                    s.part("video")
                            .map(v -> Integer.parseInt(first(v, "seconds: (.*)")))
                            .orElse(0),
                    s.part("warning")
                            .map(w -> new Hazard(first(w, "sign: (.*)"), Hazard.Word.valueOf(first(w, "word: (.*)")))),
                    texts));
        }
        return steps;
    }

    private record Section(String title, String id, String body) {
        Optional<String> part(String name) {
            return FENCE.matcher(body)
                    .results()
                    .filter(m -> m.group(1).equals(name))
                    .map(m -> m.group(2))
                    .findFirst();
        }

        String picture() {
            return PICTURE.matcher(body).results().findFirst().orElseThrow().group(2);
        }

        Optional<String> way() {
            return Stream.of("check", "measure")
                    .flatMap(kind -> part(kind).stream())
                    .flatMap(p -> Pattern.compile("(?m)^(?:fix|stop|tag): (.*)$")
                            .matcher(p)
                            .results())
                    .map(m -> m.group(1))
                    .findFirst();
        }

        Action action() {
            Optional<Action> check = part("check").map(c -> new Action.Check(kind(c)));
            Optional<Action> measure = part("measure")
                    .map(m -> new Action.Measure(
                            first(m, "unit: (.*)"),
                            new BigDecimal(first(m, "low: (.*)")),
                            new BigDecimal(first(m, "high: (.*)")),
                            kind(m)));
            Optional<Action> choose = part("choose")
                    .map(_ -> new Action.Choose(choices().stream()
                            .<Lead>map(o -> o.way().isPresent() ? new Lead.Out(Action.Way.STOP) : new Lead.On())
                            .toList()));
            Optional<Action> timer = part("timer")
                    .map(t -> new Action.Timer(
                            Integer.parseInt(first(t, "seconds: (.*)")),
                            first(t, "early: (.*)").equals("yes")));
            Optional<Action> question = part("question")
                    .map(q ->
                            new Action.Question(choices().size(), List.of("abcd".indexOf(first(q, "right: (.)")) + 1)));
            return check.or(() -> measure)
                    .or(() -> choose)
                    .or(() -> timer)
                    .or(() -> question)
                    .orElse(new Action.Do());
        }

        private List<StepText.Choice> choices() {
            String part = part("choose").or(() -> part("question")).orElse("");
            return Pattern.compile("(?m)^([a-d]): (.*)$")
                    .matcher(part)
                    .results()
                    .map(m -> new StepText.Choice(
                            m.group(2),
                            Pattern.compile("(?m)^" + m.group(1) + "-(?:fix|stop|tag): (.*)$")
                                    .matcher(part)
                                    .results()
                                    .map(way -> way.group(1))
                                    .findFirst()))
                    .toList();
        }

        private static Action.Way kind(String part) {
            return part.contains("stop: ") ? Action.Way.STOP : part.contains("tag: ") ? Action.Way.TAG : Action.Way.FIX;
        }

        StepText words() {
            return new StepText(
                    title,
                    LINE.matcher(body)
                            .results()
                            .map(m -> new StepText.Line(
                                    m.group(1) == null ? 0 : Integer.parseInt(m.group(1)), m.group(2)))
                            .toList(),
                    Optional.of(PICTURE.matcher(body)
                            .results()
                            .findFirst()
                            .orElseThrow()
                            .group(1)),
                    part("warning").map(w -> first(w, "text: (.*)")),
                    part("check").map(c -> first(c, "(?m)^ok: (.*)")),
                    part("check").map(c -> first(c, "not-ok: (.*)")),
                    way(),
                    part("measure").map(m -> first(m, "label: (.*)")),
                    part("why"),
                    choices(),
                    part("question").map(q -> first(q, "because: (.*)")));
        }
    }

    private static List<Section> sections(String words) {
        List<Section> sections = new ArrayList<>();
        List<Integer> starts =
                SECTION.matcher(words).results().map(m -> m.start()).toList();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : words.length();
            String body = words.substring(starts.get(i), end);
            Matcher head = SECTION.matcher(body);
            if (head.find()) {
                sections.add(new Section(head.group(1), head.group(2), body));
            }
        }
        return sections;
    }

    private Media media(Path file, String type) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Sha256 hash = Sha256.of(bytes);
            files.put(hash, file.toAbsolutePath().normalize());
            return new Media(hash, bytes.length, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            String values = Files.readString(AIDS.resolve("../machines/press-160t.toml"));
            return VALUE.matcher(Files.readString(file))
                    .replaceAll(m -> first(values, "(?m)^" + Pattern.quote(m.group(1)) + " = \"?([^\"\n]*)\"?$"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(String in, String pattern) {
        return Pattern.compile(pattern)
                .matcher(in)
                .results()
                .map(m -> m.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(pattern));
    }
}
