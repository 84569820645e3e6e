package io.pitcrew.provisioning.xliff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.pitcrew.provisioning.plant.SmallPlant;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Lang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we write holds the rules of the XLIFF core; and each rule is seen to find what breaks it.
final class XliffRulesTest {
    @TempDir
    Path temp;

    @Test
    void theSamplePlantInEachLanguageHoldsTheRules() throws Exception {
        for (String lang : List.of("de", "pl", "fr")) {
            assertEquals(List.of(), XliffRules.broken(out(Path.of("sample-plant"), lang)), lang);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "version='2.1'|version='1.2'|version 1.2",
                " trgLang='de'||targets without trgLang",
                "<unit id='look.line.1'>|<unit id='look.title'>|unit look.title is there twice",
                "<file id='torque'|<file id='jam'|file jam is there twice",
                "<group id='look'>|<group id='measure'>|group measure is there twice",
                "state='translated'|state='done'|state done in cover.title",
                "<source>Mind.</source>||segment has 0 of source",
                "<data id='d-v1'>|<data id='d-v9'>|no data d-v1 in look.line.2",
                "type='fmt' subType|subType|subType without type in look.line.1",
                "type='fmt'|type='link'|xlf:b is no link",
                "<unit id='look.title'>|<unit id='look title'>|'look title' is no id of a unit",
                "<unit id='look.title'>|<unit ident='look.title'>|unit has [ident]",
                "<note category='source-hash'>|<note kind='source-hash'>|note has [kind]",
                "</notes>|</notes>words|words in file: words",
                "<target>Titel|<target><ph id='x9'/>Titel|ph x9  only in the target of cover.title",
                "</segment>|</segment><notes><note>late</note></notes>|unit has notes out of its place",
                "<originalData>|<mda:metadata xmlns:mda='urn:x'/><originalData>|unknown element metadata"
            })
    void everyRuleFindsWhatBreaksIt(String good, String bad, String told) throws Exception {
        SmallPlant plant = SmallPlant.in(temp);
        for (String lang : List.of("en", "de")) {
            plant.replace("aids/jam/" + lang + ".md", "twice.", "twice at {{press.clamp}}.");
        }
        String xliff = out(plant.root(), "de").replace('"', '\'');
        assertEquals(List.of(), XliffRules.broken(xliff));
        assertTrue(xliff.contains(good), () -> good + " is not in\n" + xliff);
        List<String> broken = XliffRules.broken(xliff.replaceFirst(Pattern.quote(good), bad == null ? "" : bad));
        assertTrue(broken.contains(told), broken::toString);
    }

    private static String out(Path plant, String lang) throws Exception {
        assertTrue(Files.exists(plant));
        Aids aids = Aids.open(plant, new Problems()).orElseThrow();
        return XliffOut.write(aids, aids.all(), new Lang(lang), new Problems())
                .orElseThrow()
                .text();
    }
}
