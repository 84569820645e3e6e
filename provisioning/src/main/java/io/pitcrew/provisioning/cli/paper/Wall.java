package io.pitcrew.provisioning.cli.paper;

import io.pitcrew.provisioning.print.IssuedCards;
import io.pitcrew.provisioning.print.IssuedCards.Issued;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.jobaid.CardCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What hangs on the walls, held against the newest release.
record Wall(IssuedCards issued, Kept kept) {

    List<String> list() throws IOException, Malformed {
        List<String> lines = new ArrayList<>();
        ReleaseNumber newest = kept.shelf().state().newest();
        for (Issued card : issued.all()) {
            lines.add(card.number() + "  " + card.aid() + " (" + card.lang() + ")  "
                    + card.station().station() + "  release " + card.release() + "  " + card.printed() + "  "
                    + cards(card.copies()) + "  " + state(card, newest));
        }
        return lines.isEmpty() ? List.of("no card was ever printed") : List.copyOf(lines);
    }

    private String state(Issued card, ReleaseNumber newest) throws IOException, Malformed {
        if (card.collected().isPresent()) {
            return "collected " + card.collected().get();
        }
        return switch (card.number().read(kept.versions(newest, card.aid()))) {
            case CardCode.Reading.Current _ -> "current";
            case CardCode.Reading.Replaced _ -> "replaced";
            case CardCode.Reading.Unknown _ -> "the aid is gone";
        };
    }

    static String cards(int copies) {
        return copies == 1 ? "1 card" : copies + " cards";
    }
}
