package io.pitcrew.provisioning.cli.keys;

import io.pitcrew.provisioning.cli.terminal.Exit;
import io.pitcrew.provisioning.cli.terminal.HomeOption;
import io.pitcrew.provisioning.cli.terminal.NoHome;
import io.pitcrew.provisioning.keys.Keyring;
import io.pitcrew.provisioning.keys.NextRoot;
import io.pitcrew.provisioning.keys.OperationsHome;
import io.pitcrew.station.codec.Malformed;
import io.pitcrew.station.seal.TrustRole;
import io.pitcrew.station.seal.TrustRoot;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "keys",
        description =
                "Who may sign what: list (also without a word), rotate, renew, approval, letterbox, sign, reroot.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[COMMAND]")
public final class KeysCommand implements Callable<Integer> {
    private static final String ROOT_KEY = "A root key that lies elsewhere; may be given several times.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private HomeOption here = new HomeOption();

    @Option(names = "--json", description = "As JSON.")
    private boolean asJson;

    /// Without a subcommand.
    @Override
    public Integer call() throws IOException, NoHome {
        return list(here, asJson);
    }

    @Command(name = "list", description = "Which keys there are, and which lie here.", mixinStandardHelpOptions = true)
    int list(@Mixin HomeOption homeOption, @Option(names = "--json", description = "As JSON.") boolean json)
            throws IOException, NoHome {
        OperationsHome home = homeOption.open();
        KeyTable table = new KeyTable(home);
        if (json) {
            out().println(table.json());
        } else {
            out().print(table.words());
            besides(home);
        }
        out().flush();
        return Exit.OK;
    }

    @Command(name = "rotate", description = "Make new keys for a role.", mixinStandardHelpOptions = true)
    int rotate(
            @Mixin HomeOption homeOption,
            @Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}, in lower case.") String role,
            @Option(names = "--root-key", paramLabel = "FILE", description = ROOT_KEY) Path[] rootKeys,
            @Option(names = "--keys", paramLabel = "N", description = "How many; as many as now if not given.")
                    Optional<Integer> count,
            @Option(names = "--threshold", paramLabel = "N", description = "How many of them must sign.")
                    Optional<Integer> threshold,
            @Option(
                            names = "--floor",
                            paramLabel = "N",
                            description = "Where the new keys go on counting, if a thief counted far ahead.")
                    Optional<Long> floor)
            throws IOException, NoHome, Malformed {
        try {
            OperationsHome home = homeOption.open();
            return told(home, next(home, rootKeys).rotate(new NextRoot.Rotation(role(role), count, threshold, floor)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    @Command(name = "renew", description = "Give the trust root a new date.", mixinStandardHelpOptions = true)
    int renew(
            @Mixin HomeOption homeOption,
            @Option(names = "--root-key", paramLabel = "FILE", description = ROOT_KEY) Path[] rootKeys)
            throws IOException, NoHome, Malformed {
        OperationsHome home = homeOption.open();
        return told(home, next(home, rootKeys).renew());
    }

    @Command(
            name = "letterbox",
            description = "Make a new key for records: from then on kiosks encrypt what they send to it.",
            mixinStandardHelpOptions = true)
    int letterbox(
            @Mixin HomeOption homeOption,
            @Option(names = "--root-key", paramLabel = "FILE", description = ROOT_KEY) Path[] rootKeys)
            throws IOException, NoHome, Malformed {
        OperationsHome home = homeOption.open();
        int done = told(home, next(home, rootKeys).letterbox());
        out().println("Keep the older keys/records-….key too: kiosks that are away still send for them.");
        return done;
    }

    @Command(
            name = "approval",
            description = "Say whether a second person must sign each release.",
            mixinStandardHelpOptions = true)
    int approval(
            @Mixin HomeOption homeOption,
            @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}.") Asked asked,
            @Option(names = "--root-key", paramLabel = "FILE", description = ROOT_KEY) Path[] rootKeys)
            throws IOException, NoHome, Malformed {
        OperationsHome home = homeOption.open();
        boolean required = asked == Asked.required;
        if (home.roots().current().approval() == required) {
            out().println(required ? "A second person must sign already." : "Nobody else must sign already.");
            return Exit.OK;
        }
        try {
            int done = told(home, next(home, rootKeys).approval(required));
            besides(home);
            return done;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    @Command(
            name = "sign",
            description = "Sign the trust root that waits for signatures.",
            mixinStandardHelpOptions = true)
    int sign(
            @Mixin HomeOption homeOption,
            @Option(names = "--root-key", paramLabel = "FILE", description = ROOT_KEY) Path[] rootKeys)
            throws IOException, NoHome, Malformed {
        OperationsHome home = homeOption.open();
        Optional<NextRoot.Made> made = next(home, rootKeys).sign();
        if (made.isEmpty()) {
            out().println("No trust root waits for signatures.");
            return Exit.OK;
        }
        return told(home, made.get());
    }

    @Command(
            name = "reroot",
            description = "All root keys are lost: make new ones, and go to each kiosk.",
            mixinStandardHelpOptions = true)
    int reroot(
            @Mixin HomeOption homeOption,
            @Option(names = "--all-root-keys-are-lost", required = true, description = "Yes, they are.") boolean sure)
            throws IOException, NoHome, Malformed {
        OperationsHome home = homeOption.open();
        TrustRoot root = next(home, null).reroot();
        out().println("Trust root " + root.version() + " has new root keys, and no kiosk believes it yet.");
        out().println("Fingerprint: " + root.fingerprint());
        sheet(home);
        out().println("Next: pitcrew publish; then, at each kiosk: kiosk --home FOLDER --trust " + root.fingerprint());
        return Exit.OK;
    }

    /// Whether a second person must sign.
    enum Asked {
        required,
        none
    }

    private void besides(OperationsHome home) throws IOException {
        home.approval()
                .besides(home.keyring())
                .forEach(file -> out().println("Move " + file
                        + " to who approves: as long as it lies here, whoever writes can approve too."));
    }

    private int told(OperationsHome home, NextRoot.Made made) throws IOException {
        switch (made) {
            case NextRoot.Made.Complete(TrustRoot root) -> {
                out().println("Trust root " + root.version() + " is made, fingerprint " + root.fingerprint() + ".");
                sheet(home);
                out().println("Next: pitcrew publish puts it up.");
            }
            case NextRoot.Made.Lacking(int version, String lacks) -> {
                out().println("Trust root " + version + " is not complete: " + lacks + ".");
                out().println(
                                "Until it is, nothing changes. Next: pitcrew keys sign --root-key FILE, with the others.");
                out().println(
                                "If nobody has any of its root keys any more: pitcrew keys reroot --all-root-keys-are-lost.");
            }
        }
        return Exit.OK;
    }

    private void sheet(OperationsHome home) throws IOException {
        out().println("Print " + home.printSheet() + " and put it into the safe.");
    }

    private static NextRoot next(OperationsHome home, Path @org.jspecify.annotations.Nullable [] rootKeys) {
        return new NextRoot(home, rootKeys == null ? List.of() : List.of(rootKeys), Instant.now());
    }

    private static TrustRole role(String written) {
        Map<String, TrustRole> roles =
                List.of(TrustRole.values()).stream().collect(Collectors.toMap(Keyring::written, role -> role));
        TrustRole role = roles.get(written);
        if (role == null) {
            throw new IllegalArgumentException("'" + written + "' is no role; roles are "
                    + String.join(", ", new java.util.TreeSet<>(roles.keySet())));
        }
        return role;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
