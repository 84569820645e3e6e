package io.pitcrew.provisioning.plant.practice;

import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.codec.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `guides/<id>/<lang>.md`: a title and a few questions, with which a supervisor talks about the work after it. No form
/// to fill in: nobody's answers are kept.
public record Guide(String title, List<String> questions) {
    private static final int MOST = 5;

    /// @return empty if there is a mistake in it
    public static Optional<Guide> read(Path root, String file, Problems problems) throws IOException {
        Optional<String> text = Utf8.read(file, Files.readAllBytes(root.resolve(file)), problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = text.get().lines().map(String::strip).toList();
        Optional<String> title = lines.stream()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .findFirst();
        List<String> questions = lines.stream()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2).strip())
                .toList();
        if (title.isEmpty()) {
            problems.add(new Problem(file, 1, 1, "there is no title", "nobody would know when to use it", "# Title"));
        }
        if (questions.isEmpty()) {
            problems.add(new Problem(
                    file,
                    1,
                    1,
                    "there is no question",
                    "a guide is what one asks",
                    "- What was harder than it looks?"));
        }
        if (questions.size() > MOST) {
            problems.advise(new Problem(
                    file,
                    1,
                    1,
                    questions.size() + " questions",
                    "a talk at the machine has time for " + MOST,
                    "keep the best"));
        }
        return title.filter(t -> !questions.isEmpty()).map(t -> new Guide(t, questions));
    }
}
