package io.pitcrew.provisioning.cli.author;

import io.pitcrew.provisioning.plant.Draft;
import io.pitcrew.provisioning.plant.PlantReader;
import io.pitcrew.provisioning.plant.pen.Videos;
import io.pitcrew.station.codec.Problems;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `check --convert`: what ffmpeg can mend is mended before the check; where there is none, it is said what to do.
record Conversion(Path plant, Optional<Path> ffmpeg, PrintWriter out) {

    /// The program in one of these folders, as in the variable `PATH`.
    static Optional<Path> found(Optional<Path> named, String folders) {
        return named.or(() -> Stream.of(folders.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "ffmpeg"))
                .filter(Files::isExecutable)
                .findFirst());
    }

    /// @param dry only say what would be done
    /// @return false if something could not be mended
    boolean run(boolean dry) throws IOException {
        Optional<Draft> draft = PlantReader.draft(plant, new Problems());
        Videos videos = new Videos(plant);
        List<Videos.Job> jobs = draft.isPresent() ? videos.jobs(draft.get()) : List.of();
        if (jobs.isEmpty()) {
            out.println("No video has to be converted.");
            return true;
        }
        boolean can = dry || ffmpeg.isPresent();
        if (!can) {
            out.println("ffmpeg is not on this machine – videos cannot be converted here – install it"
                    + " (Debian: apt-get install ffmpeg), name it with --ffmpeg FILE, or convert elsewhere:");
        }
        boolean good = can;
        for (Videos.Job job : jobs) {
            out.println(job.file() + ": " + job.why());
            if (dry || !can) {
                out.println("  ffmpeg " + String.join(" ", quoted(job.arguments())));
            } else {
                Optional<String> failed = videos.mend(job, this::ffmpeg);
                good &= failed.isEmpty();
                out.println(failed.map(why -> "  not converted, and nothing changed: " + why)
                        .orElse("  made " + String.join(", ", job.makes())
                                + (job.parts() ? "; show each at a step of its own" : "")));
            }
            out.flush();
        }
        if (dry) {
            out.println("Nothing was converted (--dry-run).");
        }
        return good;
    }

    private static List<String> quoted(List<String> arguments) {
        return arguments.stream()
                .map(word -> word.matches("[\\w./:+-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .toList();
    }

    private Optional<String> ffmpeg(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(ffmpeg.orElseThrow().toString()));
        command.addAll(arguments);
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0
                    ? Optional.empty()
                    : Optional.of(said.lines().reduce((_, last) -> last).orElse("ffmpeg gave no reason"));
        } catch (IOException e) {
            return Optional.of("ffmpeg cannot be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
