package io.pitcrew.provisioning.cli.author;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.xliff.Aids;
import io.pitcrew.provisioning.xliff.XliffIn;
import io.pitcrew.provisioning.xliff.XliffOut;
import io.pitcrew.station.codec.Problems;
import io.pitcrew.station.id.AidId;
import io.pitcrew.station.id.Bytes;
import io.pitcrew.station.id.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "xliff",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Words for translators, and back.")
public final class XliffCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(name = "out", mixinStandardHelpOptions = true, description = "Write the words of aids as XLIFF 2.1.")
    int out(
            @Mixin HomeOption home,
            @Option(names = "--plant", paramLabel = "DIR", description = "default: that of the operations home")
                    Optional<Path> plant,
            @Option(names = "--to", paramLabel = "LANG", required = true, description = "into which language")
                    String to,
            @Option(names = "--out", paramLabel = "FILE", required = true, description = "where to write it") Path file,
            @Parameters(paramLabel = "AID", arity = "0..*", description = "default: all") List<String> named)
            throws IOException, NoHome {
        Problems problems = new Problems();
        Optional<Aids> aids =
                Aids.open(plant.isPresent() ? plant.get() : home.open().plant(), problems);
        if (aids.isEmpty()) {
            return Exit.problems(problems, spec.commandLine().getErr());
        }
        List<AidId> wanted = new ArrayList<>();
        Lang lang;
        try {
            lang = new Lang(to);
            for (String id : named == null ? List.<String>of() : named) {
                wanted.add(new AidId(id));
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        List<AidId> all = wanted.isEmpty() ? aids.get().all() : wanted;
        Optional<Bytes> bytes = XliffOut.write(aids.get(), all, lang, problems);
        if (bytes.isEmpty()) {
            return Exit.problems(problems, spec.commandLine().getErr());
        }
        Files.write(file, bytes.get().array());
        spec.commandLine()
                .getOut()
                .println(all.size() + " aids from " + aids.get().source() + " to " + lang + " in " + file);
        return Exit.OK;
    }

    @Command(name = "in", mixinStandardHelpOptions = true, description = "Take translated words into the plant.")
    int in(
            @Mixin HomeOption home,
            @Option(names = "--plant", paramLabel = "DIR", description = "default: that of the operations home")
                    Optional<Path> plant,
            @Parameters(paramLabel = "FILE") Path file)
            throws IOException, NoHome {
        Problems problems = new Problems();
        Optional<Aids> aids =
                Aids.open(plant.isPresent() ? plant.get() : home.open().plant(), problems);
        Optional<XliffIn> in = aids.isEmpty()
                ? Optional.empty()
                : XliffIn.read(
                        aids.get(), String.valueOf(file.getFileName()), new Bytes(Files.readAllBytes(file)), problems);
        if (in.isEmpty()) {
            return Exit.problems(problems, spec.commandLine().getErr());
        }
        PrintWriter out = spec.commandLine().getOut();
        in.get().written().forEach(written -> out.println("  " + written));
        in.get().told().forEach(spec.commandLine().getErr()::println);
        out.println(
                in.get().written().size() + " files written, " + in.get().told().size() + " things not taken");
        return in.get().told().isEmpty() ? Exit.OK : Exit.PROBLEMS;
    }
}
