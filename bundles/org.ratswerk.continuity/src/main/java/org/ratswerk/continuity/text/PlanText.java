package org.ratswerk.continuity.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Texts of plans: CommonMark with tables, in which a link to {@code ref:ID} is a live link. Any text can be read; what is no
 * markup is words, HTML among it.
 */
public final class PlanText {
    /** Begins the address of a live link. */
    public static final String SCHEME = "ref:";

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final MarkdownRenderer WRITER = MarkdownRenderer.builder().extensions(EXTENSIONS).build();
    /** Live link as the program writes it: words with escaped brackets, and an address without spaces. */
    private static final Pattern LIVE = Pattern.compile("\\[((?:[^\\[\\]\\\\]|\\\\.)*+)\\]\\(ref:([^()\\s]++)\\)");
    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_\\[\\]<>|~&])");
    private static final Pattern AT_LINE_START = Pattern.compile("(?m)^(\\s*)(?:([#+>=-])|(\\d{1,9})([.)])(?=\\s|$))");
    /** What is nested deeper than this is left out: nobody reads it, and it must not exhaust the stack. */
    private static final int DEEPEST = 100;

    private PlanText() {
        // static only
    }

    // --- reading

    /** Reads a text; null is an empty one. */
    public static List<Block> read(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return blocks(PARSER.parse(text), 0);
    }

    private static List<Block> blocks(Node parent, int depth) {
        var blocks = new ArrayList<Block>();
        if (depth > DEEPEST) {
            return blocks;
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
            case org.commonmark.node.Heading heading -> blocks.add(new Block.Heading(heading.getLevel(),
                    inlines(heading, depth)));
            case org.commonmark.node.Paragraph paragraph -> blocks.add(new Block.Paragraph(inlines(paragraph, depth)));
            case BulletList list -> blocks.add(new Block.Items(false, 1, items(list, depth)));
            case OrderedList list -> blocks.add(new Block.Items(true,
                    list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber(), items(list, depth)));
            case TableBlock table -> blocks.add(grid(table, depth));
            case BlockQuote quote -> blocks.add(new Block.Quote(blocks(quote, depth + 1)));
            case FencedCodeBlock code -> blocks.add(new Block.Code(code.getLiteral()));
            case IndentedCodeBlock code -> blocks.add(new Block.Code(code.getLiteral()));
            case HtmlBlock html -> blocks.add(new Block.Paragraph(List.of(new Inline.Words(html.getLiteral()))));
            case ThematicBreak line -> blocks.add(new Block.Rule());
            default -> {
                // definitions of links say nothing by themselves
            }
            }
        }
        return blocks;
    }

    private static List<List<Block>> items(Node list, int depth) {
        var items = new ArrayList<List<Block>>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item, depth + 1));
        }
        return items;
    }

    private static Block.Grid grid(TableBlock table, int depth) {
        var rows = new ArrayList<List<List<Inline>>>();
        var alignments = new ArrayList<Block.Alignment>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                var cells = new ArrayList<List<Inline>>();
                for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add(inlines(cell, depth));
                    if (rows.isEmpty()) {
                        alignments.add(alignment(((TableCell) cell).getAlignment()));
                    }
                }
                rows.add(cells);
            }
        }
        return new Block.Grid(rows.getFirst(), rows.subList(1, rows.size()), alignments);
    }

    private static Block.Alignment alignment(TableCell.Alignment alignment) {
        return switch (alignment) {
        case null -> Block.Alignment.START;
        case LEFT -> Block.Alignment.START;
        case CENTER -> Block.Alignment.CENTRE;
        case RIGHT -> Block.Alignment.END;
        };
    }

    private static List<Inline> inlines(Node parent, int depth) {
        var inlines = new ArrayList<Inline>();
        if (depth > DEEPEST) {
            return inlines;
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
            case Text text -> words(inlines, text.getLiteral());
            case SoftLineBreak line -> words(inlines, " ");
            case HardLineBreak line -> inlines.add(new Inline.Break());
            case org.commonmark.node.Emphasis emphasis -> inlines.add(new Inline.Emphasis(inlines(emphasis, depth + 1)));
            case StrongEmphasis strong -> inlines.add(new Inline.Strong(inlines(strong, depth + 1)));
            case org.commonmark.node.Code code -> inlines.add(new Inline.Code(code.getLiteral()));
            case HtmlInline html -> words(inlines, html.getLiteral());
            case org.commonmark.node.Link link -> link(inlines, link, depth);
            case Image image -> picture(inlines, image, depth);
            default -> inlines.addAll(inlines(node, depth + 1));
            }
        }
        return inlines;
    }

    private static void words(List<Inline> inlines, String text) {
        if (!inlines.isEmpty() && inlines.getLast() instanceof Inline.Words before) {
            inlines.set(inlines.size() - 1, new Inline.Words(before.text() + text));
        } else {
            inlines.add(new Inline.Words(text));
        }
    }

    private static void link(List<Inline> inlines, org.commonmark.node.Link link, int depth) {
        List<Inline> content = inlines(link, depth + 1);
        String address = link.getDestination() == null ? "" : link.getDestination();
        if (address.startsWith(SCHEME)) {
            inlines.add(new Inline.Live(address.substring(SCHEME.length()), plainInlines(content)));
        } else if (isSafe(address)) {
            inlines.add(new Inline.Link(address, content));
        } else {
            content.forEach(each -> {
                if (each instanceof Inline.Words words) {
                    words(inlines, words.text());
                } else {
                    inlines.add(each);
                }
            });
        }
    }

    private static void picture(List<Inline> inlines, Image image, int depth) {
        String description = plainInlines(inlines(image, depth + 1));
        String file = image.getDestination() == null ? "" : image.getDestination();
        if (isRelative(file)) {
            inlines.add(new Inline.Picture(file, description));
        } else {
            words(inlines, description);
        }
    }

    /** Whether an address leads to nothing that runs: the web, mail, phone, or a file of the administration. */
    static boolean isSafe(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:")
                || lower.startsWith("tel:") || lower.startsWith("#") || isRelative(address);
    }

    private static boolean isRelative(String address) {
        return !address.isBlank() && !address.contains(":") && !address.startsWith("/") && !address.startsWith("\\")
                && !List.of(address.split("[/\\\\]")).contains("..");
    }

    // --- writing

    /** Writes blocks as CommonMark; reading it gives the same blocks. */
    public static String write(List<Block> blocks) {
        var document = new Document();
        blocks.forEach(block -> document.appendChild(node(block)));
        return WRITER.render(document).strip();
    }

    /** Returns the text as the program writes it: the same content in a uniform spelling, so that differences are real. */
    public static String normalise(String text) {
        return write(read(text));
    }

    private static Node node(Block block) {
        return switch (block) {
        case Block.Heading heading -> {
            var node = new org.commonmark.node.Heading();
            node.setLevel(Math.clamp(heading.level(), 1, 6));
            yield with(node, heading.content());
        }
        case Block.Paragraph paragraph -> with(new org.commonmark.node.Paragraph(), paragraph.content());
        case Block.Items list -> items(list);
        case Block.Grid grid -> grid(grid);
        case Block.Quote quote -> {
            var node = new BlockQuote();
            addAll(node, quote.content());
            yield node;
        }
        case Block.Code code -> {
            var node = new FencedCodeBlock();
            node.setFenceCharacter("`");
            node.setLiteral(code.text());
            yield node;
        }
        case Block.Rule rule -> new ThematicBreak();
        };
    }

    private static Node items(Block.Items list) {
        var bullets = new BulletList();
        var numbers = new OrderedList();
        numbers.setMarkerStartNumber(list.start());
        numbers.setMarkerDelimiter(".");
        bullets.setMarker("-");
        org.commonmark.node.ListBlock node = list.ordered() ? numbers : bullets;
        // without an empty line before it only a list that is not numbered, or from 1, ends the paragraph above it
        node.setTight(list.items().stream().allMatch(item -> item.stream().skip(1).allMatch(
                each -> each instanceof Block.Items inner && (!inner.ordered() || inner.start() == 1))));
        for (List<Block> item : list.items()) {
            var child = new ListItem();
            child.setMarkerIndent(0);
            child.setContentIndent(list.ordered() ? 3 : 2);
            addAll(child, item);
            node.appendChild(child);
        }
        return node;
    }

    private static void addAll(Node parent, List<Block> blocks) {
        blocks.forEach(each -> parent.appendChild(node(each)));
    }

    private static Node grid(Block.Grid grid) {
        var table = new TableBlock();
        var head = new TableHead();
        head.appendChild(row(grid.head(), grid.alignments(), true));
        table.appendChild(head);
        if (!grid.rows().isEmpty()) {
            var body = new TableBody();
            grid.rows().forEach(row -> body.appendChild(row(row, grid.alignments(), false)));
            table.appendChild(body);
        }
        return table;
    }

    private static TableRow row(List<List<Inline>> cells, List<Block.Alignment> alignments, boolean header) {
        var row = new TableRow();
        for (int i = 0; i < cells.size(); i++) {
            var cell = new TableCell();
            cell.setHeader(header);
            cell.setAlignment(switch (i < alignments.size() ? alignments.get(i) : Block.Alignment.START) {
            case START -> null;
            case CENTRE -> TableCell.Alignment.CENTER;
            case END -> TableCell.Alignment.RIGHT;
            });
            row.appendChild(with(cell, cells.get(i)));
        }
        return row;
    }

    private static Node with(Node node, List<Inline> content) {
        content.forEach(inline -> node.appendChild(node(inline)));
        return node;
    }

    private static Node node(Inline inline) {
        return switch (inline) {
        case Inline.Words words -> new Text(words.text());
        case Inline.Emphasis emphasis -> with(new org.commonmark.node.Emphasis("*"), emphasis.content());
        case Inline.Strong strong -> with(new StrongEmphasis("**"), strong.content());
        case Inline.Code code -> new org.commonmark.node.Code(code.text());
        case Inline.Link link -> with(new org.commonmark.node.Link(link.address(), null), link.content());
        case Inline.Live live -> with(new org.commonmark.node.Link(SCHEME + live.reference(), null),
                live.words().isEmpty() ? List.of() : List.of(new Inline.Words(live.words())));
        case Inline.Picture picture -> with(new Image(picture.file(), null),
                picture.description().isEmpty() ? List.of() : List.of(new Inline.Words(picture.description())));
        case Inline.Break line -> new HardLineBreak();
        };
    }

    // --- live links

    /** Returns the CommonMark of a live link. */
    public static String live(String reference, String words) {
        return "[" + escape(words.replaceAll("\\s+", " ")) + "](" + SCHEME + reference + ")";
    }

    /** Returns words as CommonMark that reads as nothing but these words. */
    public static String escape(String words) {
        String escaped = SPECIAL.matcher(words).replaceAll("\\\\$1");
        return AT_LINE_START.matcher(escaped).replaceAll(found -> found.group(2) != null
                ? Matcher.quoteReplacement(found.group(1) + "\\" + found.group(2))
                : Matcher.quoteReplacement(found.group(1) + found.group(3) + "\\" + found.group(4)));
    }

    /** Returns the ids of the live references that a text uses, in order, each once; null is an empty text. */
    public static Set<String> references(String text) {
        var ids = new LinkedHashSet<String>();
        if (text != null) {
            LIVE.matcher(text).results().forEach(found -> ids.add(found.group(2)));
        }
        return ids;
    }

    /**
     * Replaces the words of live links; everything else stays as it is, letter by letter.
     *
     * @param text text; null is an empty one
     * @param words told id and present words of each live link, returns the new words
     */
    public static String replace(String text, BiFunction<String, String, String> words) {
        return text == null ? "" : LIVE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                live(found.group(2), words.apply(found.group(2), unescape(found.group(1))))));
    }

    private static String unescape(String words) {
        return words.replaceAll("\\\\([\\p{Punct}])", "$1");
    }

    /** Returns the text without the words of its live links: what a person or a generator wrote. */
    public static String withoutValues(String text) {
        return replace(text == null ? "" : text.strip(), (id, words) -> "");
    }

    // --- as plain text

    /** Returns the words of a text, one line a block, without markup. */
    public static String plain(String text) {
        return plain(read(text)).strip();
    }

    /** Returns the words of blocks, one line a block, without markup. */
    public static String plain(List<Block> blocks) {
        var plain = new StringBuilder();
        blocks.forEach(block -> plain(block, "", plain));
        return plain.toString();
    }

    private static void plain(Block block, String indent, StringBuilder plain) {
        switch (block) {
        case Block.Heading heading -> line(plainInlines(heading.content()), indent, plain);
        case Block.Paragraph paragraph -> line(plainInlines(paragraph.content()), indent, plain);
        case Block.Code code -> line(code.text().stripTrailing(), indent, plain);
        case Block.Quote quote -> quote.content().forEach(each -> plain(each, indent, plain));
        case Block.Rule rule -> line("", indent, plain);
        case Block.Grid grid -> {
            line(grid.head().stream().map(PlanText::plainInlines).collect(Collectors.joining(" | ")), indent, plain);
            grid.rows().forEach(row -> line(row.stream().map(PlanText::plainInlines)
                    .collect(Collectors.joining(" | ")), indent, plain));
        }
        case Block.Items list -> {
            int number = list.start();
            for (List<Block> item : list.items()) {
                var inner = new StringBuilder();
                item.forEach(each -> plain(each, indent + "  ", inner));
                String mark = list.ordered() ? number++ + ". " : "- ";
                plain.append(indent).append(mark).append(inner.toString().stripLeading());
                if (inner.isEmpty()) {
                    plain.append('\n');
                }
            }
        }
        }
    }

    private static void line(String words, String indent, StringBuilder plain) {
        plain.append(indent).append(words).append('\n');
    }

    /** Returns the words of a line without markup. */
    public static String plainInlines(List<Inline> inlines) {
        var plain = new StringBuilder();
        for (Inline inline : inlines) {
            plain.append(switch (inline) {
            case Inline.Words words -> words.text();
            case Inline.Emphasis emphasis -> plainInlines(emphasis.content());
            case Inline.Strong strong -> plainInlines(strong.content());
            case Inline.Code code -> code.text();
            case Inline.Link link -> plainInlines(link.content());
            case Inline.Live live -> live.words();
            case Inline.Picture picture -> picture.description();
            case Inline.Break line -> "\n";
            });
        }
        return plain.toString();
    }
}
