package org.ratswerk.continuity.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.ratswerk.continuity.reference.FactAddress;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.reference.Resolved;
import org.ratswerk.continuity.text.Block;
import org.ratswerk.continuity.text.Inline;
import org.ratswerk.continuity.text.PlanText;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.LiveReference;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.text.Texts;

/** Turns the text of sections into parts of a document. What a live reference stands for is looked up anew. */
final class TextParts {
    /** What stands before something that is ticked on paper. */
    static final String BOX = "☐";

    private static final Texts TEXTS = Texts.of(TextParts.class);
    private static final int MOST_BYTES = 20_000_000;
    private static final int MOST_NAMES = 20;
    private static final int FIRST_NAMES = 6;
    private static final int DEEPEST = 5;

    private final References references;
    private final boolean redacted;
    private final List<Dossier.Part> parts;
    /** Own tables that texts have shown, as {@code id:table}. */
    private final Set<String> shown = new HashSet<>();

    TextParts(References references, boolean redacted, List<Dossier.Part> parts) {
        this.references = references;
        this.redacted = redacted;
        this.parts = parts;
    }

    /** Whether a text has shown an own table of an element. */
    boolean hasShown(String id, String table) {
        return shown.contains(id + ":" + table);
    }

    /**
     * Adds the text of a section.
     *
     * @param section section with its live references
     * @param level level of its own heading, from 1
     */
    void add(PlanSection section, int level) {
        Map<String, LiveReference> live = new HashMap<>();
        section.getReferences().forEach(reference -> live.put(reference.getId(), reference));
        blocks(PlanText.read(section.getText() == null ? "" : section.getText()), live, level, false);
    }

    private void blocks(List<Block> blocks, Map<String, LiveReference> live, int level, boolean italic) {
        for (Block block : blocks) {
            switch (block) {
            case Block.Heading heading -> parts.add(new Dossier.Heading(Math.min(DEEPEST, level + heading.level()),
                    Dossier.plain(runs(heading.content(), live, italic))));
            case Block.Paragraph paragraph when paragraph.liveTable() != null
                    && whole(live.get(paragraph.liveTable().reference())) ->
                table(live.get(paragraph.liveTable().reference()));
            case Block.Paragraph paragraph -> paragraph(paragraph.content(), live, italic);
            case Block.Items items -> items(items, live);
            case Block.Grid grid -> grid(grid, live);
            case Block.Quote quote -> blocks(quote.content(), live, level, true);
            case Block.Code code -> parts.add(new Dossier.Paragraph(code.text().stripTrailing()));
            case Block.Rule rule -> {
                // space between paragraphs is enough
            }
            }
        }
    }

    private static boolean whole(LiveReference reference) {
        return reference != null && reference.getFeature() != null
                && FactAddress.parse(reference.getFeature()).orElse(null) instanceof FactAddress.Whole;
    }

    private void table(LiveReference reference) {
        if (reference.getTarget() != null && reference.getFeature().startsWith(FactAddress.PLAN + ":")) {
            shown.add(reference.getTarget().getId() + ":"
                    + reference.getFeature().substring(FactAddress.PLAN.length() + 1).split("\\?", 2)[0]);
        }
        show(references.resolve(reference), reference.getFeature());
    }

    /** Adds the result of an address, or in words why there is none. */
    void show(Resolved resolved, String address) {
        Result result = resolved.result();
        if (result == null) {
            parts.add(new Dossier.Text(List.of(new Dossier.Run(resolved.words(), false, true, null))));
        } else if (redacted && (resolved.sensitive() || Redaction.hidesResult(address))) {
            parts.add(new Dossier.Text(List.of(new Dossier.Run(TEXTS.get("redacted"), false, true, null))));
        } else {
            parts.add(new Dossier.Shown(result instanceof Table table ? prepared(table) : result));
        }
    }

    /** The table without what must not be seen and without columns that say nothing; steps with a box to tick. */
    Table prepared(Table whole) {
        Table table = LongTables.shortened(whole);
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            boolean secret = redacted && Redaction.hides(table, table.columns().get(i));
            boolean empty = table.rows().stream()
                    .allMatch(row -> row.cells().get(column).value() instanceof Value.None);
            if (!secret && (!empty || table.rows().isEmpty())) {
                kept.add(i);
            }
        }
        boolean ticks = table.id().equals("steps") || table.id().equals("immediate");
        var columns = new ArrayList<Table.Column>();
        if (ticks) {
            columns.add(new Table.Column("done", TEXTS.get("done"), Table.Kind.TEXT, null));
        }
        kept.forEach(i -> columns.add(table.columns().get(i)));
        var rows = new ArrayList<Table.Row>();
        for (Table.Row row : table.rows()) {
            if (redacted && table.id().equals("needs") && Redaction.hides(references.element(row.elementId()))) {
                continue;
            }
            var cells = new ArrayList<Table.Cell>();
            if (ticks) {
                cells.add(Table.Cell.of(Value.text(BOX)));
            }
            kept.forEach(i -> cells.add(shortened(row.cells().get(i))));
            rows.add(new Table.Row(row.elementId(), cells));
        }
        return columns.isEmpty() ? table
                : new Table(table.id(), table.title(), columns, rows, table.notes(), null);
    }

    /** A cell whose list would fill pages names the first ones and says how many more there are. */
    private static Table.Cell shortened(Table.Cell cell) {
        if (!(cell.value() instanceof Value.Refs refs) || refs.refs().size() <= MOST_NAMES) {
            return cell;
        }
        String first = refs.refs().stream().limit(FIRST_NAMES).map(Value.Ref::name).collect(Collectors.joining(", "));
        return Table.Cell.of(Value.text(TEXTS.get("names.more", first, refs.refs().size() - FIRST_NAMES)));
    }

    // --- lines

    private void paragraph(List<Inline> content, Map<String, LiveReference> live, boolean italic) {
        var words = new ArrayList<Inline>();
        for (Inline inline : content) {
            if (inline instanceof Inline.Picture picture) {
                text(words, live, italic);
                words.clear();
                picture(picture);
            } else {
                words.add(inline);
            }
        }
        text(words, live, italic);
    }

    private void text(List<Inline> words, Map<String, LiveReference> live, boolean italic) {
        List<Dossier.Run> runs = runs(words, live, italic);
        if (!Dossier.plain(runs).isBlank()) {
            parts.add(new Dossier.Text(runs));
        }
    }

    private List<Dossier.Run> runs(List<Inline> content, Map<String, LiveReference> live, boolean italic) {
        var runs = new ArrayList<Dossier.Run>();
        content.forEach(inline -> runs(inline, live, false, italic, null, runs));
        return runs;
    }

    private void runs(Inline inline, Map<String, LiveReference> live, boolean bold, boolean italic, String address,
            List<Dossier.Run> to) {
        switch (inline) {
        case Inline.Words words -> to.add(new Dossier.Run(words.text(), bold, italic, address));
        case Inline.Code code -> to.add(new Dossier.Run(code.text(), bold, italic, address));
        case Inline.Break line -> to.add(new Dossier.Run("\n", bold, italic, address));
        case Inline.Emphasis emphasis ->
            emphasis.content().forEach(each -> runs(each, live, bold, true, address, to));
        case Inline.Strong strong -> strong.content().forEach(each -> runs(each, live, true, italic, address, to));
        case Inline.Link link -> link(link, live, bold, italic, to);
        case Inline.Live chip -> {
            Dossier.Run run = live(chip, live.get(chip.reference()));
            to.add(new Dossier.Run(run.text(), bold, italic || run.italic(), address == null ? run.address() : address));
        }
        case Inline.Picture picture ->
            to.add(new Dossier.Run(TEXTS.get("picture", description(picture)), bold, italic, address));
        }
    }

    /** Words of a link; on paper its address has to be read. */
    private void link(Inline.Link link, Map<String, LiveReference> live, boolean bold, boolean italic,
            List<Dossier.Run> to) {
        String address = link.address();
        String scheme = address.contains(":") ? address.substring(0, address.indexOf(':')).toLowerCase(Locale.ROOT) : "";
        boolean known = Set.of("http", "https", "mailto", "tel").contains(scheme);
        int from = to.size();
        link.content().forEach(each -> runs(each, live, bold, italic, known ? address : null, to));
        String words = Dossier.plain(to.subList(from, to.size()));
        String read = address.replaceFirst("^(mailto:|tel:)", "");
        if (!words.contains(read)) {
            to.add(new Dossier.Run(" (" + read + ")", false, italic, null));
        }
    }

    private Dossier.Run live(Inline.Live chip, LiveReference reference) {
        if (reference == null) {
            return new Dossier.Run(TEXTS.get("reference.gone", chip.words()), false, true, null);
        }
        Resolved resolved = references.resolve(reference);
        if (redacted && (resolved.sensitive() || Redaction.hides(reference))) {
            return new Dossier.Run(TEXTS.get("redacted.value"), false, true, null);
        }
        Element target = reference.getTarget();
        // a plan or chapter that is in the document can be turned to
        String address = target instanceof EmergencyPlan || target instanceof PlanSection ? "#" + target.getId() : null;
        return resolved.isSound() ? new Dossier.Run(resolved.words(), false, false, address)
                : new Dossier.Run("[" + resolved.words() + "]", false, true, null);
    }

    private static String description(Inline.Picture picture) {
        return picture.description() == null || picture.description().isBlank() ? picture.file()
                : picture.description();
    }

    private void picture(Inline.Picture picture) {
        byte[] file = file(picture.file());
        if (file == null) {
            parts.add(new Dossier.Text(
                    List.of(new Dossier.Run(TEXTS.get("picture.missing", picture.file()), false, true, null))));
        } else {
            parts.add(new Dossier.Image(file, description(picture)));
        }
    }

    /** Content of a picture in the folder of the administration; null where there is none that can be shown. */
    private byte[] file(String name) {
        Path folder = references.model().folder().orElse(null);
        if (folder == null) {
            return null;
        }
        try {
            Path root = folder.toRealPath();
            Path file = root.resolve(name).toRealPath();
            if (!file.startsWith(root) || !Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return null;
            }
            byte[] bytes = Files.readAllBytes(file);
            boolean known = bytes.length > 3 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8
                    || bytes[0] == (byte) 0x89 && bytes[1] == 'P');
            return known ? bytes : null;
        } catch (IOException | IllegalArgumentException e) {
            // a name that no file can have, or a file that cannot be read
            return null;
        }
    }

    // --- lists and tables

    private void items(Block.Items items, Map<String, LiveReference> live) {
        var points = new ArrayList<Dossier.Point>();
        items(items, live, 0, points);
        flush(points);
    }

    private void flush(List<Dossier.Point> points) {
        if (!points.isEmpty()) {
            parts.add(new Dossier.Points(points));
            points.clear();
        }
    }

    private void items(Block.Items items, Map<String, LiveReference> live, int level, List<Dossier.Point> points) {
        int number = items.start();
        for (List<Block> item : items.items()) {
            String mark = items.ordered() ? number++ + "." : level % 2 == 0 ? "•" : "–";
            for (Block block : item) {
                switch (block) {
                case Block.Paragraph paragraph when paragraph.liveTable() != null
                        && whole(live.get(paragraph.liveTable().reference())) -> {
                    flush(points);
                    table(live.get(paragraph.liveTable().reference()));
                }
                case Block.Paragraph paragraph -> {
                    List<Dossier.Run> runs = runs(paragraph.content(), live, false);
                    if (!runs.isEmpty() && runs.getFirst().text().startsWith("[ ] ")) {
                        mark = BOX;
                        Dossier.Run first = runs.removeFirst();
                        runs.addFirst(new Dossier.Run(first.text().substring(4), first.bold(), first.italic(),
                                first.address()));
                    }
                    points.add(new Dossier.Point(level, mark, runs));
                }
                case Block.Heading heading ->
                    points.add(new Dossier.Point(level, mark, runs(heading.content(), live, false)));
                case Block.Items inner -> items(inner, live, level + 1, points);
                case Block.Code code ->
                    points.add(new Dossier.Point(level, mark, List.of(new Dossier.Run(code.text().strip()))));
                case Block.Grid grid -> {
                    flush(points);
                    grid(grid, live);
                }
                case Block.Quote quote -> {
                    flush(points);
                    blocks(quote.content(), live, DEEPEST, true);
                }
                case Block.Rule rule -> {
                    // says nothing
                }
                }
                mark = "";
            }
        }
    }

    private void grid(Block.Grid grid, Map<String, LiveReference> live) {
        var numeric = new HashSet<Integer>();
        for (int i = 0; i < grid.alignments().size(); i++) {
            if (grid.alignments().get(i) == Block.Alignment.END) {
                numeric.add(i);
            }
        }
        var rows = new ArrayList<List<String>>();
        Map<Dossier.Place, List<Dossier.Run>> words = new HashMap<>();
        for (List<List<Inline>> row : grid.rows()) {
            var texts = new ArrayList<String>();
            for (List<Inline> cell : row) {
                List<Dossier.Run> runs = runs(cell, live, false);
                if (runs.stream().anyMatch(run -> run.bold() || run.italic() || run.address() != null)) {
                    words.put(new Dossier.Place(rows.size(), texts.size()), runs);
                }
                texts.add(Dossier.plain(runs));
            }
            rows.add(texts);
        }
        parts.add(new Dossier.Grid(cells(grid.head(), live), rows, numeric, words));
    }

    private List<String> cells(List<List<Inline>> cells, Map<String, LiveReference> live) {
        return cells.stream().map(cell -> Dossier.plain(runs(cell, live, false))).toList();
    }
}
