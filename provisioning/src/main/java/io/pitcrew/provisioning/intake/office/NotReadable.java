package io.pitcrew.provisioning.intake.office;

import io.pitcrew.station.codec.Problem;

/// The file is not one that can be imported. Says what it is, why that is in the way, and what to do.
public final class NotReadable extends Exception {
    private static final long serialVersionUID = 1;

    private final String why;
    private final String remedy;

    public NotReadable(String what, String why, String remedy) {
        super(what);
        this.why = why;
        this.remedy = remedy;
    }

    public static NotReadable damaged(String part) {
        return new NotReadable(
                "this file is damaged" + (part.isEmpty() ? "" : " at " + part),
                "its text could not be told from its damage",
                "open it in Word or PowerPoint, let it be repaired, save it again");
    }

    public Problem problem(String file) {
        return new Problem(file, 0, 0, String.valueOf(getMessage()), why, remedy);
    }
}
