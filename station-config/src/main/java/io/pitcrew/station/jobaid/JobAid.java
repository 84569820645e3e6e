package io.pitcrew.station.jobaid;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A short procedure, in every language of the plant: one object of a release, `aid/<id>`.
///
/// @param owner the team that answers for it
/// @param review the day by which it is looked at again
/// @param seconds how long it takes, honestly
/// @param safety of the safety class: no outdated words, no tips
/// @param reason why its tile is on the front screen, in three words
/// @param recheck steps to check again when somebody takes the work over
/// @param source the language it was written in
/// @param learning what it is for those who learn; most aids only help
/// @param sign what whoever finishes it puts their name to; most aids ask for no signature
public record JobAid(
        int format,
        AidId id,
        String owner,
        LocalDate review,
        int seconds,
        boolean safety,
        Media cover,
        Map<Lang, String> reason,
        List<StepId> recheck,
        List<AidId> prerequisites,
        Lang source,
        Map<Lang, Text> texts,
        List<Step> steps,
        Optional<Learning> learning,
        Optional<Sign> sign) {
    public static final int FORMAT = 1;

    /// The words of the cover in one language.
    public record Text(String title, String problem, String helps) {}

    /// @param skill that who completes it has shown, as the roster names it
    /// @param refresher for those who know it and should not forget it: no length, a kind
    /// @param qualifiedOnly nobody begins it who lacks what it asks for first
    public record Learning(Optional<String> skill, boolean refresher, boolean qualifiedOnly) {}

    /// @param secondPerson somebody stands by and taps their badge too: anyone but the one who did it
    public record Sign(Says says, boolean secondPerson) {
        /// What the signature means.
        public enum Says {
            /// "I have done this."
            DONE,
            /// "I have read and understood this."
            READ
        }
    }

    /// One that only helps.
    public JobAid(
            int format,
            AidId id,
            String owner,
            LocalDate review,
            int seconds,
            boolean safety,
            Media cover,
            Map<Lang, String> reason,
            List<StepId> recheck,
            List<AidId> prerequisites,
            Lang source,
            Map<Lang, Text> texts,
            List<Step> steps) {
        this(
                format,
                id,
                owner,
                review,
                seconds,
                safety,
                cover,
                reason,
                recheck,
                prerequisites,
                source,
                texts,
                steps,
                Optional.empty(),
                Optional.empty());
    }

    public JobAid {
        if (steps.isEmpty() || !texts.containsKey(source)) {
            throw new IllegalArgumentException("an aid has a step and its source language: " + id);
        }
    }

    public byte[] bytes() {
        return Json.write(this);
    }

    public static JobAid parse(byte[] json) throws Malformed {
        return Json.read(json, JobAid.class);
    }

    /// The language shown to a person who would like this one.
    public Lang langFor(Lang wished) {
        return texts.containsKey(wished) ? wished : source;
    }

    public Text text(Lang wished) {
        return orSource(texts, wished);
    }

    public StepText text(Step step, Lang wished) {
        return orSource(step.texts(), wished);
    }

    /// Does a reader of this language get the source's words here, because the translation is still to come?
    public boolean follows(Step step, Lang wished) {
        return !wished.equals(source) && text(step, wished).equals(text(step, source));
    }

    public Optional<Step> step(StepId wanted) {
        return steps.stream().filter(s -> s.id().equals(wanted)).findFirst();
    }

    /// Everything a person sees of it that is a file, each once.
    public List<Media> media() {
        return Stream.concat(
                        Stream.of(cover),
                        steps.stream().flatMap(s -> Stream.concat(s.picture().stream(), s.video().stream())))
                .distinct()
                .toList();
    }

    /// Counted from 0; -1 if the aid has no such step.
    public int indexOf(StepId wanted) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).id().equals(wanted))
                .findFirst()
                .orElse(-1);
    }

    /// The step that follows when this one was answered so; the number of steps if none does.
    public int after(int at, Optional<String> answer) {
        if (steps.get(at).action() instanceof Action.Choose choose
                && answer.flatMap(a -> choose.lead(Integer.parseInt(a))).orElse(new Lead.On()) instanceof Lead.To to) {
            return Math.max(at + 1, indexOf(to.step()));
        }
        return at + 1;
    }

    /// Changes exactly when one of the steps changes in what is to be done, or their order.
    public Sha256 meaning() {
        return Sha256.of(Json.write(steps.stream().map(s -> s.meaning(source)).toList()));
    }

    /// What a person sees who reads all of it in that language.
    public Sha256 shown(Lang wished) {
        Lang lang = langFor(wished);
        return Sha256.of(
                Json.write(steps.stream().map(s -> s.shown(lang, source)).toList()));
    }

    private <T> T orSource(Map<Lang, T> texts, Lang wished) {
        T text = texts.get(langFor(wished));
        if (text == null) {
            throw new IllegalStateException("aid " + id + " has a step without " + langFor(wished));
        }
        return text;
    }
}
