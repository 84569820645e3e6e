package io.pitcrew.provisioning.export.xapi;

import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.record.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What a statement is about: an aid or a step of it, under the owner's own address and with its names; else the
/// station. An id never changes with the release: that stands in the context.
///
/// @param base the owner's address, without a slash at its end
record Activities(String base, Titles titles) {

    /// What the record is about.
    Optional<Map<String, Object>> object(Entry entry) {
        if (entry.aid().isPresent()) {
            return Optional.of(
                    entry.step().isPresent()
                            ? step(entry, entry.aid().get(), entry.step().get())
                            : aid(entry, entry.aid().get()));
        }
        return entry.station().map(this::station);
    }

    /// The aid, also where the record is about a step of it.
    Optional<Map<String, Object>> aid(Entry entry) {
        return entry.aid().map(aid -> aid(entry, aid));
    }

    Map<String, Object> station(StationPath path) {
        return activity("/station/" + path, Terms.STATION, Map.of("en", path.value()));
    }

    private Map<String, Object> aid(Entry entry, AidId aid) {
        return activity(
                "/aid/" + aid,
                Terms.AID,
                titled(entry, aid).map(Titles.Titled::title).orElse(Map.of()));
    }

    private Map<String, Object> step(Entry entry, AidId aid, StepId step) {
        Optional<Titles.StepTitle> title =
                titled(entry, aid).flatMap(t -> Optional.ofNullable(t.steps().get(step)));
        return activity(
                "/aid/" + aid + "/step/" + step,
                title.filter(Titles.StepTitle::question).isPresent() ? Terms.QUESTION : Terms.STEP,
                title.map(Titles.StepTitle::title).orElse(Map.of()));
    }

    private Optional<Titles.Titled> titled(Entry entry, AidId aid) {
        Optional<ReleaseNumber> release = entry.release();
        return release.flatMap(number -> titles.of(number, aid));
    }

    private Map<String, Object> activity(String path, String type, Map<?, String> names) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("type", type);
        if (!names.isEmpty()) {
            definition.put("name", names);
        }
        return Map.of("objectType", "Activity", "id", base + path, "definition", definition);
    }
}
