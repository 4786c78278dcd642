package org.ratswerk.continuity.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Version numbers such as 1.2: the first part counts the major versions, the second those between. */
public final class Versions {
    private static final Pattern VERSION = Pattern.compile("\\s*[vV]?(\\d{1,6})(?:\\.(\\d{1,6}))?.*");

    private Versions() {
        // static only
    }

    /** Returns the version of the draft that follows a version: 1.0 becomes 1.1; one that is no number becomes 0.1. */
    public static String next(String version) {
        int[] parts = parts(version);
        return parts == null ? DocumentFlow.FIRST_DRAFT : parts[0] + "." + (parts[1] + 1);
    }

    /**
     * Returns the version that an approval gives.
     *
     * @param draft version of the draft; may be null
     * @param approved version approved last; null for none
     * @param major whether it is a new major version; the first one always is
     */
    public static String approved(String draft, String approved, boolean major) {
        int[] last = parts(approved);
        int[] now = parts(draft);
        if (last == null) {
            return now == null || now[0] == 0 ? "1.0" : now[0] + "." + now[1];
        }
        if (major) {
            return last[0] + 1 + ".0";
        }
        boolean later = now != null && (now[0] > last[0] || now[0] == last[0] && now[1] > last[1]);
        return later && now != null ? now[0] + "." + now[1] : next(approved);
    }

    private static int[] parts(String version) {
        Matcher matcher = VERSION.matcher(version == null ? "" : version);
        return matcher.matches() ? new int[] {Integer.parseInt(matcher.group(1)),
            matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))} : null;
    }
}
