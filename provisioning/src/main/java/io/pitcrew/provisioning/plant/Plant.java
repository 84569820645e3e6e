package io.pitcrew.provisioning.plant;

import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.jobaid.Tombstones;
import io.pitcrew.station.release.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A plant without a mistake in it.
///
/// @param site `enterprise/site`
/// @param name as people call it
/// @param aids by id; one that uses values as the first station that shows it has it
/// @param local the aids that use values, as each station shows them
/// @param stations by path
/// @param withdrawn aids that were shown once
/// @param media every picture and video that a step or a cover shows, and where it lies
/// @param sources where each step is written
/// @param approval do its authors want a second person to sign?
public record Plant(
        String site,
        String name,
        List<JobAid> aids,
        Map<StationPath, List<JobAid>> local,
        List<StationProfile> stations,
        Glossary glossary,
        Tombstones withdrawn,
        Map<Media, Path> media,
        Map<StepSource, Source> sources,
        boolean approval) {

    /// One step in one language.
    public record StepSource(AidId aid, Lang lang, StepId step) {}

    /// @param file relative to the plant folder
    public record Source(String file, int line) {}

    /// Where to correct what somebody says is wrong.
    public Optional<Source> source(AidId aid, Lang lang, StepId step) {
        return Optional.ofNullable(sources.get(new StepSource(aid, lang, step)));
    }

    /// Every aid under the name that a release gives it.
    public SortedMap<String, JobAid> objects() {
        SortedMap<String, JobAid> objects = new TreeMap<>();
        aids.forEach(aid -> objects.put(Catalogue.aid(aid.id()), aid));
        local.forEach((station, own) -> own.forEach(aid -> {
            objects.remove(Catalogue.aid(aid.id()));
            objects.put(Catalogue.aid(aid.id(), station), aid);
        }));
        return objects;
    }

    public Set<AidId> ids() {
        return aids.stream().map(JobAid::id).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<JobAid> aid(AidId wanted) {
        return aids.stream().filter(a -> a.id().equals(wanted)).findFirst();
    }
}
