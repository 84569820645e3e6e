package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.cli.author.CheckCommand;
import io.pitcrew.provisioning.cli.author.ImportCommand;
import io.pitcrew.provisioning.cli.author.NewCommand;
import io.pitcrew.provisioning.cli.author.PreviewCommand;
import io.pitcrew.provisioning.cli.author.TranslatedCommand;
import io.pitcrew.provisioning.cli.author.XliffCommand;
import io.pitcrew.provisioning.cli.carry.BundleCommand;
import io.pitcrew.provisioning.cli.carry.ExportObjectsCommand;
import io.pitcrew.provisioning.cli.carry.PruneCommand;
import io.pitcrew.provisioning.cli.handout.ExportCommand;
import io.pitcrew.provisioning.cli.keys.KeysCommand;
import io.pitcrew.provisioning.cli.paper.PrintCommand;
import io.pitcrew.provisioning.cli.people.ForgetCommand;
import io.pitcrew.provisioning.cli.people.RosterImportCommand;
import io.pitcrew.provisioning.cli.people.RosterListCommand;
import io.pitcrew.provisioning.cli.recall.ExposureCommand;
import io.pitcrew.provisioning.cli.recall.RecallCommand;
import io.pitcrew.provisioning.cli.release.ApproveCommand;
import io.pitcrew.provisioning.cli.release.AssignCommand;
import io.pitcrew.provisioning.cli.release.PublishCommand;
import io.pitcrew.provisioning.cli.release.ReceiptCommand;
import io.pitcrew.provisioning.cli.release.RolloutCommand;
import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.link.MqttBoards;
import io.pitcrew.provisioning.publish.Boards;
import java.time.Clock;
import java.time.ZoneId;
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
        return Exit.USAGE;
    }

    /// Every command; `setOut` and `setErr` say where it talks to.
    static CommandLine commands(Boards boards) {
        Clock clock = Clock.systemUTC();
        return new CommandLine(new Pitcrew())
                .addSubcommand(new InitCommand())
                .addSubcommand(group(
                        "kiosk",
                        "Enrol kiosks, and tell them what to serve.",
                        new KioskNewCommand(),
                        new AssignCommand(boards, clock)))
                .addSubcommand(new KeysCommand())
                .addSubcommand(group("roster", "Who works here.", new RosterImportCommand(), new RosterListCommand()))
                .addSubcommand(new ForgetCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new XliffCommand())
                .addSubcommand(new CheckCommand(Clock.system(ZoneId.systemDefault())))
                .addSubcommand(new TranslatedCommand())
                .addSubcommand(RecallCommand.commands(boards))
                .addSubcommand(new ExposureCommand())
                .addSubcommand(new NewCommand(Clock.system(ZoneId.systemDefault())))
                .addSubcommand(new PreviewCommand())
                .addSubcommand(new PrintCommand(Clock.system(ZoneId.systemDefault())))
                .addSubcommand(new PublishCommand(boards, clock))
                .addSubcommand(new ApproveCommand(boards, clock))
                .addSubcommand(new RolloutCommand(boards, clock))
                .addSubcommand(new ReceiptCommand(clock))
                .addSubcommand(new BundleCommand())
                .addSubcommand(new ExportObjectsCommand())
                .addSubcommand(new PruneCommand(boards, clock))
                .addSubcommand(new BrokerCommand())
                .addSubcommand(new ServeCommand())
                .addSubcommand(new CollectCommand())
                .addSubcommand(new ExportCommand(clock))
                .addSubcommand(new VerifyLedgerCommand())
                .addSubcommand(new InboxCommand())
                .addSubcommand(new DemoCommand())
                .setExecutionExceptionHandler((thrown, command, parsed) -> Exit.thrown(thrown, command.getErr()));
    }

    private static CommandLine group(String name, String description, Object... commands) {
        CommandSpec group = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
        group.usageMessage().description(description).synopsisSubcommandLabel("COMMAND");
        CommandLine line = new CommandLine(group);
        for (Object command : commands) {
            line.addSubcommand(command);
        }
        return line;
    }
}
