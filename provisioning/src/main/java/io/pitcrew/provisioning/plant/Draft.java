package io.pitcrew.provisioning.plant;

import io.pitcrew.provisioning.plant.practice.Practice;
import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.station.codec.TomlTable;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Lang;
import io.pitcrew.station.jobaid.Glossary;
import io.pitcrew.station.jobaid.Tombstones;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A plant as far as it could be read, with or without mistakes: what advice is given on.
///
/// @param aids what lies in `aids/`
/// @param used what these take from the library, which is written elsewhere
/// @param shown aids that a station lists
/// @param media every file that a step or a cover shows
/// @param practice guides and indicators without a mistake
/// @param plant if nothing is wrong
public record Draft(
        PlantHead head,
        List<Aid> aids,
        List<Aid> used,
        Set<AidId> shown,
        Glossary glossary,
        Tombstones withdrawn,
        Collection<Path> media,
        Practice practice,
        Optional<Plant> plant) {

    public Lang source() {
        return head.source();
    }

    public List<Lang> languages() {
        return head.languages();
    }

    /// One aid as written.
    ///
    /// @param base its folder, with a slash at the end
    /// @param head `aid.toml`, if it is TOML
    /// @param written the Markdown
    /// @param texts the same read, with braces where values will stand
    public record Aid(
            AidId id,
            String base,
            Optional<TomlTable> head,
            Optional<LocalDate> review,
            Map<Lang, String> written,
            Map<Lang, AidText> texts) {

        /// Where its words in that language are, relative to the plant folder.
        public String file(Lang lang) {
            return base + lang + ".md";
        }
    }
}
