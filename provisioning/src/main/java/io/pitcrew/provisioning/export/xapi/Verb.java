package io.pitcrew.provisioning.export.xapi;

import java.util.Map;

/// What somebody did, in the words of ADL's vocabulary where it has one, else in our own.
enum Verb {
    INITIALIZED(Terms.ADL_VERB, "initialized", "began", "begann", "rozpoczął"),
    RESUMED(Terms.ADL_VERB, "resumed", "took over", "übernahm", "przejął"),
    COMPLETED(Terms.ADL_VERB, "completed", "completed", "schloss ab", "ukończył"),
    RESPONDED(
            Terms.ADL_VERB,
            "responded",
            "answered not OK at",
            "antwortete mit nicht OK bei",
            "odpowiedział nie OK przy"),
    ANSWERED(Terms.ADL_VERB, "answered", "answered", "beantwortete", "odpowiedział na"),
    ATTEMPTED(Terms.ADL_VERB, "attempted", "tried", "versuchte", "próbował"),
    ASKED(Terms.ADL_VERB, "asked", "asked about", "fragte zu", "zapytał o"),
    SHARED(Terms.ADL_VERB, "shared", "gave a hint on", "gab einen Hinweis zu", "podał wskazówkę do"),
    COMMENTED(Terms.ADL_VERB, "commented", "reported a mistake in", "meldete einen Fehler in", "zgłosił błąd w"),
    VOIDED(Terms.ADL_VERB, "voided", "took back", "nahm zurück", "wycofał"),
    SIGNED(Terms.OWN_VERB, "signed", "signed", "unterschrieb", "podpisał"),
    CORRECTED(Terms.OWN_VERB, "corrected", "corrected", "berichtigte", "poprawił"),
    REFUSED(
            Terms.OWN_VERB,
            "was-refused",
            "was not let into",
            "wurde nicht zugelassen zu",
            "nie został dopuszczony do"),
    READ(
            Terms.OWN_VERB,
            "read-changes",
            "read what changed in",
            "las, was sich änderte in",
            "przeczytał, co się zmieniło w"),
    WARNED(Terms.OWN_VERB, "read-recall", "read the recall of", "las den Rückruf von", "przeczytał wycofanie");

    private final String id;
    private final String english;
    private final String german;
    private final String polish;

    Verb(String vocabulary, String name, String english, String german, String polish) {
        this.id = vocabulary + name;
        this.english = english;
        this.german = german;
        this.polish = polish;
    }

    String id() {
        return id;
    }

    Map<String, Object> json() {
        return Map.of("id", id, "display", Map.of("en", english, "de", german, "pl", polish));
    }
}
