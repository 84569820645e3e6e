package io.pitcrew.kiosk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Many kiosks in one process, each whole but for its window and its reader: own folder, own databases, own threads,
/// own
/// connections. Says `in force <kiosk> <release>` for each, and ends with its input.
final class ManyKiosks {
    private ManyKiosks() {}

    /// @param args a folder of kiosks' folders
    public static void main(String[] args) throws IOException, Belongings.Unusable {
        List<Path> folders;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            folders = all.sorted().toList();
        }
        for (Path folder : folders) {
            Belongings own = Belongings.read(folder);
            Kiosk kiosk =
                    new Kiosk(own, Optional.empty(), new Threads(), own.config().reader(), floor -> {});
            kiosk.hears(shelf -> say("in force " + own.config().kiosk() + " " + shelf.release()));
            kiosk.start();
        }
        while (System.in.read() >= 0) {
            // nothing is ordered
        }
        System.exit(0);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
