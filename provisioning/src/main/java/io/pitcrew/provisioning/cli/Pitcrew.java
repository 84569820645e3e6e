package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.link.MqttBoards;
import io.pitcrew.provisioning.publish.Boards;
import io.pitcrew.provisioning.publish.NotDelivered;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.codec.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command line of operations.
@Command(
        name = "pitcrew",
        description = "Job aids at the tap of a badge: what operations runs.",
        mixinStandardHelpOptions = true,
        version = "pitcrew 0.1",
        synopsisSubcommandLabel = "COMMAND")
public final class Pitcrew implements Callable<Integer> {
    /// It did what it was asked to.
    static final int OK = 0;
    /// What it was given has problems; they were told.
    static final int PROBLEMS = 1;
    /// The command itself was not understood.
    static final int USAGE = 2;
    /// The environment is in the way: a broker out of reach, a disk, a damaged file.
    static final int ENVIRONMENT = 3;
    /// A mistake of ours.
    static final int BUG = 4;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /// Runs the command and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(commands(new MqttBoards()).execute(arguments));
    }

    /// Without a subcommand.
    @Override
    public Integer call() {
        spec.commandLine().getErr().println("Which command? pitcrew --help lists them.");
        return USAGE;
    }

    /// Every command; `setOut` and `setErr` say where it talks to.
    static CommandLine commands(Boards boards) {
        return new CommandLine(new Pitcrew())
                .addSubcommand(new InitCommand())
                .addSubcommand(group("kiosk", "Enrol kiosks.", new KioskNewCommand()))
                .addSubcommand(group("roster", "Who works here.", new RosterImportCommand()))
                .addSubcommand(new CheckCommand())
                .addSubcommand(new PublishCommand(boards))
                .addSubcommand(new BrokerCommand())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new InboxCommand())
                .addSubcommand(new DemoCommand())
                .setExecutionExceptionHandler((thrown, command, parsed) -> said(thrown, command.getErr()));
    }

    private static CommandLine group(String name, String description, Object command) {
        CommandSpec group = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
        group.usageMessage().description(description).synopsisSubcommandLabel("COMMAND");
        return new CommandLine(group).addSubcommand(command);
    }

    /// Tells the problems, a line each.
    static int problems(Problems problems, CommandSpec command) {
        PrintWriter err = command.commandLine().getErr();
        problems.sorted().forEach(err::println);
        int count = problems.count();
        err.println(count == 1 ? "1 problem" : count + " problems");
        return PROBLEMS;
    }

    private static int said(Exception thrown, PrintWriter err) {
        return switch (thrown) {
            case NoSuchFileException missing -> {
                err.println("There is no file " + missing.getMessage() + ".");
                yield ENVIRONMENT;
            }
            case IOException disk -> {
                err.println("The disk: " + disk.getMessage());
                yield ENVIRONMENT;
            }
            case Malformed damaged -> {
                err.println("A file of the operations home is damaged: " + damaged.getMessage()
                        + ". Restore it from a copy of the home.");
                yield ENVIRONMENT;
            }
            case NotDelivered broker -> {
                err.println("Not delivered: " + broker.getMessage()
                        + ". It is kept; run the command again when the broker is there.");
                yield ENVIRONMENT;
            }
            default -> {
                err.println("This is a mistake in Pitcrew, not yours. Please report it with these lines:");
                thrown.printStackTrace(err);
                yield BUG;
            }
        };
    }
}
