package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.cli.terminal.UntilStopped;
import io.pitcrew.provisioning.collect.Acknowledger;
import io.pitcrew.provisioning.collect.Collector;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoredRecord;
import io.pitcrew.provisioning.collect.postgres.PostgresRecords;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.link.Duty;
import io.pitcrew.provisioning.link.OperationsLink;
import io.pitcrew.provisioning.serve.HomeNames;
import io.pitcrew.provisioning.serve.News;
import io.pitcrew.provisioning.serve.RegisteredKiosks;
import io.pitcrew.provisioning.serve.Releases;
import io.pitcrew.provisioning.serve.Serve;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.KioskId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        description =
                "Take in records beside others who do, into one PostgreSQL database, until stopped. Run as many as"
                        + " you like, each where it can read the home; `pitcrew serve` then leaves records to them.")
final class CollectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOption homeOption = new HomeOption();

    private final Clock clock = Clock.system(ZoneId.systemDefault());

    /// Releases and rollouts are looked after by `pitcrew serve`.
    private static final class LeftToServe implements Releases, News {
        @Override
        public void connected() {}

        @Override
        public void answer(KioskId kiosk, Bytes want) {}

        @Override
        public Optional<Instant> published(ReleaseNumber number) {
            return Optional.empty();
        }

        @Override
        public void stored(StoredRecord record) {}

        @Override
        public void said(KioskId kiosk, Bytes status) {}

        @Override
        public void linked(boolean up, boolean remembered) {}
    }

    @Override
    public Integer call() throws IOException, NoHome, Malformed, InterruptedException {
        OperationsHome home = homeOption.open();
        try (UntilStopped stopped = new UntilStopped();
                RecordStore records = PostgresRecords.open(database(home));
                ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "records"));
                OperationsLink link = new OperationsLink(
                        "pitcrew-collect-" + UUID.randomUUID(),
                        home.settings().broker(),
                        Topics.of(home.settings().sitePath()),
                        thread,
                        Duty.RECORDS)) {
            Collector collector = new Collector(
                    records,
                    new RegisteredKiosks(home, clock),
                    new Acknowledger(home.key(TrustRole.COLLECTOR), link.acknowledgements()),
                    clock);
            LeftToServe elsewhere = new LeftToServe();
            link.open(new Serve(collector, elsewhere, new HomeNames(home), elsewhere, clock, this::say));
            stopped.await();
            return Exit.OK;
        }
    }

    /// The one that all commands of this home use: two stores would each say how far they are.
    private URI database(OperationsHome home) {
        return home.settings()
                .store()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Records of this home are in a file, which has one writer: `pitcrew serve`. For several collectors"
                                + " name a PostgreSQL database as `store` in pitcrew.toml."));
    }

    private synchronized void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(LocalTime.now(clock).truncatedTo(ChronoUnit.SECONDS) + " " + line);
        out.flush();
    }
}
