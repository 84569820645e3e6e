package io.pitcrew.provisioning.evidence;

import java.util.List;

/// A verdict in words.
public final class VerdictText {
    private static final int MOST = 20;
    private static final int SHORT = 12;

    private final StringBuilder text = new StringBuilder();

    private VerdictText() {}

    public static String of(Verdict verdict) {
        VerdictText words = new VerdictText();
        words.verdict(verdict);
        return words.text.toString();
    }

    private void verdict(Verdict verdict) {
        line("Evidence of " + verdict.site());
        switch (verdict.roots()) {
            case RootWalk.Outcome.Walked walked ->
                line("Trust: "
                        + (walked.version() == 1
                                ? "one trust root"
                                : walked.version() + " trust roots, each signed by the one before")
                        + (walked.compared()
                                ? "; the fingerprint is the one on paper."
                                : ". NOT compared with paper: say --root FINGERPRINT. The first is " + walked.first()));
            case RootWalk.Outcome.Broken broken -> line("Trust: BROKEN – " + broken.why());
        }
        if (verdict.anchors().refused() > 0) {
            line("Acknowledgements: " + verdict.anchors().refused() + " of "
                    + verdict.anchors().checked() + " are signed by nobody who may, and count for nothing");
        }
        if (verdict.chains().isEmpty()) {
            line("There is no record in it.");
        }
        verdict.chains().forEach(this::chain);
        long touched = verdict.chains().stream()
                .filter(chain -> !chain.findings().isEmpty())
                .count();
        line("");
        line(
                verdict.intact()
                        ? verdict.chains().isEmpty()
                                ? "INTACT, and empty."
                                : "INTACT: every record is as its kiosk signed for it."
                        : touched == 0
                                ? "NOT PROVEN: see above."
                                : "NOT INTACT: " + touched + " of "
                                        + verdict.chains().size() + " chains");
    }

    private void chain(Verdict.OfChain chain) {
        line("");
        line(chain.kiosk() + "  chain " + chain.chain().value().substring(0, SHORT) + "…  " + chain.records()
                + (chain.records() == 1 ? " record" : " records"));
        long unsigned =
                chain.records() == 0 ? 0 : chain.last().value() - chain.signed().value();
        line("  signed up to " + chain.signed()
                + (unsigned > 0 ? "; the " + unsigned + " behind carry no signature yet" : ""));
        line(
                chain.anchored().isPresent()
                        ? "  complete up to " + chain.anchored().get()
                                + ", as a collector acknowledged; unknown behind it"
                        : "  not known to be complete: no acknowledgement names it");
        List<Finding> findings = chain.findings();
        findings.stream()
                .limit(MOST)
                .forEach(finding -> line("  " + finding.kind() + " at record " + finding.at() + ": " + finding.why()));
        if (findings.size() > MOST) {
            line("  and " + (findings.size() - MOST) + " more");
        }
    }

    private void line(String words) {
        text.append(words).append(System.lineSeparator());
    }
}
