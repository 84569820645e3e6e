package io.pitcrew.station.jobaid;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.Sha256;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The number on a printed card: five digits that name the aid, four for what the card says, one to find slips of the
/// finger. Whoever has the aid can derive it, so a kiosk tells without asking anybody whether a card on paper still
/// says
/// what the screen says.
///
/// @param digits ten of them
public record CardCode(String digits) {
    private static final int AID = 5;
    private static final int SAYS = 9;

    /// Since when something has been said, and by which release.
    public record Since(ReleaseNumber release, Instant at) {}

    /// What a kiosk knows of a card.
    public sealed interface Reading {
        /// The card says what this aid says now, in this language.
        record Current(JobAid aid, Lang lang) implements Reading {}

        /// A card of this aid that says something else: an older one, or one with another station's values. More than
        /// one
        /// aid only if two share their five digits.
        record Replaced(List<JobAid> now) implements Reading {}

        /// A card of an aid that is not here.
        record Unknown() implements Reading {}
    }

    public CardCode {
        if (!digits.matches("\\d{10}") || check(digits.substring(0, SAYS)) != digits.charAt(SAYS) - '0') {
            throw new IllegalArgumentException(
                    "'" + digits + "' is no number of a card; one digit is wrong or missing");
        }
    }

    /// As somebody types it: blanks and hyphens do not count.
    ///
    /// @return empty if it is none, because a digit is wrong, two are exchanged, or one is missing
    public static Optional<CardCode> typed(String text) {
        try {
            return Optional.of(new CardCode(text.replaceAll("[\\s-]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// @param aid as the station shows it, its values in their places
    public static CardCode of(JobAid aid, Lang lang) {
        Map<String, Object> says = new LinkedHashMap<>();
        says.put("domain", "card");
        says.put("lang", lang);
        says.put("cover", aid.text(lang));
        says.put(
                "steps",
                aid.steps().stream().map(step -> step.shown(lang, aid.source())).toList());
        String digits = named(aid.id()) + digits(Sha256.of(Json.write(says)), SAYS - AID);
        return new CardCode(digits + check(digits));
    }

    /// @param here every aid that the kiosk has, its own station's before its neighbours'
    public Reading read(Collection<JobAid> here) {
        List<JobAid> named =
                here.stream().filter(aid -> names(aid.id())).distinct().toList();
        for (JobAid aid : named) {
            Optional<Lang> lang = aid.texts().keySet().stream()
                    .filter(l -> of(aid, l).equals(this))
                    .findFirst();
            if (lang.isPresent()) {
                return new Reading.Current(aid, lang.get());
            }
        }
        return named.isEmpty() ? new Reading.Unknown() : new Reading.Replaced(named);
    }

    /// Is this the number of a card of that aid, whatever it says?
    public boolean names(AidId aid) {
        return digits.startsWith(named(aid));
    }

    /// As it stands on the card: `48217 39056`.
    @Override
    public String toString() {
        return digits.substring(0, AID) + " " + digits.substring(AID);
    }

    private static String named(AidId aid) {
        return digits(Sha256.of(Json.write(List.of("card", aid))), AID);
    }

    /// The first seven hex digits as a number, its last decimal digits.
    private static String digits(Sha256 hash, int count) {
        String all =
                String.format(Locale.ROOT, "%09d", Integer.parseInt(hash.hex().substring(0, 7), 16));
        return all.substring(all.length() - count);
    }

    /// ISO/IEC 7064, MOD 11,10: finds each wrong digit and nearly every exchange of two.
    private static int check(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
