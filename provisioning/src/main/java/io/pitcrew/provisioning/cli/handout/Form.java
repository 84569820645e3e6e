package io.pitcrew.provisioning.cli.handout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// In which form records are handed out.
final class Form {
    @Option(names = "--jsonl", description = "a line of JSON each, byte for byte as its kiosk wrote it")
    private boolean jsonl;

    @Option(names = "--csv", description = "a row each, for spreadsheets")
    private boolean csv;

    @Option(names = "--xapi", description = "statements for a learning record store; with --lrs it is told them")
    private boolean xapi;

    @Option(names = "--evidence", description = "with signatures, keys and trust roots, for `pitcrew verify-ledger`")
    private boolean evidence;

    enum Kind {
        JSONL,
        CSV,
        XAPI,
        EVIDENCE;

        String written() {
            return "--" + name().toLowerCase(Locale.ROOT);
        }

        static String written(Set<Kind> kinds) {
            return Arrays.stream(values())
                    .filter(kinds::contains)
                    .map(Kind::written)
                    .collect(Collectors.joining(", "));
        }
    }

    Kind kind() {
        if (csv) {
            return Kind.CSV;
        }
        if (xapi) {
            return Kind.XAPI;
        }
        return evidence ? Kind.EVIDENCE : Kind.JSONL;
    }
}
