package io.pitcrew.provisioning.plant;

import io.pitcrew.provisioning.plant.library.Use;
import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.provisioning.plant.text.Values;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Lang;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/// The words of an aid as they are written: its own, or those of the library and beside them the steps that are
/// different here.
///
/// @param own what lies in the aid's folder
/// @param shared what lies in the library, if the aid uses it
record AidWords(Part own, Optional<Part> shared) {

    /// One folder with a file a language.
    ///
    /// @param base ends with a slash
    record Part(String base, Map<Lang, String> written) {
        String file(Lang lang) {
            return base + lang + ".md";
        }

        Map<Lang, AidText> read(Reading reading) {
            Map<Lang, AidText> texts = new TreeMap<>();
            written.forEach((lang, text) -> texts.put(lang, reading.read(file(lang), text)));
            return texts;
        }
    }

    interface Reading {
        AidText read(String file, String text);
    }

    Set<String> valuesUsed() {
        Set<String> names = new TreeSet<>();
        own.written().values().forEach(text -> names.addAll(Values.named(text)));
        shared.ifPresent(part -> part.written().values().forEach(text -> names.addAll(Values.named(text))));
        return names;
    }

    /// What lies in the aid's folder, read.
    Map<Lang, AidText> ownTexts(BinaryOperator<String> filled, Problems problems) {
        return own.read((file, text) -> shared.isPresent()
                ? AidText.variations(file, filled.apply(file, text), problems)
                : AidText.read(file, filled.apply(file, text), problems));
    }

    /// What lies in the library, read.
    Map<Lang, AidText> sharedTexts(BinaryOperator<String> filled, Problems problems) {
        return shared.map(part -> part.read((file, text) -> AidText.read(file, filled.apply(file, text), problems)))
                .orElse(Map.of());
    }

    /// What is shown: the library's words, with those of this plant in their places.
    ///
    /// @param filled the text of a file, with values in their places
    Map<Lang, AidText> texts(BinaryOperator<String> filled, Problems problems) {
        Map<Lang, AidText> here = ownTexts(filled, problems);
        return shared.isEmpty() ? here : varied(sharedTexts(filled, problems), here);
    }

    static Map<Lang, AidText> varied(Map<Lang, AidText> shared, Map<Lang, AidText> here) {
        Map<Lang, AidText> texts = new TreeMap<>();
        shared.forEach((lang, text) -> texts.put(
                lang, Optional.ofNullable(here.get(lang)).map(text::with).orElse(text)));
        return texts;
    }

    /// What the library and this plant say of each other.
    static void check(Use use, Lang source, Map<Lang, AidText> shared, Map<Lang, AidText> here, Problems problems) {
        Optional.ofNullable(shared.get(source))
                .filter(AidText::comparable)
                .ifPresent(text -> use.check(text, Optional.ofNullable(here.get(source)), problems));
    }
}
