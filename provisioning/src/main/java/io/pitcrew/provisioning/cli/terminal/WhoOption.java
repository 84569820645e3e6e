package io.pitcrew.provisioning.cli.terminal;

import picocli.CommandLine.Option;

/// `--by`: who does something that others will want to know the name of.
public final class WhoOption {
    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "who you are, for the history; default: who is logged in here")
    private String name = "";

    public String name() {
        return name.strip();
    }
}
