package io.pitcrew.provisioning.export.xapi;

import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.record.Entry;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Makes statements of records.
public final class Statements {
    private static final String GOOD = "good";

    private final XapiVersion version;
    private final String homePage;
    private final Activities activities;

    /// @param homePage an address of the owner's; people, aids, steps and stations are named under it
    public Statements(XapiVersion version, URI homePage, Titles titles) {
        this.version = version;
        this.homePage = homePage.toString();
        this.activities = new Activities(this.homePage.replaceAll("/+$", ""), titles);
    }

    public XapiVersion version() {
        return version;
    }

    /// Empty for a record that says nothing of a person's work by an aid.
    ///
    /// @throws Malformed if it does not hold what its type should hold, or has no UUID
    public Optional<Statement> of(Entry entry) throws Malformed {
        Optional<Told> told = Told.of(entry.fact());
        if (told.isEmpty() || entry.worker().isEmpty()) {
            return Optional.empty();
        }
        UUID id = uuid(entry.id()).orElseThrow(() -> new Malformed("the record's id is not a UUID"));
        WorkerId worker = entry.worker().get();
        return object(entry, told.get()).map(what -> Statement.of(id, fields(entry, worker, told.get(), what)));
    }

    private Optional<Map<String, Object>> object(Entry entry, Told told) throws Malformed {
        if (told.about().isEmpty()) {
            return activities.object(entry);
        }
        UUID other =
                uuid(told.about().get()).orElseThrow(() -> new Malformed("the record that it speaks of has no UUID"));
        return Optional.of(Map.of("objectType", "StatementRef", "id", other.toString()));
    }

    private Map<String, Object> fields(Entry entry, WorkerId worker, Told told, Map<String, Object> object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", entry.id());
        fields.put(
                "actor",
                Map.of("objectType", "Agent", "account", Map.of("homePage", homePage, "name", worker.value())));
        fields.put("verb", told.verb().json());
        fields.put("object", object);
        if (!told.result().isEmpty()) {
            fields.put("result", told.result());
        }
        fields.put("context", context(entry, told));
        fields.put("timestamp", entry.at());
        switch (version) {
            case V2_0 -> fields.put("version", version.number());
            case V1_0_3 -> {} // there a statement is better without; see Data 2.4.10
        }
        return fields;
    }

    private Map<String, Object> context(Entry entry, Told told) {
        Map<String, Object> context = new LinkedHashMap<>();
        told.work().flatMap(Statements::uuid).ifPresent(work -> context.put("registration", work.toString()));
        entry.lang().ifPresent(lang -> context.put("language", lang));
        if (told.about().isEmpty()) { // both may stand only where the object is an activity
            context.put("platform", Terms.PLATFORM);
            entry.release().ifPresent(release -> context.put("revision", release.toString()));
            around(entry).ifPresent(activities -> context.put("contextActivities", activities));
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        origin(entry).forEach((name, value) -> extensions.put(Terms.EXTENSION + name, value));
        told.more().forEach((name, value) -> extensions.put(Terms.EXTENSION + name, value));
        context.put("extensions", extensions);
        return context;
    }

    /// The aid of a step; the station.
    private Optional<Map<String, Object>> around(Entry entry) {
        Map<String, Object> around = new LinkedHashMap<>();
        if (entry.step().isPresent()) {
            activities.aid(entry).ifPresent(aid -> around.put("parent", List.of(aid)));
        }
        if (entry.aid().isPresent()) {
            entry.station().ifPresent(path -> around.put("grouping", List.of(activities.station(path))));
        }
        return around.isEmpty() ? Optional.empty() : Optional.of(around);
    }

    /// What leads back to the record, and to what was on the screen.
    private static Map<String, Object> origin(Entry entry) {
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("kiosk", entry.kiosk());
        origin.put("chain", entry.chain());
        origin.put("seq", entry.seq());
        entry.station().ifPresent(path -> origin.put("station", path));
        entry.release().ifPresent(release -> origin.put("release", release));
        entry.meaning().ifPresent(meaning -> origin.put("meaning", meaning));
        entry.shown().ifPresent(shown -> origin.put("shown", shown));
        if (!entry.clock().equals(GOOD)) {
            origin.put("clock", entry.clock());
        }
        return origin;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
