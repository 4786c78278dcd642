package org.ratswerk.bpmn.xml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.model.text.Texts;

/**
 * An XML document that knows the place of all its parts, so that it can be changed in one place and stay the same in all
 * others. It never changes; {@link XmlEdits} makes another one.
 *
 * <p>Files are hostile: a document type declaration, an entity other than the five of XML, more than 200 levels or more
 * than 32 MB are refused. An undeclared prefix, an attribute given twice and a wrong name of the encoding are
 * {@link #faults()}. What should be UTF-8 and is none is read as windows-1252.
 */
public final class XmlDocument {
    /** Largest file that is read, in bytes. */
    public static final int LARGEST = 32 << 20;
    /** Deepest level of elements that is read. */
    public static final int DEEPEST = 200;

    private static final Texts TEXTS = Texts.of(XmlDocument.class);
    private static final Pattern DECLARED = Pattern
            .compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");

    private final String file;
    private final byte[] bytes;
    private final int mark;
    private final Charset charset;
    private final String text;
    private final XmlElement root;
    private final List<XmlNode> nodes;
    private final List<XmlFault> faults;
    private int[] lines;

    private XmlDocument(String file, byte[] bytes) throws XmlException {
        this.file = file;
        this.bytes = bytes;
        Encoding encoding = Encoding.of(file, bytes);
        mark = encoding.mark;
        Decoded decoded = decode(file, bytes, mark, encoding.charset);
        charset = decoded.charset;
        text = decoded.text;
        var parser = new XmlParser(this, charset == encoding.charset ? encoding.wrong : encoding.charset.name());
        nodes = List.copyOf(parser.parse());
        root = parser.root();
        faults = List.copyOf(parser.faults());
    }

    private record Encoding(Charset charset, int mark, String wrong) {
        static Encoding of(String file, byte[] b) throws XmlException {
            if (starts(b, 0xEF, 0xBB, 0xBF)) {
                return new Encoding(StandardCharsets.UTF_8, 3, null);
            }
            if (starts(b, 0xFE, 0xFF)) {
                return new Encoding(StandardCharsets.UTF_16BE, 2, null);
            }
            if (starts(b, 0xFF, 0xFE)) {
                return new Encoding(StandardCharsets.UTF_16LE, 2, null);
            }
            if (starts(b, 0, '<')) {
                return new Encoding(StandardCharsets.UTF_16BE, 0, null);
            }
            if (starts(b, '<', 0)) {
                return new Encoding(StandardCharsets.UTF_16LE, 0, null);
            }
            Matcher declared = DECLARED
                    .matcher(new String(b, 0, Math.min(b.length, 400), StandardCharsets.ISO_8859_1));
            if (!declared.find()) {
                return new Encoding(StandardCharsets.UTF_8, 0, null);
            }
            String name = declared.group(1);
            Charset charset;
            try {
                charset = Charset.forName(name);
            } catch (IllegalArgumentException e) {
                throw new XmlException(TEXTS.get("encoding.unknown", file, name), 1, 1, 0);
            }
            if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
                return new Encoding(StandardCharsets.UTF_8, 0, name); // the declaration could be read as ASCII
            }
            return new Encoding(charset, 0, null);
        }

        private static boolean starts(byte[] b, int... expected) {
            if (b.length < expected.length) {
                return false;
            }
            for (int i = 0; i < expected.length; i++) {
                if ((b[i] & 0xFF) != expected[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Decoded(Charset charset, String text, boolean whole) {
    }

    private static Decoded decode(String file, byte[] bytes, int mark, Charset charset) throws XmlException {
        Decoded decoded = decode(bytes, mark, charset);
        if (decoded.whole) {
            return decoded;
        }
        if (charset.equals(StandardCharsets.UTF_8) && mark == 0 && Charset.isSupported("windows-1252")) {
            Decoded western = decode(bytes, mark, Charset.forName("windows-1252"));
            if (western.whole) {
                return western;
            }
        }
        String before = decoded.text;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        throw new XmlException(TEXTS.get("encoding.bytes", file, line, column, charset.name()), line, column,
                before.length());
    }

    private static Decoded decode(byte[] bytes, int mark, Charset charset) {
        String quick = new String(bytes, mark, bytes.length - mark, charset);
        if (quick.indexOf('\uFFFD') < 0) {
            return new Decoded(charset, quick, true); // nothing was replaced
        }
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        var out = CharBuffer.allocate((int) Math.ceil((bytes.length - mark) * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        return new Decoded(charset, out.flip().toString(), !result.isError());
    }

    /**
     * Reads a file.
     *
     * @param path the file
     * @throws XmlException if it is no well-formed XML, or hostile
     * @throws IOException if it cannot be read
     */
    public static XmlDocument read(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw tooLarge(path.toString());
        }
        return parse(path.toString(), Files.readAllBytes(path));
    }

    /**
     * Reads a document.
     *
     * @param file name of the file, for messages
     * @param content the bytes of the file; they must not change
     * @throws XmlException if it is no well-formed XML, or hostile
     */
    public static XmlDocument parse(String file, byte[] content) throws XmlException {
        if (content.length > LARGEST) {
            throw tooLarge(file);
        }
        return new XmlDocument(file, content);
    }

    /**
     * Reads a document that is there as text, such as that of the canvas.
     *
     * @param file name, for messages
     * @param content the text; an encoding that it names does not count
     * @throws XmlException if it is no well-formed XML, or hostile
     */
    public static XmlDocument parse(String file, String content) throws XmlException {
        byte[] encoded = content.getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[encoded.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(encoded, 0, marked, 3, encoded.length);
        return parse(file, marked);
    }

    private static XmlException tooLarge(String file) {
        return new XmlException(TEXTS.get("large", file, LARGEST >> 20), 0, 0, -1);
    }

    /** Returns the name of the file, for messages. */
    public String file() {
        return file;
    }

    /** Returns a copy of the bytes of the file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the encoding. */
    public Charset charset() {
        return charset;
    }

    /** Returns the file as text, without a byte order mark. */
    public String text() {
        return text;
    }

    /** Returns the root element. */
    public XmlElement root() {
        return root;
    }

    /** Returns the root element and what stands before and behind it. */
    public List<XmlNode> nodes() {
        return nodes;
    }

    /** Returns the faults that did not hinder reading, in the order of the file. */
    public List<XmlFault> faults() {
        return faults;
    }

    /** Returns the line of a place, from 1. */
    public int line(int offset) {
        int at = Arrays.binarySearch(lines(), offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** Returns the column of a place in characters, from 1. */
    public int column(int offset) {
        return offset - lines()[line(offset) - 1] + 1;
    }

    private synchronized int[] lines() {
        if (lines == null) {
            int[] starts = new int[Math.max(16, text.length() / 60)];
            int count = 1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                    if (count == starts.length) {
                        starts = Arrays.copyOf(starts, count * 2);
                    }
                    starts[count++] = i + 1;
                }
            }
            lines = Arrays.copyOf(starts, count);
        }
        return lines;
    }

    XmlException fault(int offset, String what) {
        int line = line(offset);
        int column = column(offset);
        return new XmlException(TEXTS.get("fault", file, line, column, what), line, column, offset);
    }

    /**
     * Returns another text as a file in the encoding of this document and with its byte order mark. Characters that the
     * encoding does not know are written as references.
     *
     * @param other the text
     * @throws IOException if the text cannot be written, because half a character stands in it
     */
    public byte[] encode(String other) throws IOException {
        ByteBuffer encoded = charset.newEncoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).encode(CharBuffer.wrap(encodable(other)));
        byte[] result = new byte[mark + encoded.remaining()];
        System.arraycopy(bytes, 0, result, 0, mark);
        encoded.get(result, mark, result.length - mark);
        return result;
    }

    private String encodable(String other) {
        var encoder = charset.newEncoder();
        if (encoder.canEncode(other)) {
            return other;
        }
        var result = new StringBuilder(other.length() + 64);
        other.codePoints().forEach(code -> {
            String one = Character.toString(code);
            result.append(encoder.canEncode(one) ? one : "&#x" + Integer.toHexString(code).toUpperCase() + ";");
        });
        return result.toString();
    }
}
