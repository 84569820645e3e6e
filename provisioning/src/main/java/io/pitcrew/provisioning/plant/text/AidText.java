package io.pitcrew.provisioning.plant.text;

import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Nearest;
import io.pitcrew.station.codec.Problem;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.Sha256;
import io.pitcrew.station.id.StepId;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.StepText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// `aids/<id>/<lang>.md` as it is written, before it is compared with the other languages: a
/// title, two lines (`Problem:`, `Helps:`), then steps.
///
/// @param comparable is it known which steps these are and which blocks each has, whatever else is wrong?
public record AidText(String file, JobAid.Text cover, List<Authored> steps, boolean comparable) {

    /// One step as written.
    ///
    /// @param file where it stands: of a library, of this plant
    public record Authored(
            StepId id,
            String file,
            int line,
            String title,
            Optional<Picture> picture,
            List<StepText.Line> lines,
            Map<Fence.Kind, Fence> fences) {

        public Optional<Fence> fence(Fence.Kind kind) {
            return Optional.ofNullable(fences.get(kind));
        }

        public Optional<String> value(Fence.Kind kind, String key) {
            return fence(kind).flatMap(f -> f.value(key));
        }

        /// Sixteen hex digits of what a translation is made from: words, values, the name of the picture.
        /// Made of what is written and of nothing of ours: a newer version of this tool must not make
        /// all of them stale.
        public String origin() {
            List<String> parts = new ArrayList<>(List.of(title));
            lines.forEach(line -> parts.add(line.callout() + " " + line.text()));
            picture.ifPresent(shown -> parts.addAll(List.of("picture", shown.file(), shown.alt())));
            Map<String, Fence> blocks = new TreeMap<>();
            fences.forEach((kind, fence) -> blocks.put(kind.written(), fence));
            blocks.forEach((kind, fence) -> {
                parts.addAll(List.of("block", kind));
                fence.values().forEach((key, value) -> parts.addAll(List.of(key, value)));
                if (fence.values().isEmpty()) {
                    parts.add(fence.body());
                }
            });
            return AidText.origin(parts);
        }

        public String base() {
            return folder(file);
        }

        public void problem(Problems problems, int at, String what, String why, String remedy) {
            problems.add(new Problem(file, at, 1, what, why, remedy));
        }

        public StepText text() {
            Optional<Fence> asking = fence(Fence.Kind.CHECK).or(() -> fence(Fence.Kind.MEASURE));
            return new StepText(
                    title,
                    lines,
                    picture.map(Picture::alt),
                    value(Fence.Kind.WARNING, "text"),
                    value(Fence.Kind.CHECK, "ok"),
                    value(Fence.Kind.CHECK, "not-ok"),
                    asking.flatMap(Fence::wayText),
                    value(Fence.Kind.MEASURE, "label"),
                    fence(Fence.Kind.WHY).map(Fence::body),
                    fence(Fence.Kind.CHOOSE)
                            .or(() -> fence(Fence.Kind.QUESTION))
                            .map(options -> new Options(options).words())
                            .orElse(List.of()),
                    value(Fence.Kind.QUESTION, "because"));
        }
    }

    public record Picture(String file, String alt, int line) {}

    public static AidText read(String file, String text, Problems problems) {
        return new Reader(file, problems).read(text, true);
    }

    /// Nothing but steps, which are to take the places of others.
    public static AidText variations(String file, String text, Problems problems) {
        return new Reader(file, problems).read(text, false);
    }

    /// The same, but of its steps those that the other has too are the other's.
    public AidText with(AidText other) {
        List<Authored> varied =
                steps.stream().map(step -> other.step(step.id()).orElse(step)).toList();
        return new AidText(file, cover, varied, comparable && other.comparable());
    }

    /// Does it have a cover of its own?
    public boolean covered() {
        return !cover.equals(Reader.NO_COVER);
    }

    /// What a translation of the cover is made from.
    public String coverOrigin() {
        return origin(List.of(cover.title(), cover.problem(), cover.helps()));
    }

    /// The folder that its pictures and videos are relative to.
    public String base() {
        return folder(file);
    }

    static String folder(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }

    private static String origin(List<String> parts) {
        return Sha256.of(Json.write(parts)).hex().substring(0, 16);
    }

    public List<StepId> ids() {
        return steps.stream().map(Authored::id).toList();
    }

    public Optional<Authored> step(StepId id) {
        return steps.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public void problem(Problems problems, int line, String what, String why, String remedy) {
        problems.add(new Problem(file, line, line == 0 ? 0 : 1, what, why, remedy));
    }

    /// Goes through the blocks once.
    private static final class Reader {
        private static final JobAid.Text NO_COVER = new JobAid.Text("", "", "");
        private static final Pattern ID = Pattern.compile("(.*?)\\s*\\{#([^}]*)}\\s*");
        private static final Parser MARKDOWN = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();

        private final String file;
        private final Problems problems;
        private final Set<StepId> ids = new HashSet<>();
        private final List<Authored> steps = new ArrayList<>();
        private Optional<String> title = Optional.empty();
        private Optional<String> problem = Optional.empty();
        private Optional<String> helps = Optional.empty();
        private boolean comparable = true;

        private Reader(String file, Problems problems) {
            this.file = file;
            this.problems = problems;
        }

        private AidText read(String text, boolean covered) {
            new Slips(file, problems).tell(text);
            Optional<StepReader> step = Optional.empty();
            for (Node node = MARKDOWN.parse(text).getFirstChild(); node != null; node = node.getNext()) {
                if (node instanceof Heading heading && heading.getLevel() == 2) {
                    step.ifPresent(this::end);
                    step = Optional.of(begin(heading));
                } else if (step.isPresent()) {
                    step.get().take(node);
                } else {
                    cover(node);
                }
            }
            step.ifPresent(this::end);
            if (covered) {
                require(title, "a title", "# What this aid is about");
                require(problem, "a line 'Problem: …'", "which problem does this aid solve?");
                require(helps, "a line 'Helps: …'", "how does it help?");
            } else if (title.or(() -> problem).or(() -> helps).isPresent()) {
                say(1, "a cover, where only steps can vary", "the library's is shown", "begin with the step: ## …");
            }
            if (step.isEmpty()) {
                say(0, "there is no step", "there would be nothing to do", "begin a step with ## Title {#id}");
            }
            JobAid.Text cover = new JobAid.Text(title.orElse(""), problem.orElse(""), helps.orElse(""));
            return new AidText(file, cover, List.copyOf(steps), comparable);
        }

        private void end(StepReader step) {
            comparable &= step.comparable();
            step.end().ifPresent(steps::add);
        }

        private void cover(Node node) {
            if (node instanceof Heading heading && heading.getLevel() == 1 && title.isEmpty()) {
                title = Optional.of(Inline.text(heading, file, problems));
            } else if (node instanceof Paragraph paragraph) {
                List<String> lines = Inline.lines(paragraph, file, problems);
                for (int i = 0; i < lines.size(); i++) {
                    coverLine(Inline.line(node) + i, lines.get(i));
                }
            } else {
                say(
                        Inline.line(node),
                        "this stands before the first step",
                        "no page would show it",
                        "move it into a step");
            }
        }

        private void coverLine(int at, String line) {
            if (line.startsWith("Problem:") && problem.isEmpty()) {
                problem = Optional.of(line.substring("Problem:".length()).strip());
            } else if (line.startsWith("Helps:") && helps.isEmpty()) {
                helps = Optional.of(line.substring("Helps:".length()).strip());
            } else {
                Optional<String> meant = Nearest.to(line.split(":", 2)[0], List.of("Problem", "Helps"));
                say(
                        at,
                        "the cover has a line more",
                        "it shows one Problem: and one Helps: line",
                        meant.map(word -> "did you mean '" + word + ":'?").orElse("move it into a step"));
            }
        }

        private StepReader begin(Heading heading) {
            String text = Inline.text(heading, file, problems);
            Matcher matcher = ID.matcher(text);
            int line = Inline.line(heading);
            if (!matcher.matches()) {
                say(
                        line,
                        "this step has no id",
                        "records name steps by their id",
                        "end the heading with {#a-short-id}");
                return new StepReader(file, line, text, Optional.empty(), problems);
            }
            return new StepReader(file, line, matcher.group(1), id(matcher.group(2), line), problems);
        }

        private Optional<StepId> id(String written, int line) {
            try {
                StepId id = new StepId(written);
                if (!ids.add(id)) {
                    say(
                            line,
                            "step id '" + id + "' stands here twice",
                            "records could not tell them apart",
                            "rename one");
                    return Optional.empty();
                }
                return Optional.of(id);
            } catch (IllegalArgumentException e) {
                say(line, String.valueOf(e.getMessage()), "records name steps by it", "write {#a-short-id}");
                return Optional.empty();
            }
        }

        private void require(Optional<String> part, String what, String remedy) {
            if (part.filter(text -> !text.isEmpty()).isEmpty()) {
                say(
                        1,
                        "there is no " + what.replaceFirst("^a ", ""),
                        "the cover would be incomplete",
                        "write " + remedy);
            }
        }

        private void say(int line, String what, String why, String remedy) {
            problems.add(new Problem(file, line, line == 0 ? 0 : 1, what, why, remedy));
        }
    }
}
