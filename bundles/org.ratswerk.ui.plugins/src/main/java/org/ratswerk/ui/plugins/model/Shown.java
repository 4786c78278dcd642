package org.ratswerk.ui.plugins.model;

import java.net.URI;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.ratswerk.plugins.Change;
import org.ratswerk.plugins.Signer;

/** Sizes, versions, dates, addresses and signers as people read them, in the language of the program. */
public final class Shown {
    private static final Pattern SHORT = Pattern.compile("(\\d+\\.\\d+\\.\\d+)\\..+");
    private static final long KILO = 1024;

    private Shown() {
    }

    /** Bytes in the unit that reads well, such as {@code 3,4 MB}; a thousandth is 1024. */
    public static String size(long bytes) {
        if (bytes < KILO * KILO) {
            long kilobytes = bytes <= 0 ? 0 : Math.max(1, Math.round((double) bytes / KILO));
            return PluginTexts.get("size.kilobytes", number(kilobytes, 0));
        }
        double megabytes = (double) bytes / (KILO * KILO);
        return megabytes < KILO ? PluginTexts.get("size.megabytes", number(megabytes, 1))
                : PluginTexts.get("size.gigabytes", number(megabytes / KILO, 1));
    }

    private static String number(double value, int digits) {
        var format = NumberFormat.getNumberInstance();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    /** A version without the time of its build: {@code 1.2.0} for {@code 1.2.0.202611220030}. */
    public static String version(String version) {
        var matcher = SHORT.matcher(version);
        return matcher.matches() ? matcher.group(1) : version;
    }

    /** The way from one version to another; with the times of their builds where only these differ. */
    public static String step(String before, String after) {
        return version(before).equals(version(after)) ? PluginTexts.get("version.step", before, after)
                : PluginTexts.get("version.step", version(before), version(after));
    }

    /** The version, or the way from the one before, of something that changes. */
    public static String version(Change change) {
        if (change.added()) {
            return version(change.after());
        }
        return change.removed() ? version(change.before()) : step(change.before(), change.after());
    }

    /** What happens to something, in one word. */
    public static String what(Change change) {
        if (change.added()) {
            return PluginTexts.get("change.added");
        }
        return PluginTexts.get(change.removed() ? "change.removed" : "change.updated");
    }

    /** Changes in one line, such as {@code Ausfallzeiten 0.2.0 installiert}. */
    public static String changes(List<Change> changes) {
        return changes.stream()
                .map(change -> PluginTexts.get("change.line", change.name(), version(change), what(change)))
                .collect(Collectors.joining(PluginTexts.get("change.separator")));
    }

    /** Day and time here. */
    public static String time(Instant time) {
        return format("date.time", time);
    }

    /** Day here. */
    public static String day(Instant time) {
        return format("date.day", time);
    }

    private static String format(String key, Instant time) {
        return DateTimeFormatter.ofPattern(PluginTexts.get(key), Locale.getDefault()).withZone(ZoneId.systemDefault())
                .format(time);
    }

    /** An address as one would write it: a folder of this computer as its path. */
    public static String address(URI address) {
        if ("file".equalsIgnoreCase(address.getScheme())) {
            try {
                return Path.of(address).toString();
            } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
                return address.toString();
            }
        }
        return address.toString();
    }

    /** A fingerprint in groups of four, as people compare it. */
    public static String fingerprint(String fingerprint) {
        return fingerprint.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Who signed, and whether that is trusted. */
    public static String signer(Signer signer) {
        if (signer == null) {
            return PluginTexts.get("signer.nobody");
        }
        String name = signer.name().isEmpty() ? PluginTexts.get("key.nameless") : signer.name();
        return PluginTexts.get(signer.trusted() ? "signer.trusted" : "signer.unknown", name);
    }
}
