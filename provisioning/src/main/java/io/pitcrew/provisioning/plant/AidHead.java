package io.pitcrew.provisioning.plant;

import io.pitcrew.provisioning.plant.links.Links;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `aids/<id>/aid.toml`: what is said of an aid outside its words.
record AidHead(
        String owner,
        LocalDate review,
        int seconds,
        boolean safety,
        Media cover,
        Map<Lang, String> reason,
        Optional<JobAid.Learning> learning,
        Optional<JobAid.Sign> sign) {
    private static final int REASON_WORDS = 3;

    /// What could be read: the head if all of it is good, and in any case what it names.
    record Read(Optional<AidHead> head, Links links, Optional<LocalDate> review, boolean safety, boolean symptom) {
        static Read nothing(TomlTable toml) {
            return new Read(Optional.empty(), new Links(toml, List.of(), List.of()), Optional.empty(), false, false);
        }
    }

    static Read read(TomlTable toml, PlantFolder folder, String base, PlantHead plant) {
        Optional<String> owner = owner(toml);
        Optional<LocalDate> review = review(toml);
        Optional<Integer> seconds = toml.whole("seconds", "people decide by it whether to start now", 5, 3600);
        Optional<Boolean> safety = toml.bool("safety", "safety aids are held to more");
        Optional<Media> cover = toml.text("cover", "its tile would be empty")
                .flatMap(file ->
                        folder.picture(base, file, (what, why, remedy) -> toml.problem("cover", what, why, remedy)));
        var reason = reason(toml, plant);
        Optional<List<StepId>> recheck = toml.list("recheck", "it says what a take-over checks again", StepId::new);
        Optional<List<AidId>> prerequisites = prerequisites(toml);
        Optional<JobAid.Learning> learning = learning(toml);
        Optional<JobAid.Sign> sign = sign(toml);
        boolean symptom = flag(toml, "symptom", "it says that this begins with what is wrong");
        Links links = new Links(toml, recheck.orElse(List.of()), prerequisites.orElse(List.of()));
        Optional<AidHead> head = owner.flatMap(o -> review.flatMap(r -> seconds.flatMap(s -> safety.flatMap(
                f -> cover.flatMap(c -> reason.map(w -> new AidHead(o, r, s, f, c, w, learning, sign)))))));
        return new Read(head, links, review, safety.orElse(false), symptom);
    }

    /// Of an aid that uses the library: who answers for it here, and when it is looked at here, is said here; what it
    /// asks for first is an aid of this plant.
    static Read used(TomlTable toml, Read shared, PlantHead plant) {
        Optional<String> owner = owner(toml);
        Optional<LocalDate> review = review(toml);
        Optional<Map<Lang, String>> reason = toml.has("reason") ? reason(toml, plant) : Optional.empty();
        boolean asksFirst = !shared.links().prerequisites().isEmpty();
        Optional<List<AidId>> prerequisites =
                asksFirst || toml.has("prerequisites") ? prerequisites(toml) : Optional.of(List.of());
        Links links = new Links(toml, shared.links().recheck(), prerequisites.orElse(List.of()));
        Optional<AidHead> head = shared.head()
                .flatMap(of -> owner.flatMap(o -> review.map(r -> new AidHead(
                        o,
                        r,
                        of.seconds(),
                        of.safety(),
                        of.cover(),
                        reason.orElse(of.reason()),
                        of.learning(),
                        of.sign()))));
        return new Read(head, links, review, shared.safety(), shared.symptom());
    }

    private static Optional<String> owner(TomlTable toml) {
        return toml.text("owner", "nobody would answer for this aid");
    }

    private static Optional<LocalDate> review(TomlTable toml) {
        return toml.value("review", "nobody would look at it again", AidHead::date);
    }

    private static Optional<List<AidId>> prerequisites(TomlTable toml) {
        return toml.list("prerequisites", "it says what one must know first", AidId::new);
    }

    private static Optional<Map<Lang, String>> reason(TomlTable toml, PlantHead plant) {
        var reason = PlantHead.inEach(plant.languages(), toml, "reason", "it says why the tile is there");
        reason.ifPresent(texts -> checkReason(toml, texts));
        return reason;
    }

    /// Keys that most aids leave out.
    private static Optional<JobAid.Learning> learning(TomlTable toml) {
        Optional<String> skill = toml.has("skill")
                ? toml.text("skill", "it says what one has learned who completed it")
                : Optional.empty();
        boolean refresher = flag(toml, "refresher", "it says that those who know it need it too");
        boolean qualifiedOnly = flag(toml, "qualified-only", "it says that nobody else may begin");
        if (skill.isEmpty() && !refresher && !qualifiedOnly) {
            return Optional.empty();
        }
        return Optional.of(new JobAid.Learning(skill, refresher, qualifiedOnly));
    }

    /// What whoever finishes the aid signs, if anything.
    private static Optional<JobAid.Sign> sign(TomlTable toml) {
        boolean second = flag(toml, "second-person", "it says that somebody stands by");
        if (toml.has("sign")) {
            return toml.choice("sign", "it says what a signature means", JobAid.Sign.Says.class)
                    .map(says -> new JobAid.Sign(says, second));
        }
        if (second) {
            toml.problem(
                    "second-person",
                    "a second person, and nothing is signed",
                    "nobody would ask them to tap",
                    "write sign = \"done\" or sign = \"read\", or leave 'second-person' out");
        }
        return Optional.empty();
    }

    private static boolean flag(TomlTable toml, String key, String why) {
        return toml.has(key) && toml.bool(key, why).orElse(false);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no date such as 2027-05-01", e);
        }
    }

    private static void checkReason(TomlTable toml, Map<Lang, String> texts) {
        texts.forEach((lang, text) -> {
            if (text.strip().split("\\s+").length > REASON_WORDS) {
                toml.problem(
                        "reason." + lang,
                        "the reason in " + lang + " has more than three words",
                        "it would not fit its tile",
                        "shorten it");
            }
        });
    }
}
