package io.pitcrew.provisioning.cli.recall;

import io.pitcrew.provisioning.print.IssuedCards.Issued;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What hangs on paper and must not be used: no kiosk can stop that.
final class Paper {
    private Paper() {}

    static void tell(List<Issued> concerned, PrintWriter out) {
        Map<String, Integer> piles = new LinkedHashMap<>();
        concerned.forEach(card -> piles.merge(
                "of " + card.aid() + ", release " + card.release() + ", at "
                        + card.station().station() + ": collect them, number " + card.number()
                        + ", then pitcrew print --collected "
                        + card.code(),
                card.copies(),
                Integer::sum));
        piles.forEach((pile, copies) -> out.println((copies == 1 ? "1 card " : copies + " cards ") + pile));
    }
}
