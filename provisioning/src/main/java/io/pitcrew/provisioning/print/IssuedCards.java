package io.pitcrew.provisioning.print;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StationPath;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.CardCode;
import io.pitcrew.station.release.Recall;
import io.pitcrew.station.seal.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which cards hang where: one file of operations' home, `cards.json`. Cards that were collected stay in it and say so.
public final class IssuedCards {
    private final Path file;
    private final List<Issued> cards;

    /// Some equal cards, printed at once for one station.
    ///
    /// @param code ten digits
    /// @param meanings of each step
    /// @param collected when they were taken down
    public record Issued(
            String code,
            AidId aid,
            Lang lang,
            StationPath station,
            ReleaseNumber release,
            LocalDate printed,
            int copies,
            Map<StepId, Sha256> meanings,
            Optional<LocalDate> collected) {

        static Issued of(Card card, int copies) {
            return new Issued(
                    card.code().digits(),
                    card.aid().id(),
                    card.lang(),
                    card.station().path(),
                    card.release(),
                    card.printed(),
                    copies,
                    card.meanings(),
                    Optional.empty());
        }

        public CardCode number() {
            return new CardCode(code);
        }

        private Issued collected(LocalDate when) {
            return new Issued(code, aid, lang, station, release, printed, copies, meanings, Optional.of(when));
        }
    }

    private record Kept(int format, List<Issued> cards) {
        static final int FORMAT = 1;
    }

    private IssuedCards(Path file, List<Issued> cards) {
        this.file = file;
        this.cards = cards;
    }

    public static IssuedCards open(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new IssuedCards(file, new ArrayList<>());
        }
        try {
            return new IssuedCards(
                    file,
                    new ArrayList<>(
                            Json.read(Files.readAllBytes(file), Kept.class).cards()));
        } catch (Malformed e) {
            throw new IOException(file + " is damaged (" + e.getMessage() + "); restore it from a copy of the home", e);
        }
    }

    /// The newest last.
    public List<Issued> all() {
        return List.copyOf(cards);
    }

    /// Written down before anybody can hang them up.
    public void add(List<Card> printed, int copies) throws IOException {
        printed.forEach(card -> cards.add(Issued.of(card, copies)));
        write();
    }

    /// @param code of the cards that were taken down
    /// @param station empty: wherever they hang
    /// @return how many cards that are
    public int collect(CardCode code, Optional<StationPath> station, LocalDate when) throws IOException {
        int copies = 0;
        for (int i = 0; i < cards.size(); i++) {
            Issued issued = cards.get(i);
            boolean meant = issued.number().equals(code)
                    && issued.collected().isEmpty()
                    && station.map(issued.station()::equals).orElse(true);
            if (meant) {
                cards.set(i, issued.collected(when));
                copies += issued.copies();
            }
        }
        write();
        return copies;
    }

    /// Cards that still hang somewhere and say what must not be used.
    public List<Issued> concerned(Recall.Entry recalled) {
        return cards.stream()
                .filter(card -> card.collected().isEmpty())
                .filter(card -> card.meanings().entrySet().stream()
                        .anyMatch(step -> recalled.exposes(card.aid(), step.getKey(), step.getValue(), card.release())))
                .toList();
    }

    private void write() throws IOException {
        PrivateFile.write(file, Json.write(new Kept(Kept.FORMAT, List.copyOf(cards))));
    }
}
