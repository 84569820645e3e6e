package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.cli.terminal.UntilStopped;
import io.pitcrew.provisioning.collect.Acknowledger;
import io.pitcrew.provisioning.collect.Collector;
import io.pitcrew.provisioning.collect.Follower;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.collect.StoreUnavailable;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.link.Duty;
import io.pitcrew.provisioning.link.OperationsLink;
import io.pitcrew.provisioning.people.People;
import io.pitcrew.provisioning.publish.Publisher;
import io.pitcrew.provisioning.serve.HomeNames;
import io.pitcrew.provisioning.serve.News;
import io.pitcrew.provisioning.serve.OnlyOne;
import io.pitcrew.provisioning.serve.Publishing;
import io.pitcrew.provisioning.serve.RegisteredKiosks;
import io.pitcrew.provisioning.serve.Rounds;
import io.pitcrew.provisioning.serve.Serve;
import io.pitcrew.provisioning.serve.Watch;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.person.PersonBox;
import io.pitcrew.station.seal.SigningKey;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Take in records and keep releases up, until stopped; say on the terminal what happens.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOption homeOption = new HomeOption();

    private static final int LOOK_SECONDS = 15;
    private static final int PEOPLE_MILLIS = 500;

    @Option(
            names = "--watch",
            description = "publish whenever somebody saves in the plant folder or the roster changes")
    private boolean watch;

    /// Once, however often it comes again. On the thread of records.
    private String storeTrouble = "";

    private final Clock clock = Clock.system(ZoneId.systemDefault());

    @Override
    public Integer call() throws IOException, NoHome, Malformed, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        OperationsHome home = homeOption.open();
        try (UntilStopped stopped = new UntilStopped();
                OnlyOne only = OnlyOne.in(home);
                RecordStore store = HomeOption.records(home)) {
            if (!only.alone()) {
                err.println("another `pitcrew serve` runs on this home – stop that one first");
                return Exit.ENVIRONMENT;
            }
            run(home, store, stopped);
            return Exit.OK;
        }
    }

    private void run(OperationsHome home, RecordStore store, UntilStopped stopped)
            throws IOException, Malformed, InterruptedException {
        SigningKey collectorKey = home.key(TrustRole.COLLECTOR);
        Topics topics = Topics.of(home.settings().sitePath());
        boolean alone = home.settings().store().isEmpty();
        Consumer<String> terminal = this::say;
        try (ExecutorService records = one("records");
                ScheduledExecutorService releases = timed("releases");
                ScheduledExecutorService persons = timed("people");
                ExecutorService watching = Executors.newCachedThreadPool(task -> new Thread(task, "watch"));
                OperationsLink link = new OperationsLink(
                        clientId(collectorKey),
                        home.settings().broker(),
                        topics,
                        records,
                        alone ? Duty.ALL : Duty.ALL_BUT_RECORDS)) {
            Publisher publisher = new Publisher(home, link.releases(), clock, Publisher.Meter.none());
            Publishing publishing = new Publishing(home, publisher, releases, clock, terminal, watch);
            HomeNames names = new HomeNames(home);
            Collector collector = new Collector(
                    store,
                    new RegisteredKiosks(home, clock),
                    new Acknowledger(collectorKey, link.acknowledgements()),
                    clock);
            Rounds rounds = new Rounds(home, publisher, link.releases(), releases, clock, terminal);
            People people = new People(
                    link::putPerson,
                    new PersonBox(home.rosterKey()),
                    collectorKey,
                    generation(store, records),
                    persons);
            News news = rounds.and(people);
            Serve serve = new Serve(collector, publishing, names, news, clock, terminal);
            Follower follower = new Follower(store, serve::storedElsewhere);
            follower.begin(news::stored);
            link.open(serve);
            if (!alone) {
                var _ = releases.scheduleWithFixedDelay(
                        () -> records.execute(() -> follow(follower)), 1, 1, TimeUnit.SECONDS);
            }
            var _ = persons.scheduleWithFixedDelay(people::look, PEOPLE_MILLIS, PEOPLE_MILLIS, TimeUnit.MILLISECONDS);
            var _ = releases.scheduleWithFixedDelay(rounds::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
            try (Watch plantWatch = Watch.folder(home.plant(), publishing::publish);
                    Watch rosterWatch = Watch.file(home.rosterFile(), () -> {
                        names.rosterChanged();
                        publishing.rosterChanged();
                    })) {
                if (watch) {
                    watching.execute(plantWatch);
                    watching.execute(rosterWatch);
                }
                stopped.await();
            }
        }
    }

    /// The store is used by one thread.
    private static LongSupplier generation(RecordStore store, Executor records) {
        return () -> CompletableFuture.supplyAsync(
                        () -> store.kiosks().stream()
                                .findFirst()
                                .map(kiosk -> store.standing(kiosk).generation())
                                .orElse(1L),
                        records)
                .join();
    }

    private void follow(Follower follower) {
        try {
            follower.look();
            storeTrouble = "";
        } catch (StoreUnavailable e) {
            String words = String.valueOf(e.getMessage());
            if (!words.equals(storeTrouble)) {
                storeTrouble = words;
                say(words);
            }
        }
    }

    /// The broker keeps a session by this name; each home has its own.
    private static String clientId(SigningKey collectorKey) {
        return "pitcrew-" + collectorKey.verifyKey().id().hex().substring(0, 12);
    }

    private static ScheduledExecutorService timed(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, name));
    }

    private static ExecutorService one(String name) {
        return Executors.newSingleThreadExecutor(task -> new Thread(task, name));
    }

    private synchronized void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(LocalTime.now(clock).truncatedTo(ChronoUnit.SECONDS) + " " + line);
        out.flush();
    }
}
