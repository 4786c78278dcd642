package org.ratswerk.core.check;

/** How bad a finding is. */
public enum Severity {
    /** Wrong: results cannot be trusted, or a duty is not met. */
    ERROR,
    /** Doubtful: somebody should look. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /** Word for files: {@code error}, {@code warning}, {@code info}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
