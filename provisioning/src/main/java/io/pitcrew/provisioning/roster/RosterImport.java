package io.pitcrew.provisioning.roster;

import io.pitcrew.provisioning.roster.Listing.Row;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.Utf8;
import io.pitcrew.station.id.BadgeDigest;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.roster.Worker;
import io.pitcrew.station.seal.SecretBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// What a list would change, before anything is changed. A person is known again by employee number and keeps the
/// pseudonym. Who is no longer listed stays, inactive: their badge is refused by name, and old records still resolve.
///
/// @param changes in the order of the employee numbers
/// @param after the book as it would be; the same as before if nothing changes
public record RosterImport(List<Change> changes, int unchanged, RosterBook after) {

    /// A list that drops more than one in so many is probably half a list.
    private static final int SUSPICIOUS = 3;

    /// @param random for new pseudonyms: secure, so that they cannot be guessed
    public static Optional<RosterImport> plan(
            RosterBook before, Source source, SecretBox badgeKey, RandomGenerator random, Problems problems) {
        Listing listing = new Listing(source.file(), badgeKey, problems);
        Optional<String> text = Utf8.read(source.file(), source.bytes().array(), problems);
        if (text.filter(t -> t.stripLeading().startsWith("{")).isPresent()) {
            RosterScim.read(text.get(), listing);
        } else {
            text.ifPresent(t -> RosterCsv.read(t, listing));
        }
        if (!problems.none()) {
            return Optional.empty();
        }
        RosterImport plan = merge(before, listing.rows(), random);
        long active = before.people().stream().filter(p -> p.worker().active()).count();
        if ((long) plan.removed() * SUSPICIOUS > active && !source.force()) {
            problems.file(
                    source.file(),
                    plan.removed() + " of " + active + " people are no longer listed",
                    "more than a third: this may be half a list",
                    "if it is right, import with --force");
            return Optional.empty();
        }
        return Optional.of(plan);
    }

    /// @param file as the person named it
    /// @param force is it right that many are no longer listed?
    public record Source(String file, Bytes bytes, boolean force) {}

    /// What becomes of one person.
    ///
    /// @param fields that changed; empty for who is added or removed
    public record Change(Kind kind, String number, String name, List<String> fields) {
        public enum Kind {
            ADDED,
            CHANGED,
            REMOVED
        }
    }

    public int added() {
        return count(Change.Kind.ADDED);
    }

    public int changed() {
        return count(Change.Kind.CHANGED);
    }

    public int removed() {
        return count(Change.Kind.REMOVED);
    }

    public boolean changesNothing() {
        return changes.isEmpty();
    }

    private int count(Change.Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static RosterImport merge(RosterBook before, List<Row> rows, RandomGenerator random) {
        Map<String, Person> known = new HashMap<>();
        before.people().forEach(person -> known.put(person.number(), person));
        Set<BadgeDigest> given = new HashSet<>();
        List<Person> people = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Row row : rows) {
            given.addAll(row.badges());
            Person old = known.remove(row.number());
            Worker worker =
                    worker(row, old == null ? pseudonym(random) : old.worker().id());
            people.add(new Person(row.number(), worker));
            if (old == null) {
                changes.add(new Change(Change.Kind.ADDED, row.number(), row.name(), List.of()));
            } else if (!old.worker().equals(worker)) {
                changes.add(new Change(Change.Kind.CHANGED, row.number(), row.name(), differing(old.worker(), worker)));
            }
        }
        known.values().stream()
                .filter(gone -> gone.worker().active())
                .forEach(gone -> changes.add(new Change(
                        Change.Kind.REMOVED, gone.number(), gone.worker().name(), List.of())));
        int unchanged = rows.size()
                - (int) changes.stream()
                        .filter(change -> change.kind() != Change.Kind.REMOVED)
                        .count();
        known.values().forEach(gone -> people.add(leave(gone, given)));
        people.sort((a, b) -> a.number().compareTo(b.number()));
        changes.sort((a, b) -> a.number().compareTo(b.number()));
        return new RosterImport(List.copyOf(changes), unchanged, changes.isEmpty() ? before : before.next(people));
    }

    /// Words for what is not the same; of badges only that there are others.
    private static List<String> differing(Worker old, Worker now) {
        List<String> fields = new ArrayList<>();
        differs(fields, "name", old.name(), now.name());
        differs(fields, "called", old.called(), now.called());
        differs(fields, "language", old.lang(), now.lang());
        differs(fields, "roles", roles(old), roles(now));
        if (!old.badges().equals(now.badges())) {
            fields.add("badges " + old.badges().size() + " → " + now.badges().size() + ", others");
        }
        differs(fields, "active", old.active(), now.active());
        return List.copyOf(fields);
    }

    private static void differs(List<String> fields, String field, Object old, Object now) {
        if (!old.equals(now)) {
            fields.add(field + " " + old + " → " + now);
        }
    }

    private static String roles(Worker worker) {
        return worker.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining("+"));
    }

    private static Worker worker(Row row, WorkerId id) {
        return new Worker(id, row.name(), row.called(), row.lang(), row.roles(), row.badges(), List.of(), true);
    }

    /// Inactive, and without badges that somebody else carries now.
    private static Person leave(Person gone, Set<BadgeDigest> given) {
        Worker w = gone.worker();
        List<BadgeDigest> kept =
                w.badges().stream().filter(b -> !given.contains(b)).toList();
        return new Person(
                gone.number(), new Worker(w.id(), w.name(), w.called(), w.lang(), w.roles(), kept, w.skills(), false));
    }

    private static WorkerId pseudonym(RandomGenerator random) {
        byte[] id = new byte[16];
        random.nextBytes(id);
        return new WorkerId(HexFormat.of().formatHex(id));
    }
}
