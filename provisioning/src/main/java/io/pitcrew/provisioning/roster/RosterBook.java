package io.pitcrew.provisioning.roster;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.WorkerId;
import io.pitcrew.station.roster.Roster;
import io.pitcrew.station.roster.Worker;
import io.pitcrew.station.seal.PrivateFile;
import io.pitcrew.station.seal.SecretBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Everybody operations knows, in `roster.json` (mode 600) of the operations home.
///
/// @param version rises with each import that changes something
public record RosterBook(int format, long version, List<Person> people) {
    private static final int FORMAT = 1;
    private static final RosterBook EMPTY = new RosterBook(FORMAT, 0, List.of());

    /// @return an empty book if there is no file yet
    public static RosterBook read(Path file) throws IOException, Malformed {
        if (!Files.exists(file)) {
            return EMPTY;
        }
        RosterBook book = Json.read(Files.readAllBytes(file), RosterBook.class);
        if (book.format() != FORMAT) {
            throw new Malformed(file.getFileName() + " has format " + book.format() + ", known is " + FORMAT);
        }
        return book;
    }

    public void write(Path file) throws IOException {
        PrivateFile.write(file, Json.write(this));
    }

    /// Without this person: name, language, number and badges are gone. What the person recorded stays, under a
    /// pseudonym
    /// that nothing leads back from.
    ///
    /// @param who an employee number or a pseudonym
    /// @return empty if nobody is called so
    public Optional<RosterBook> without(String who) {
        List<Person> others = people.stream()
                .filter(p -> !p.number().equals(who) && !p.worker().id().value().equals(who))
                .toList();
        return others.size() == people.size() ? Optional.empty() : Optional.of(next(others));
    }

    /// What people are called in full, by pseudonym.
    public Map<WorkerId, String> names() {
        return people.stream()
                .collect(Collectors.toUnmodifiableMap(
                        p -> p.worker().id(), p -> p.worker().name()));
    }

    /// Everybody, by pseudonym.
    public Map<WorkerId, Worker> workers() {
        return people.stream().map(Person::worker).collect(Collectors.toUnmodifiableMap(Worker::id, w -> w));
    }

    RosterBook next(List<Person> people) {
        return new RosterBook(FORMAT, version + 1, List.copyOf(people));
    }

    /// What kiosks get: no employee numbers, in the order of the pseudonyms, which tells nothing.
    public Roster roster(SecretBox badgeKey) {
        List<Worker> workers = people.stream()
                .map(Person::worker)
                .sorted(Comparator.comparing(Worker::id))
                .toList();
        return new Roster(Roster.FORMAT, version, BadgeKeyName.of(badgeKey), workers);
    }
}
