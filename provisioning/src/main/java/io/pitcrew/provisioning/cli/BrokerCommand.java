package io.pitcrew.provisioning.cli;

import io.pitcrew.provisioning.broker.BrokerCannotStart;
import io.pitcrew.provisioning.broker.EmbeddedBroker;
import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.UntilStopped;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        description = "Run an MQTT broker until stopped, for whoever has none. It keeps everything in memory.")
final class BrokerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", defaultValue = "1883", description = "default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--bind",
            defaultValue = "127.0.0.1",
            description = "address to listen on; default: ${DEFAULT-VALUE}, 0.0.0.0 for all")
    private String bind = "127.0.0.1";

    @Override
    public Integer call() throws BrokerCannotStart, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (UntilStopped stopped = new UntilStopped();
                EmbeddedBroker broker =
                        EmbeddedBroker.start(bind, port, Path.of(System.getProperty("java.io.tmpdir", "/tmp")))) {
            out.println("broker ready on " + broker.uri());
            out.flush();
            stopped.await();
            return Exit.OK;
        }
    }
}
