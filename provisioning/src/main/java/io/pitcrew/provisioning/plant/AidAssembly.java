package io.pitcrew.provisioning.plant;

import io.pitcrew.provisioning.plant.links.Links;
import io.pitcrew.provisioning.plant.media.Film;
import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.provisioning.plant.text.AidText.Authored;
import io.pitcrew.provisioning.plant.text.Branches;
import io.pitcrew.provisioning.plant.text.Fence;
import io.pitcrew.provisioning.plant.text.Fence.Kind;
import io.pitcrew.provisioning.plant.text.Translation;
import io.pitcrew.provisioning.plant.text.TranslationBook;
import io.pitcrew.provisioning.plant.text.Values;
import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Hazard;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// One aid out of its languages. What counts is the source's: numbers, signs and files are judged there once, and the
/// translations only have to say the same.
final class AidAssembly {
    private final PlantHead plant;
    private final Map<Lang, AidText> texts;
    private final PlantFolder folder;
    private final Map<Lang, Set<String>> stale;
    private final Problems problems;

    /// @param stale by language, the steps whose words are outdated: readers get those of the source
    AidAssembly(PlantHead plant, Map<Lang, AidText> texts, Map<Lang, Set<String>> stale, PlantFolder folder) {
        this.plant = plant;
        this.texts = texts;
        this.stale = stale;
        this.folder = folder;
        this.problems = folder.problems;
    }

    Optional<JobAid> assemble(AidId id, Optional<AidHead.Read> read) {
        AidText source = texts.get(plant.source());
        if (source == null) {
            return Optional.empty();
        }
        if (source.comparable()) {
            Set<String> ids = source.ids().stream().map(StepId::value).collect(Collectors.toSet());
            read.ifPresent(head -> head.links().checkSteps(ids));
            new Branches(source, read.map(AidHead.Read::symptom).orElse(false), problems).check();
            texts.forEach((lang, text) -> {
                if (!lang.equals(plant.source()) && text.comparable()) {
                    new Translation(source, text, problems).check();
                }
            });
        }
        List<Step> steps = new ArrayList<>();
        for (Authored step : source.steps()) {
            step(step).ifPresent(steps::add);
        }
        boolean whole = problems.none() && (plant.mayFollow() || texts.keySet().containsAll(plant.languages()));
        return whole
                ? read.flatMap(r -> r.head().map(head -> aid(id, head, r.links(), source, steps)))
                : Optional.empty();
    }

    private JobAid aid(AidId id, AidHead head, Links links, AidText source, List<Step> steps) {
        Map<Lang, JobAid.Text> covers = new TreeMap<>();
        texts.forEach((lang, text) ->
                covers.put(lang, outdated(lang, TranslationBook.COVER) ? source.cover() : text.cover()));
        return new JobAid(
                JobAid.FORMAT,
                id,
                head.owner(),
                head.review(),
                head.seconds(),
                head.safety(),
                head.cover(),
                head.reason(),
                links.recheck(),
                links.prerequisites(),
                plant.source(),
                covers,
                List.copyOf(steps),
                head.learning(),
                head.sign());
    }

    private Optional<Step> step(Authored step) {
        int before = problems.count();
        Optional<Media> picture = step.picture()
                .flatMap(p -> folder.picture(
                        beside(step.base(), p.file()),
                        p.file(),
                        (what, why, remedy) -> step.problem(problems, p.line(), what, why, remedy)));
        Optional<Fence> video = step.fence(Kind.VIDEO);
        Optional<Media> film = video.flatMap(this::film);
        int seconds = video.map(this::seconds).orElse(0);
        Optional<Hazard> hazard = step.fence(Kind.WARNING).flatMap(this::hazard);
        Optional<Action> measure = step.fence(Kind.MEASURE).flatMap(this::measure);
        Action action = measure.or(
                        () -> step.fence(Kind.CHECK).flatMap(Fence::way).map(Action.Check::new))
                .or(() -> new Asking(step, problems).action())
                .orElseGet(Action.Do::new);
        Map<Lang, StepText> words = new TreeMap<>();
        texts.forEach((lang, text) -> text.step(step.id())
                .ifPresent(s -> words.put(lang, outdated(lang, step.id().value()) ? step.text() : s.text())));
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Step(step.id(), action, picture, film, seconds, hazard, words));
    }

    private boolean outdated(Lang lang, String part) {
        return stale.getOrDefault(lang, Set.of()).contains(part);
    }

    /// The folder of a picture or video: beside the words that name it, else with those of the library.
    private String beside(String base, String file) {
        return folder.exists(base + file)
                ? base
                : Objects.requireNonNull(texts.get(plant.source())).base();
    }

    private Optional<Media> film(Fence video) {
        return video.value("file")
                .flatMap(file -> folder.video(
                        beside(video.base(), file),
                        file,
                        (what, why, remedy) -> video.problem(problems, video.lineOf("file"), what, why, remedy)));
    }

    private int seconds(Fence video) {
        int seconds = number(video, "seconds", video.value("seconds"))
                .map(BigDecimal::intValue)
                .orElse(1);
        if (seconds < 1 || seconds > Film.LONGEST_SECONDS) {
            video.problem(
                    problems,
                    video.lineOf("seconds"),
                    "a video of " + seconds + " s",
                    "nobody stands and watches longer than " + Film.LONGEST_SECONDS + " s",
                    "cut it, or split the step");
        }
        video.value("file")
                .filter(file -> folder.exists(beside(video.base(), file) + file))
                .flatMap(file -> folder.film(beside(video.base(), file), file))
                .ifPresent(film -> {
                    if (Math.abs(film.seconds() - seconds) > 1) {
                        String what = "the video lasts " + film.seconds() + " s, here it says " + seconds;
                        problems.advise(new Problem(
                                video.file(),
                                video.lineOf("seconds"),
                                1,
                                what,
                                "people decide by it whether to watch",
                                "write " + film.seconds()));
                    }
                });
        return seconds;
    }

    private Optional<Hazard> hazard(Fence warning) {
        Optional<String> sign = warning.value("sign").filter(code -> known(warning, "sign", code, Fence.SIGNS));
        List<String> words = List.of("DANGER", "WARNING", "CAUTION");
        Optional<String> word = warning.value("word").filter(text -> known(warning, "word", text, words));
        return sign.flatMap(s -> word.map(w -> new Hazard(s, Hazard.Word.valueOf(w))));
    }

    private boolean known(Fence fence, String key, String value, List<String> known) {
        if (!known.contains(value)) {
            String what = "unknown " + key + " '" + value + "'";
            fence.problem(problems, fence.lineOf(key), what, "the screen cannot show it", Nearest.hint(value, known));
        }
        return known.contains(value);
    }

    private Optional<Action> measure(Fence fence) {
        Optional<BigDecimal> low = limit(fence, "low");
        Optional<BigDecimal> high = limit(fence, "high");
        return low.flatMap(l -> high.flatMap(h -> {
            if (l.compareTo(h) > 0) {
                String what = "the limits are reversed: low " + l + " is above high " + h;
                fence.problem(problems, fence.lineOf("low"), what, "no value could be right", "swap them");
                return Optional.empty();
            }
            return fence.value("unit").flatMap(u -> fence.way().map(w -> new Action.Measure(u, l, h, w)));
        }));
    }

    /// A limit may bring its unit along, as a value such as `52 Nm` does; then it must be the right one.
    private Optional<BigDecimal> limit(Fence fence, String key) {
        String unit = fence.value("unit").orElse("");
        String text = fence.value(key).orElse("");
        if (!Values.named(text).isEmpty()) {
            return Optional.empty(); // a value that is missing, told where it is asked for
        }
        int space = text.indexOf(' ');
        if (space > 0 && !text.substring(space + 1).strip().equals(unit)) {
            String what = key + " is " + text + ", and the unit is " + unit;
            fence.problem(problems, fence.lineOf(key), what, "the limit would be another", "give it in " + unit);
            return Optional.empty();
        }
        return number(fence, key, space > 0 ? Optional.of(text.substring(0, space)) : fence.value(key));
    }

    private Optional<BigDecimal> number(Fence fence, String key, Optional<String> written) {
        return written.flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text));
            } catch (NumberFormatException e) {
                String what = "'" + text + "' is no number";
                String point = text.matches("-?\\d+,\\d+") ? text.replace(',', '.') : "it like 45.0";
                fence.problem(problems, fence.lineOf(key), what, "nothing could be compared with it", "write " + point);
                return Optional.empty();
            }
        });
    }
}
