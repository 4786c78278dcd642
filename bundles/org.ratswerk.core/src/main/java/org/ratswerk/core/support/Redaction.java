package org.ratswerk.core.support;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what tells about people and about the contents of administrations. It rather takes out too much than
 * too little: every path but those in the program folder, addresses, names of the user and the computer, what stands
 * between quotation marks, the messages of exceptions (their kinds and places stay), and names given to it.
 */
final class Redaction {
    private static final int SHORTEST = 3;
    private static final String KIND = "(?:[a-z][\\w]*\\.)+(?:[A-Z][\\w$]*)";
    private static final Pattern EXCEPTION = Pattern
            .compile("^(\\s*(?:Caused by: |Suppressed: |Exception in thread [^ ]+ |!STACK \\d+ ?)?(" + KIND
                    + "(?:Exception|Error|Failure|Throwable)[\\w$]*|" + KIND + "))(: ?)(.*)$");
    /** What these say is about classes, never about contents. */
    private static final Set<String> TECHNICAL = Set.of("java.lang.ClassNotFoundException",
            "java.lang.NoClassDefFoundError", "java.lang.NoSuchMethodError", "java.lang.NoSuchFieldError",
            "java.lang.NullPointerException", "java.lang.ClassCastException", "java.lang.OutOfMemoryError",
            "java.lang.UnsatisfiedLinkError", "java.lang.AbstractMethodError", "java.lang.LinkageError",
            "org.eclipse.swt.SWTException", "org.eclipse.swt.SWTError", "org.osgi.framework.BundleException");
    private static final Pattern QUOTED = Pattern
            .compile("„[^“”\n]*[“”]|“[^”\n]*”|»[^«\n]*«|«[^»\n]*»|\"[^\"\n]*\"|(?<!\\w)'[^'\n]*'(?!\\w)|‚[^‘’\n]*[‘’]");
    private static final Pattern URL = Pattern.compile("\\b(https?|ftp|ldap)://[^\\s<>]+");
    private static final Pattern FILE_URL = Pattern.compile("\\bfile:[^\\n]*/[^\\s]*|\\bfile:[^\\s]+");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+");
    private static final Pattern WINDOWS_PATH = Pattern.compile("(?<![\\w])(?:[A-Za-z]:[\\\\/]|\\\\\\\\)[^\\n]*[\\\\/][^\\s]*|"
            + "(?<![\\w])(?:[A-Za-z]:[\\\\/]|\\\\\\\\)[^\\s]*");
    private static final Pattern PATH = Pattern.compile("(?<![\\w>)./])/(?=[\\p{L}\\p{N}._-])(?:[^\\n]*/)?[^\\s]*");
    private static final Pattern DATA_FILE = Pattern
            .compile("(?:[^\\s/<>]+ ){0,6}[^\\s/<>]+(?<!org)\\.(ratswerk|bpmn|csv|xlsx|docx|dotx|pdf|html|zip)(?![\\w.])");
    private static final Pattern HOST = Pattern
            .compile("(?<![\\w.])(?:[\\w*-]+\\.)+(?:de|local|localdomain|intern|internal|lan|corp|example)(?![\\w.-])");
    private static final Pattern PERSON = Pattern
            .compile("\\b(?:Herrn?|Frau|Mrs?\\.?|Ms\\.?)(?: (?:Dr|Prof)\\.)* \\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?");
    private static final Pattern ADDRESS = Pattern
            .compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b(?![.\\w-])|\\b(?:[0-9a-fA-F]{1,4}:){4,7}[0-9a-fA-F]{1,4}\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Places in the program: nothing in them is a name of something else. */
    private static final Pattern FRAME = Pattern.compile("\\s+at [\\w.$/]+\\(|!(ENTRY|SUBENTRY|SESSION|STACK)\\b"
            + "|ratswerk\\.mode = (personal|shared|portable)$");
    private static final Pattern KNOWN_TAIL = Pattern.compile("^[/\\\\](plugins|features|configuration|p2|jre|trust|policy)[^\\s]*");

    private final Map<String, String> folders = new LinkedHashMap<>();
    /** Names by their first word, the longest first; all in lower case. */
    private final Map<String, List<String>> names = new HashMap<>();

    /** Takes out what is known of this computer, and these names. */
    static Redaction here(Collection<String> names) {
        var redaction = new Redaction();
        redaction.folder(System.getProperty("ratswerk.home"), "<program>");
        redaction.folder(System.getProperty(LogFolder.USER), "<user>");
        redaction.folder(System.getProperty("user.home"), "<home>");
        redaction.folder(System.getProperty("java.home"), "<java>");
        redaction.name(System.getProperty("user.name"));
        redaction.name(System.getenv("HOSTNAME"));
        redaction.name(System.getenv("COMPUTERNAME"));
        redaction.name(System.getenv("USERDOMAIN"));
        try {
            redaction.name(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            // then it has no name
        }
        names.forEach(redaction::name);
        return redaction;
    }

    /** Has the folder written as {@code shown}. */
    void folder(String folder, String shown) {
        if (folder != null && folder.length() > 1) {
            folders.putIfAbsent(Path.of(folder).toString(), shown);
            folders.putIfAbsent(Path.of(folder).toUri().getPath().replaceAll("/$", ""), shown);
        }
    }

    /** Has the name taken out wherever it stands as words, in whatever case. */
    void name(String name) {
        String plain = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        if (plain.length() >= SHORTEST && !plain.equals("root")) {
            Matcher word = WORD.matcher(plain);
            if (word.find() && word.start() == 0) {
                names.computeIfAbsent(word.group(), first -> new ArrayList<>()).add(plain);
            }
        }
    }

    private String withoutNames(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (names.isEmpty() || lower.length() != text.length() || FRAME.matcher(text).lookingAt()) {
            return text;
        }
        var result = new StringBuilder();
        int done = 0;
        Matcher word = WORD.matcher(lower);
        while (word.find()) {
            int start = word.start();
            String name = start < done ? null : names.getOrDefault(word.group(), List.of()).stream()
                    .filter(each -> lower.startsWith(each, start) && endsWord(lower, start + each.length()))
                    .max(Comparator.comparingInt(String::length)).orElse(null);
            if (name != null) {
                result.append(text, done, start).append("<name>");
                done = start + name.length();
            }
        }
        return result.append(text.substring(done)).toString();
    }

    private static boolean endsWord(String text, int end) {
        return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    /** Returns the text without it. */
    String apply(String text) {
        var result = new StringBuilder();
        text.replace("\r", "").lines().forEach(line -> result.append(line(line)).append('\n'));
        return result.toString();
    }

    private String line(String line) {
        String text = line;
        Matcher exception = EXCEPTION.matcher(text);
        if (exception.matches() && !TECHNICAL.contains(exception.group(2))) {
            text = exception.group(1) + exception.group(3) + "<message>";
        }
        for (var folder : folders.entrySet()) {
            text = folder(text, folder.getKey(), folder.getValue());
        }
        text = QUOTED.matcher(text).replaceAll("„…“");
        text = URL.matcher(text).replaceAll("$1://<host>");
        text = FILE_URL.matcher(text).replaceAll("file:<path>");
        text = MAIL.matcher(text).replaceAll("<mail>");
        text = HOST.matcher(text).replaceAll("<host>");
        text = WINDOWS_PATH.matcher(text).replaceAll("<path>");
        text = PATH.matcher(text).replaceAll("<path>");
        text = DATA_FILE.matcher(text).replaceAll("<file>.$1");
        text = ADDRESS.matcher(text).replaceAll("<address>");
        text = PERSON.matcher(text).replaceAll("<name>");
        return withoutNames(text);
    }

    /** Of folders only what belongs to the program stays behind their names. */
    private static String folder(String text, String folder, String shown) {
        int at = text.indexOf(folder);
        if (at < 0) {
            return text;
        }
        String after = text.substring(at + folder.length());
        String rest = folder(after, folder, shown);
        if (!after.isEmpty() && (Character.isLetterOrDigit(after.charAt(0)) || "-_.".indexOf(after.charAt(0)) >= 0)) {
            return text.substring(0, at + folder.length()) + rest; // another folder that only begins so
        }
        Matcher tail = KNOWN_TAIL.matcher(rest);
        boolean known = shown.equals("<program>") && tail.find();
        String before = text.substring(0, at).replaceAll("file:/*$", "");
        if (known) {
            return before + shown + rest;
        }
        // an absolute path again, for the rule of paths to take out what follows
        return before + shown + (rest.startsWith("/") || rest.startsWith("\\") ? " " + rest : rest);
    }
}
