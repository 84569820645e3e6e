package io.pitcrew.provisioning.roster;

import io.pitcrew.provisioning.roster.RosterCsv.Row;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// What a list would change, before anything is changed. A person is known again by employee number and keeps the
/// pseudonym. Who is no longer listed stays, inactive: their badge is refused by name, and old records still resolve.
///
/// @param after the book as it would be; the same as before if nothing changes
public record RosterImport(int added, int changed, int removed, int unchanged, RosterBook after) {

    /// A list that drops more than one in so many is probably half a list.
    private static final int SUSPICIOUS = 3;

    /// @param random for new pseudonyms: secure, so that they cannot be guessed
    public static Optional<RosterImport> plan(
            RosterBook before, Source source, SecretBox badgeKey, RandomGenerator random, Problems problems) {
        Optional<List<Row>> rows = Utf8.read(source.file(), source.bytes().array(), problems)
                .map(text -> new RosterCsv(source.file(), badgeKey, problems).read(text));
        if (rows.isEmpty() || !problems.none()) {
            return Optional.empty();
        }
        RosterImport plan = merge(before, rows.get(), random);
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

    public boolean changesNothing() {
        return added + changed + removed == 0;
    }

    private static RosterImport merge(RosterBook before, List<Row> rows, RandomGenerator random) {
        Map<String, Person> known = new HashMap<>();
        before.people().forEach(person -> known.put(person.number(), person));
        Set<BadgeDigest> given = new HashSet<>();
        List<Person> people = new ArrayList<>();
        int added = 0;
        int changed = 0;
        for (Row row : rows) {
            given.addAll(row.badges());
            Person old = known.remove(row.number());
            Worker worker =
                    worker(row, old == null ? pseudonym(random) : old.worker().id());
            people.add(new Person(row.number(), worker));
            added += old == null ? 1 : 0;
            changed += old != null && !old.worker().equals(worker) ? 1 : 0;
        }
        int removed =
                (int) known.values().stream().filter(p -> p.worker().active()).count();
        known.values().forEach(gone -> people.add(leave(gone, given)));
        people.sort((a, b) -> a.number().compareTo(b.number()));
        boolean same = added + changed + removed == 0;
        int unchanged = rows.size() - added - changed;
        return new RosterImport(added, changed, removed, unchanged, same ? before : before.next(people));
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
