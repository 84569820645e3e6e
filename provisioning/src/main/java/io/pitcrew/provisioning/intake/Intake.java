package io.pitcrew.provisioning.intake;

import io.pitcrew.provisioning.intake.office.Findings;
import io.pitcrew.provisioning.intake.office.NotReadable;
import io.pitcrew.provisioning.intake.office.Parts;
import io.pitcrew.provisioning.intake.office.Piece;
import io.pitcrew.provisioning.intake.office.Prose;
import io.pitcrew.provisioning.intake.slides.Slides;
import io.pitcrew.provisioning.intake.word.Word;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/// A document become an aid, not yet written.
///
/// @param files by their names within the aid's folder
/// @param toFix what a person has to look at, by its place in the document
public record Intake(Map<String, Bytes> files, List<Problem> toFix) {

    /// @param today a review is due a year later
    /// @return empty exactly if the file cannot be read; the problem says what it is
    public static Optional<Intake> read(Path file, Lang lang, LocalDate today, Problems problems) throws IOException {
        String name = String.valueOf(file.getFileName());
        Findings findings = new Findings(name);
        try (Parts parts = Parts.open(file)) {
            List<Piece> pieces = pieces(parts, findings);
            Draft draft = Drafting.of(pieces, Prose.markdown(name.replaceFirst("\\.[^.]*$", "")), findings);
            if (draft.steps().isEmpty()) {
                throw new NotReadable(
                        "there is no text in this document",
                        "an aid is made of words",
                        "is it a scan? Then write the steps by hand and use its pictures");
            }
            Map<String, Bytes> files = AidFiles.of(draft, lang, today, findings);
            return Optional.of(new Intake(files, findings.sorted()));
        } catch (NotReadable e) {
            problems.add(e.problem(name));
            return Optional.empty();
        }
    }

    private static List<Piece> pieces(Parts parts, Findings findings) throws IOException, NotReadable {
        if (parts.bytes("mimetype").isPresent()) {
            throw new NotReadable(
                    "this is an OpenDocument file",
                    "only .docx and .pptx can be read",
                    "open it and save it as .docx or .pptx");
        }
        Optional<String> main = parts.target("", "officeDocument");
        Optional<Element> root = main.isPresent() ? parts.xml(main.get()) : Optional.empty();
        if (main.isEmpty() || root.isEmpty()) {
            throw new NotReadable(
                    "this is neither a Word nor a PowerPoint file",
                    "only .docx and .pptx can be read",
                    "open it and save it as .docx or .pptx");
        }
        return switch (String.valueOf(root.get().getLocalName())) {
            case "document" -> Word.read(parts, main.get(), root.get(), findings);
            case "presentation" -> Slides.read(parts, main.get(), root.get(), findings);
            default ->
                throw new NotReadable(
                        "this is an Office file, but neither Word nor PowerPoint",
                        "only .docx and .pptx can be read",
                        "copy what is needed into a Word document");
        };
    }

    /// Writes the aid into the plant. One that is there stays as it is, unless forced; its `aid.toml` stays even then,
    /// as
    /// a person has filled it in.
    ///
    /// @return the names of the files written, relative to the plant; empty if the aid is there already
    public List<String> write(Path plant, AidId id, boolean force, Problems problems) throws IOException {
        String base = "aids/" + id + "/";
        Path folder = plant.resolve(base);
        if (Files.exists(folder) && !force) {
            problems.file(
                    base,
                    "this aid is there already",
                    "the import would write over it",
                    "choose another id with --as, or import with --force");
            return List.of();
        }
        boolean headed = Files.exists(folder.resolve("aid.toml"));
        List<String> names = files.keySet().stream()
                .filter(name -> !(headed && name.equals("aid.toml")))
                .toList();
        for (String name : names) {
            Path target = folder.resolve(name);
            Files.createDirectories(target.resolveSibling(""));
            Files.write(target, files.getOrDefault(name, Bytes.utf8("")).array());
        }
        return names.stream().map(name -> base + name).toList();
    }
}
