package io.pitcrew.provisioning.plant.pen;

import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.provisioning.plant.media.Film;
import io.pitcrew.provisioning.plant.text.AidText;
import io.pitcrew.provisioning.plant.text.AidText.Authored;
import io.pitcrew.provisioning.plant.text.Fence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Videos that a kiosk does not play, or that are too long, and how ffmpeg mends them. What lies in the
/// library is left alone: a version of it never changes.
public final class Videos {
    private static final List<String> PLAYABLE =
            List.of("-c:v", "libx264", "-pix_fmt", "yuv420p", "-an", "-movflags", "+faststart");

    private final Path root;

    public Videos(Path root) {
        this.root = root;
    }

    /// Runs ffmpeg with these arguments.
    public interface Tool {
        /// @return what it said last, if it failed
        Optional<String> run(List<String> arguments) throws IOException;
    }

    /// One video to mend.
    ///
    /// @param file relative to the plant
    /// @param why it cannot stay as it is
    /// @param makes what will be there afterwards, relative to the plant; several if it is cut into
    ///     parts, which nobody sees before a person puts them on steps
    public record Job(String file, String why, List<String> makes, List<String> arguments) {
        public boolean parts() {
            return makes.size() > 1;
        }
    }

    /// In the order of the aids; each video once.
    public List<Job> jobs(Draft draft) throws IOException {
        List<Job> jobs = new ArrayList<>();
        for (Draft.Aid aid : draft.aids()) {
            AidText source = aid.texts().get(draft.source());
            for (Authored step : source == null ? List.<Authored>of() : source.steps()) {
                Optional<String> file = step.value(Fence.Kind.VIDEO, "file")
                        .filter(name -> within(step.base(), name))
                        .map(name -> step.base() + name);
                Optional<Job> job = file.isPresent() ? job(file.get()) : Optional.empty();
                job.filter(one -> jobs.stream().noneMatch(j -> j.file().equals(one.file())))
                        .ifPresent(jobs::add);
            }
        }
        return jobs;
    }

    /// A text may name anything: nothing outside its aid's folder is written over. The check says so.
    private boolean within(String base, String name) {
        Path folder = root.resolve(base).normalize();
        return folder.resolve(name).normalize().startsWith(folder);
    }

    private Optional<Job> job(String file) throws IOException {
        Path path = root.resolve(file);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        Optional<Film> film = Film.of(path);
        boolean plays = film.filter(f -> f.unplayable().isEmpty()).isPresent() && file.endsWith(".mp4");
        int seconds = film.map(Film::seconds).orElse(0);
        if (seconds > Film.LONGEST_SECONDS) {
            return Optional.of(cut(file, seconds));
        }
        String coded = film.map(f -> "it is coded as " + String.join(", ", f.unplayable()))
                .orElse("it is no MP4");
        return plays ? Optional.empty() : Optional.of(convert(file, coded));
    }

    private Job convert(String file, String why) {
        String to = stem(file) + ".mp4";
        return new Job(
                file, why + ", and a kiosk plays H.264 only", List.of(to), arguments(file, List.of(), during(to)));
    }

    /// Parts of equal length; each begins with a picture of its own.
    private Job cut(String file, int seconds) {
        int count = Math.ceilDiv(seconds, Film.LONGEST_SECONDS);
        int each = Math.ceilDiv(seconds, count);
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            parts.add(stem(file) + "-" + i + ".mp4");
        }
        List<String> how = List.of(
                "-force_key_frames",
                "expr:gte(t,n_forced*" + each + ")",
                "-f",
                "segment",
                "-segment_time",
                "" + each,
                "-reset_timestamps",
                "1",
                "-segment_start_number",
                "1");
        return new Job(
                file,
                "it lasts " + seconds + " s, and nobody stands and watches longer than " + Film.LONGEST_SECONDS + " s",
                parts,
                arguments(file, how, stem(file) + "-%d.mp4"));
    }

    private List<String> arguments(String file, List<String> more, String to) {
        return Stream.of(
                        List.of(
                                "-nostdin",
                                "-y",
                                "-loglevel",
                                "error",
                                "-i",
                                root.resolve(file).toString()),
                        PLAYABLE,
                        more,
                        List.of(root.resolve(to).toString()))
                .flatMap(List::stream)
                .toList();
    }

    /// The old one stays until the new one is whole.
    private static String during(String file) {
        return stem(file) + ".converting.mp4";
    }

    private static String stem(String file) {
        int point = file.lastIndexOf('.');
        return point > file.lastIndexOf('/') ? file.substring(0, point) : file;
    }

    /// Mends one, and where its name changes, the texts that name it.
    ///
    /// @return why it could not be done; then everything is as it was
    public Optional<String> mend(Job job, Tool ffmpeg) throws IOException {
        Optional<String> failed = ffmpeg.run(job.arguments());
        if (failed.isPresent()) {
            Files.deleteIfExists(root.resolve(during(job.makes().getFirst())));
            return failed;
        }
        if (!job.parts()) {
            String to = job.makes().getFirst();
            Files.move(root.resolve(during(to)), root.resolve(to), StandardCopyOption.REPLACE_EXISTING);
            if (!to.equals(job.file())) {
                rename(job.file(), to);
            }
        }
        return Optional.empty();
    }

    private void rename(String from, String to) throws IOException {
        String base = from.replaceFirst("^(aids/[^/]+/).*", "$1");
        try (Stream<Path> texts = Files.list(root.resolve(base))) {
            for (Path text : texts.filter(p -> p.toString().endsWith(".md")).toList()) {
                String before = Files.readString(text);
                String after = before.replace(
                        "file: " + from.substring(base.length()), "file: " + to.substring(base.length()));
                if (!after.equals(before)) {
                    Files.writeString(text, after);
                }
            }
        }
    }
}
