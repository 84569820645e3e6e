package io.pitcrew.provisioning.export.matrix;

/// Whether what somebody worked by is what the newest release says.
public enum Standing {
    /// All its steps mean the same.
    CURRENT("current"),
    /// A step was changed, added, taken out or moved since.
    CHANGED("changed since"),
    /// The newest release has no such aid.
    GONE("no longer in use"),
    /// The release that was worked by is not kept any more.
    UNKNOWN("unknown");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
