package io.pitcrew.station.testkit;

import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.jobaid.Action;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Step;
import io.pitcrew.station.jobaid.StepText;
import io.pitcrew.station.roster.Role;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.roster.Worker;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Small plants for tests: a press and a lathe, aids of any steps, two people.
public final class Plants {
    public static final StationPath PRESS = new StationPath("harbour/northgate/assembly/line-2/press-3");
    public static final StationPath LATHE = new StationPath("harbour/northgate/assembly/line-2/lathe-1");
    public static final Lang EN = new Lang("en");
    public static final Lang PL = new Lang("pl");
    public static final BadgeDigest AMARA_BADGE = new BadgeDigest(
            Sha256.of("amara".getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex());
    public static final BadgeDigest MAREK_BADGE = new BadgeDigest(
            Sha256.of("marek".getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex());
    public static final Worker AMARA = new Worker(
            new WorkerId("a".repeat(32)),
            "Amara Obi",
            "Amara",
            EN,
            Set.of(Role.OPERATOR),
            List.of(AMARA_BADGE),
            List.of(),
            true);
    public static final Worker MAREK = new Worker(
            new WorkerId("b".repeat(32)),
            "Marek Nowak",
            "Marek",
            PL,
            Set.of(Role.OPERATOR, Role.MAINTENANCE),
            List.of(MAREK_BADGE),
            List.of(),
            true);

    private Plants() {}

    /// Everything that one release is cut from.
    ///
    /// @param media by the hash of the bytes
    public record Plant(
            List<StationProfile> stations,
            List<JobAid> aids,
            Map<Sha256, Bytes> media,
            Glossary glossary,
            Roster roster) {

        /// The same plant with this aid in place of the one with its id.
        public Plant with(JobAid aid) {
            List<JobAid> others =
                    aids.stream().filter(a -> !a.id().equals(aid.id())).toList();
            return new Plant(
                    stations, Stream.concat(others.stream(), Stream.of(aid)).toList(), media, glossary, roster);
        }

        /// The same plant with these people.
        public Plant with(Roster people) {
            return new Plant(stations, aids, media, glossary, people);
        }

        /// The same plant with this station in place of the one at its path.
        public Plant with(StationProfile station) {
            List<StationProfile> others = stations.stream()
                    .filter(s -> !s.path().equals(station.path()))
                    .toList();
            return new Plant(
                    Stream.concat(others.stream(), Stream.of(station)).toList(), aids, media, glossary, roster);
        }
    }

    /// The press does `die-change` and `clamp-torque`, the lathe `clamp-torque` and `tool-offset`; each aid has a
    /// picture of 150,000 bytes of its own.
    public static Plant small() {
        Map<Sha256, Bytes> media = new LinkedHashMap<>();
        List<JobAid> aids = Stream.of("die-change", "clamp-torque", "tool-offset")
                .map(id -> aid(id, picture(id, media), "Look", "Do", "Look again"))
                .toList();
        return new Plant(
                List.of(
                        station(PRESS, "Press 3", "die-change", "clamp-torque"),
                        station(LATHE, "Lathe 1", "clamp-torque", "tool-offset")),
                aids,
                media,
                new Glossary(Glossary.FORMAT, Map.of(EN, Map.of("BDC", "bottom dead centre"))),
                new Roster(Roster.FORMAT, 1, "k1", List.of(AMARA, MAREK)));
    }

    public static StationProfile station(StationPath path, String name, String... aids) {
        return new StationProfile(
                StationProfile.FORMAT,
                path,
                Map.of(EN, name),
                Map.of(EN, "Line 2"),
                List.of(EN),
                Arrays.stream(aids).map(AidId::new).toList(),
                List.of(),
                true,
                StationProfile.ReaderPlace.BOTTOM_RIGHT);
    }

    /// An aid with one plain step for each title; the steps are `s1`, `s2`, ….
    public static JobAid aid(String id, Media cover, String... titles) {
        return new JobAid(
                JobAid.FORMAT,
                new AidId(id),
                "Methods",
                LocalDate.of(2027, 5, 1),
                60,
                false,
                cover,
                Map.of(EN, "every day"),
                List.of(),
                List.of(),
                EN,
                Map.of(EN, new JobAid.Text(id, "A problem.", "A help.")),
                java.util.stream.IntStream.range(0, titles.length)
                        .mapToObj(i -> step("s" + (i + 1), titles[i]))
                        .toList());
    }

    public static Step step(String id, String title) {
        StepText text = new StepText(
                title,
                List.of(new StepText.Line(0, "Do it.")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        return new Step(
                new StepId(id),
                new Action.Do(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Map.of(EN, text));
    }

    /// A picture that no compressor shortens, the same for the same name.
    public static Media picture(String name, Map<Sha256, Bytes> into) {
        byte[] bytes = new byte[150_000];
        new Random(name.hashCode()).nextBytes(bytes);
        Sha256 hash = Sha256.of(bytes);
        into.put(hash, new Bytes(bytes));
        return new Media(hash, bytes.length, "image/png");
    }
}
