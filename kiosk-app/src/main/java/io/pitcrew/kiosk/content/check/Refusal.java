package io.pitcrew.kiosk.content.check;

import io.pitcrew.station.release.Verdict;
import io.pitcrew.station.release.Verdict.Reason;

/// An offered release cannot be put in force. Never leaves the content: outside it is a [Verdict.Refused].
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private final Reason reason;
    private final String detail;

    public Refusal(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Verdict.Refused verdict() {
        return new Verdict.Refused(reason, detail);
    }
}
