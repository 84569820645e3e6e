package io.pitcrew.kiosk.aid;

import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.JobAid;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the front screen offers one worker at this station, now.
///
/// @param hero the one largest thing
/// @param open further open work of this station
/// @param aids all aids of the station but the hero's, the likeliest first
/// @param answers news of what this worker reported, not yet told
/// @param corrections what this worker worked by and must be told about
/// @param symptoms what can be wrong at this station, each the way to what helps
/// @param release the release the aids are of
/// @param mine what is known of this worker
public record Home(
        Hero hero,
        List<OpenWork> open,
        List<JobAid> aids,
        List<Answer> answers,
        List<Correction> corrections,
        List<JobAid> symptoms,
        ReleaseNumber release,
        Mine mine) {

    /// Of nobody in particular.
    public Home(
            Hero hero,
            List<OpenWork> open,
            List<JobAid> aids,
            List<Answer> answers,
            List<Correction> corrections,
            List<JobAid> symptoms,
            ReleaseNumber release) {
        this(hero, open, aids, answers, corrections, symptoms, release, Mine.NOTHING);
    }

    /// Where nothing that can be wrong is known.
    public Home(
            Hero hero,
            List<OpenWork> open,
            List<JobAid> aids,
            List<Answer> answers,
            List<Correction> corrections,
            ReleaseNumber release) {
        this(hero, open, aids, answers, corrections, List.of(), release);
    }

    public sealed interface Hero {
        /// The worker's own open work: go on.
        record GoOn(OpenWork work) implements Hero {}

        /// Somebody else's open work at this station: take over.
        record TakeOver(OpenWork work) implements Hero {}

        /// Nothing stands open: the likeliest aid.
        record Likeliest(JobAid aid) implements Hero {}

        /// No aid has arrived yet for this station.
        record Nothing() implements Hero {}
    }

    /// All aids that can be begun, or read without a badge.
    public List<JobAid> readable() {
        return hero instanceof Hero.Likeliest(JobAid aid)
                ? Stream.concat(Stream.of(aid), aids.stream()).toList()
                : aids;
    }

    /// The same, once these answers have been seen.
    public Home withoutAnswers() {
        return new Home(hero, open, aids, List.of(), corrections, symptoms, release, mine);
    }

    /// The open work of that name, if it still stands open.
    public Optional<OpenWork> standing(String work) {
        Stream<OpenWork> first = switch (hero) {
            case Hero.GoOn(OpenWork mine) -> Stream.of(mine);
            case Hero.TakeOver(OpenWork theirs) -> Stream.of(theirs);
            case Hero.Likeliest _, Hero.Nothing _ -> Stream.of();
        };
        return Stream.concat(first, open.stream())
                .filter(w -> w.work().equals(work))
                .findFirst();
    }
}
