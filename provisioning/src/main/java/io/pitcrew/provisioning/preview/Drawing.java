package io.pitcrew.provisioning.preview;

import io.pitcrew.station.jobaid.Media;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Has the kiosk draw, as a process of its own: so an author sees what a worker will see, and not what we think of it.
///
/// @param checkout where the kiosk's script is
public record Drawing(Path checkout) {

    /// One page in one language.
    ///
    /// @param page 0 is the cover, then the steps
    /// @param file relative to the folder of the pictures
    /// @param advice what finds no room on it
    public record Page(String aid, int page, String lang, String file, List<String> advice) {}

    /// @param media where the pictures and videos lie; without one, its place stays empty
    /// @return the pages in the order in which they were drawn
    /// @throws IOException if the disk is at fault, or the kiosk did not draw all; the message has its last words
    public List<Page> draw(Map<Media, Path> media, Wish wish, Path out) throws IOException {
        Path draft = Files.createTempDirectory("pitcrew-preview");
        try {
            wish.layOut(media, draft);
            return pages(draft, out);
        } finally {
            try (Stream<Path> files = Files.walk(draft)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private List<Page> pages(Path draft, Path out) throws IOException {
        Files.createDirectories(out);
        Path log = draft.resolve("kiosk.log");
        Process kiosk = new ProcessBuilder(
                        checkout.resolve("kiosk-app/bin/kiosk").toString(),
                        "--headless",
                        "--preview",
                        draft.toString(),
                        "--out",
                        out.toAbsolutePath().toString())
                .redirectError(log.toFile())
                .start();
        List<Page> pages = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        try (BufferedReader lines = kiosk.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", 5);
                if (words[0].equals("advice") && words.length == 5) {
                    advice.add(words[4]);
                } else if (words[0].equals("drawn") && words.length == 4) {
                    String file = words[1] + "/" + words[2] + "-" + words[3] + ".png";
                    int page = Integer.parseInt(words[2]);
                    pages.add(new Page(words[1], page, words[3], file, List.copyOf(advice)));
                    advice.clear();
                }
            }
            if (kiosk.waitFor() != 0) {
                throw new IOException("the kiosk stopped drawing after " + pages.size() + " pages: "
                        + Files.readString(log).strip());
            }
            return List.copyOf(pages);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the kiosk was drawing", e);
        } finally {
            kiosk.destroy();
        }
    }
}
