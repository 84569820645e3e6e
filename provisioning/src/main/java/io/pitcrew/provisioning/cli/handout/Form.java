package io.pitcrew.provisioning.cli.handout;

import java.util.Arrays;
import java.util.List;
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

    @Option(names = "--matrix", description = "who has completed or signed what, when last, and whether it has changed")
    private boolean matrix;

    @Option(names = "--badges", description = "skills that people have shown, as Open Badges 3.0; --out is a folder")
    private boolean badges;

    @Option(names = "--evidence", description = "with signatures, keys and trust roots, for `pitcrew verify-ledger`")
    private boolean evidence;

    enum Kind {
        JSONL,
        CSV,
        XAPI,
        MATRIX,
        BADGES,
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

    /// The one that was given: the parser lets nobody through with none or two.
    Kind kind() {
        return Kind.values()[List.of(jsonl, csv, xapi, matrix, badges, evidence).indexOf(true)];
    }
}
