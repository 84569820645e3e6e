package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.evidence.Exhibit;
import io.pitcrew.provisioning.evidence.ExhibitText;
import io.pitcrew.provisioning.evidence.Exhibits;
import io.pitcrew.provisioning.preview.Drawing;
import io.pitcrew.provisioning.preview.Wish;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.config.StationProfile;
import io.pitcrew.station.jobaid.JobAid;
import io.pitcrew.station.jobaid.Media;
import io.pitcrew.station.record.Entry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Shows one record of an evidence file with what was on the screen.
///
/// @param file the evidence
record Showing(Path file, PrintWriter out, PrintWriter err) {
    private static final int SHORT = 12;

    /// @param drawn where the kiosk is to draw the pages; null for words alone
    /// @return whether it is there, with words that are its own
    boolean show(Exhibits.Wanted wanted, @Nullable Path drawn) throws IOException, Malformed {
        List<Exhibit> found;
        try (InputStream in = open()) {
            found = Exhibits.find(in, wanted);
        }
        if (found.isEmpty()) {
            err.println("There is no record " + wanted.seq()
                    + wanted.where().map(name -> " of " + name).orElse("") + " in " + file + ".");
            return false;
        }
        if (found.stream().map(one -> one.record().chain()).distinct().count() > 1) {
            err.println("There are " + found.size() + " records " + wanted.seq() + " – say which:");
            found.forEach(one ->
                    err.println("  --show " + one.record().chain().value().substring(0, SHORT) + ":"
                            + wanted.seq() + "   " + one.record().kiosk() + ", "
                            + one.record().at() + ", "
                            + one.record().type()));
            return false;
        }
        found.forEach(one -> out.print(ExhibitText.of(one)));
        out.flush();
        boolean whole = found.stream().allMatch(one -> one.aid().isPresent() || !one.named());
        if (drawn != null && found.getFirst().aid().isPresent()) {
            return draw(found.getFirst(), found.getFirst().aid().get(), drawn) && whole;
        }
        return whole;
    }

    private boolean draw(Exhibit exhibit, JobAid aid, Path folder) throws IOException, Malformed {
        Optional<StationProfile> station = exhibit.station();
        Optional<String> checkout = Optional.ofNullable(System.getenv("PITCREW_CHECKOUT"));
        if (checkout.isEmpty() || station.isEmpty()) {
            err.println(
                    station.isEmpty()
                            ? "The pages cannot be drawn: the file does not describe the station."
                            : "The pages need the kiosk beside this program: start it with provisioning/bin/pitcrew.");
            return false;
        }
        Path pictures = Files.createTempDirectory("pitcrew-evidence");
        try {
            Map<Media, Path> media;
            try (InputStream in = open()) {
                media = Exhibits.pictures(in, aid, pictures);
            }
            Wish wish = new Wish(List.of(aid), List.of(exhibit.lang()), station.get());
            List<Drawing.Page> pages = new Drawing(Path.of(checkout.get())).draw(media, wish, folder);
            out.println();
            out.println("As the kiosk draws it:");
            pages.stream()
                    .filter(page -> isOf(page, exhibit.record(), aid))
                    .forEach(page -> out.println("  " + folder.resolve(page.file())));
            return true;
        } finally {
            try (var files = Files.list(pictures)) {
                for (Path picture : files.toList()) {
                    Files.delete(picture);
                }
            }
            Files.delete(pictures);
        }
    }

    private static boolean isOf(Drawing.Page page, Entry record, JobAid aid) {
        return record.step().map(step -> page.page() == aid.indexOf(step) + 1).orElse(true);
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }
}
