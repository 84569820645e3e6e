package io.pitcrew.provisioning.cli.handout;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.Terminal;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.export.lrs.Bookmark;
import io.pitcrew.provisioning.export.lrs.Credentials;
import io.pitcrew.provisioning.export.lrs.Lrs;
import io.pitcrew.provisioning.export.lrs.LrsAddress;
import io.pitcrew.provisioning.export.lrs.Push;
import io.pitcrew.provisioning.export.lrs.Tally;
import io.pitcrew.provisioning.export.xapi.Statements;
import io.pitcrew.station.codec.Malformed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// Tells a learning record store, and says on the terminal how it went.
///
/// @param folder of the bookmarks
record Pushing(LrsOptions options, LrsAddress address, Path folder, Clock clock, PrintWriter err) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NAMED = 20;

    int push(RecordStore store, Statements statements) throws IOException, Malformed {
        Path file = Bookmark.file(folder, address, options.user());
        Push push = new Push(
                statements,
                Bookmark.open(file, address, options.user()),
                file,
                new PushLine(err, Terminal.here().isPresent(), System::nanoTime));
        try {
            if (options.dryRun()) {
                push.count(store);
                err.println(push.tally().taken() + " statements would be sent to " + address + "."
                        + unreadable(push.tally()) + " Nothing was sent (--dry-run).");
                return Exit.OK;
            }
            Credentials who = options.credentials();
            Lrs lrs = new Lrs(address, who, statements.version(), clock, PATIENCE);
            Push.Outcome outcome = push.run(store, lrs, Thread::sleep);
            told(push.tally());
            return switch (outcome) {
                case Push.Outcome.Done _ -> push.tally().left().isEmpty() ? Exit.OK : Exit.PROBLEMS;
                case Push.Outcome.Stopped(String why) -> {
                    err.println("Stopped: " + why + ". The same command goes on from here.");
                    yield Exit.ENVIRONMENT;
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("Stopped. The same command goes on from here.");
            return Exit.ENVIRONMENT;
        }
    }

    private void told(Tally tally) {
        tally.left().stream()
                .limit(NAMED)
                .forEach(left -> err.println("Not taken: record " + left.id() + " – " + left.why()));
        err.println(tally.taken() + " statements sent to " + address
                + (tally.there() > 0 ? ", " + tally.there() + " were there already" : "")
                + (tally.left().isEmpty() ? "" : ", " + tally.left().size() + " it did not take")
                + "." + unreadable(tally));
    }

    private static String unreadable(Tally tally) {
        return tally.unreadable() == 0 ? "" : " " + tally.unreadable() + " records are not readable.";
    }
}
