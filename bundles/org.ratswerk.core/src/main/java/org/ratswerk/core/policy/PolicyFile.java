package org.ratswerk.core.policy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of a policy: UTF-8 text; on each line {@code key = value}; lines that begin with {@code #} or {@code !} are
 * comments. A line that ends with a blank and a backslash goes on with the next one. Unlike in Java's properties files a
 * backslash is otherwise a plain letter, so that paths of Windows can be written as they are.
 */
final class PolicyFile {
    private static final char MARK = '\uFEFF';

    /**
     * A line.
     *
     * @param number number of its first line, counted from 1
     * @param key key; null if there is no equals sign
     * @param value value, or the whole line if there is no equals sign
     */
    record Entry(int number, String key, String value) {
    }

    /**
     * The text as far as it is UTF-8.
     *
     * @param entries lines that say something
     * @param badLine first line that is not UTF-8; 0 if all is
     */
    record Contents(List<Entry> entries, int badLine) {
    }

    private PolicyFile() {
    }

    static Contents parse(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        boolean bad = decoder.decode(in, out, true).isError();
        String text = out.flip().toString();
        if (!text.isEmpty() && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        String[] lines = text.split("\r\n|\r|\n", -1);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < lines.length; i++) {
            int number = i + 1;
            var line = new StringBuilder(lines[i].strip());
            if (line.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == '!') {
                continue;
            }
            while (goesOn(line) && i + 1 < lines.length) {
                line.setLength(line.length() - 1);
                line.append(lines[++i].strip());
            }
            if (bad && i == lines.length - 1) {
                break; // cut off by the letter that is none
            }
            int equals = line.indexOf("=");
            entries.add(equals < 0 ? new Entry(number, null, line.toString())
                    : new Entry(number, line.substring(0, equals).strip(), line.substring(equals + 1).strip()));
        }
        return new Contents(entries, bad ? lines.length : 0);
    }

    private static boolean goesOn(StringBuilder line) {
        int last = line.length() - 1;
        return last > 0 && line.charAt(last) == '\\' && Character.isWhitespace(line.charAt(last - 1));
    }
}
