package io.pitcrew.provisioning.cli.recall;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.collect.RecordStore;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.provisioning.publish.Kept;
import io.pitcrew.provisioning.publish.Shelf;
import io.pitcrew.provisioning.recall.Exposure;
import io.pitcrew.provisioning.serve.HomeNames;
import io.pitcrew.station.codec.Json;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.ReleaseNumber;
import io.pitcrew.station.id.StepId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "exposure",
        mixinStandardHelpOptions = true,
        description = "Who worked by an aid, or by one step of it: where, by which release, when last.")
public final class ExposureCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HomeOption homeOption = new HomeOption();

    @Parameters(index = "0", paramLabel = "AID[@RELEASE]")
    private String aid = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "STEP")
    private @Nullable String step;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Option(names = "--csv", description = "as a table for a spreadsheet")
    private boolean csv;

    @Override
    public Integer call() throws IOException, NoHome, Malformed {
        OperationsHome home = homeOption.open();
        Exposure.Wanted wanted;
        try {
            wanted = wanted();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        try (RecordStore store = HomeOption.records(home)) {
            Exposure exposure = Exposure.of(store, wanted);
            Optional<String> misspelt = exposure.worked().isEmpty() ? misspelt(home, wanted) : Optional.empty();
            if (misspelt.isPresent()) {
                spec.commandLine().getErr().println(misspelt.get());
                return Exit.PROBLEMS;
            }
            ExposureText text = new ExposureText(HomeNames.inFull(home));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(new String(Json.write(text.rows(exposure)), StandardCharsets.UTF_8));
            } else {
                out.print(csv ? text.csv(exposure) : text.of(exposure));
            }
            out.flush();
            return Exit.OK;
        }
    }

    /// "Nobody" is a comfort, so it is said only of what there is.
    private static Optional<String> misspelt(OperationsHome home, Exposure.Wanted wanted)
            throws IOException, Malformed {
        Kept kept = new Kept(new Shelf(home.releases(), home.objects()));
        ReleaseNumber newest = kept.shelf().state().newest();
        if (wanted.release().filter(asked -> asked.compareTo(newest) > 0).isPresent()) {
            return Optional.of("There is no release " + wanted.release().get() + " – nobody can have worked by it –"
                    + " the newest is " + newest + ".");
        }
        Sought sought = new Sought(kept, wanted.aid(), wanted.step());
        return sought.find(Optional.empty()) instanceof Sought.Found.Nothing(String why)
                ? Optional.of(why)
                : Optional.empty();
    }

    private Exposure.Wanted wanted() {
        int at = aid.indexOf('@');
        return new Exposure.Wanted(
                new AidId(at < 0 ? aid : aid.substring(0, at)),
                at < 0 ? Optional.empty() : Optional.of(new ReleaseNumber(Long.parseLong(aid.substring(at + 1)))),
                Optional.ofNullable(step).map(StepId::new));
    }
}
