package org.ratswerk.continuity.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

class PlanTextTest {
    @Test
    void readsWhatCommonMarkSays() {
        assertEquals(List.of(new Block.Heading(2, List.of(new Inline.Words("Alarm"))),
                new Block.Paragraph(List.of(new Inline.Words("Rufen Sie "), new Inline.Live("r1", "0241 123-4"),
                        new Inline.Words(" an, "), new Inline.Strong(List.of(new Inline.Words("sofort"))),
                        new Inline.Words("."))),
                new Block.Items(true, 3, List.of(List.of(new Block.Paragraph(List.of(new Inline.Words("eins")))),
                        List.of(new Block.Paragraph(List.of(new Inline.Words("zwei")))))),
                new Block.Grid(List.of(List.of(new Inline.Words("A")), List.of(new Inline.Words("B"))),
                        List.of(List.of(List.of(new Inline.Words("1")), List.of(new Inline.Words("2")))),
                        List.of(Block.Alignment.START, Block.Alignment.END))),
                PlanText.read("## Alarm\n\nRufen Sie [0241 123-4](ref:r1) an, **sofort**.\n\n3. eins\n4. zwei\n\n"
                        + "| A | B |\n|---|--:|\n| 1 | 2 |\n"));
        assertEquals(List.of(), PlanText.read(null));
        assertEquals(List.of(), PlanText.read(" \n"));
    }

    @Test
    void aParagraphWithOnlyALiveLinkIsATable() {
        var table = (Block.Paragraph) PlanText.read("[Kontakte](ref:t1)").getFirst();
        assertEquals("t1", table.liveTable().reference());
        var words = (Block.Paragraph) PlanText.read("Siehe [Kontakte](ref:t1)").getFirst();
        assertEquals(null, words.liveTable());
    }

    @Test
    void nothingThatRunsIsKept() {
        for (String bad : List.of("[x](javascript:alert)", "[x](data:text/html,y)", "[x](vbscript:y)", "[x](file:///etc)",
                "[x](../../secret)", "[x](/etc/passwd)", "![x](https://evil.example/p.png)", "![x](//evil.example/p.png)")) {
            String read = PlanText.read(bad).toString();
            assertFalse(read.contains("Link[") || read.contains("Picture["), bad + " " + read);
            assertTrue(read.contains("Words[text=x]"), read);
        }
        assertTrue(PlanText.read("<script>alert(1)</script>").toString().contains("Words[text=<script>"));
        assertTrue(PlanText.read("[x](https://a.example) ![p](documents/a.png)").toString().contains("Picture["));
    }

    @Test
    void deepNestingEndsInsteadOfFailing() {
        PlanText.plain("> ".repeat(5_000) + "x");
        PlanText.plain("*a ".repeat(5_000));
        PlanText.plain("[".repeat(20_000));
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<Block> blocks = blocks(random, 0);
            String written = PlanText.write(blocks);
            assertEquals(blocks, PlanText.read(written), written);
            assertEquals(written, PlanText.normalise(written));
        }
    }

    @Test
    void escapedWordsAreNothingButWords() {
        var random = new Random(11);
        String letters = "ab1 #*_`[]()<>|~&\\-+.=!:\"'äß>";
        for (int i = 0; i < 20_000; i++) {
            var words = new StringBuilder("x");
            for (int n = random.nextInt(12); n > 0; n--) {
                words.append(letters.charAt(random.nextInt(letters.length())));
            }
            words.append('x');
            String text = words.toString();
            assertEquals(text, PlanText.plain(PlanText.escape(text)), text);
            String live = PlanText.live("id-1", text);
            assertEquals(List.of(new Block.Paragraph(List.of(new Inline.Live("id-1", text.replaceAll("\\s+", " "))))),
                    PlanText.read(live), live);
            assertEquals(Set.of("id-1"), PlanText.references(live));
            assertEquals("[](ref:id-1)", PlanText.withoutValues(live));
        }
        for (String start : List.of("- a", "+ a", "1. a", "12) a", "# a", "> a", "=== a", "---")) {
            assertEquals(start, PlanText.plain(PlanText.escape(start)), start);
        }
    }

    @Test
    void replacingChangesNothingElse() {
        String text = "Vor  [alt](ref:a) und [zwei](ref:b)\n*so* [Netz](https://x.example) \\[kein](ref)\n";
        assertEquals("Vor  [neu: \\[1\\]](ref:a) und [zwei](ref:b)\n*so* [Netz](https://x.example) \\[kein](ref)\n",
                PlanText.replace(text, (id, words) -> id.equals("a") ? "neu: [1]" : words));
        assertEquals("", PlanText.replace(null, (id, words) -> words));
    }

    @Test
    void plainTextHasTheWordsAndNoMarks() {
        assertEquals("Kopf\nEin Satz.\n- a\n- b\n  1. c\nX | Y\n1 | 2",
                PlanText.plain("# Kopf\n\nEin *Satz*.\n\n- a\n- b\n  1. c\n\n| X | Y |\n|---|---|\n| 1 | 2 |"));
    }

    private static List<Block> blocks(Random random, int depth) {
        var blocks = new ArrayList<Block>();
        Class<?> before = null;
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            Block block = switch (random.nextInt(depth == 0 ? 7 : 2)) {
            case 1 -> depth > 2 ? paragraph(random) : items(random, depth);
            case 2 -> new Block.Heading(1 + random.nextInt(6), inlines(random));
            case 3 -> grid(random);
            case 4 -> new Block.Quote(List.of(paragraph(random)));
            case 5 -> new Block.Code("Zeile *1*\nZeile 2\n");
            case 6 -> new Block.Rule();
            default -> paragraph(random);
            };
            // two lists or quotations in a row would be one
            if (block.getClass() != before) {
                blocks.add(block);
                before = block.getClass();
            }
        }
        return blocks;
    }

    private static Block items(Random random, int depth) {
        var items = new ArrayList<List<Block>>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            var item = new ArrayList<Block>(List.of(paragraph(random)));
            if (depth < 2 && random.nextInt(4) == 0) {
                item.add(items(random, depth + 1));
            }
            items.add(item);
        }
        boolean ordered = random.nextBoolean();
        return new Block.Items(ordered, ordered ? 1 + random.nextInt(3) : 1, items);
    }

    private static Block grid(Random random) {
        int columns = 1 + random.nextInt(3);
        var rows = new ArrayList<List<List<Inline>>>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            rows.add(cells(random, columns));
        }
        var alignments = new ArrayList<Block.Alignment>();
        for (int i = 0; i < columns; i++) {
            alignments.add(Block.Alignment.values()[random.nextInt(3)]);
        }
        return new Block.Grid(cells(random, columns), rows, alignments);
    }

    private static List<List<Inline>> cells(Random random, int columns) {
        var cells = new ArrayList<List<Inline>>();
        for (int i = 0; i < columns; i++) {
            cells.add(List.of(new Inline.Words(word(random))));
        }
        return cells;
    }

    private static Block paragraph(Random random) {
        return new Block.Paragraph(inlines(random));
    }

    private static List<Inline> inlines(Random random) {
        var inlines = new ArrayList<Inline>(List.of(new Inline.Words(word(random) + " ")));
        for (int n = random.nextInt(4); n > 0; n--) {
            List<Inline> inner = List.of(new Inline.Words(word(random)));
            inlines.add(switch (random.nextInt(6)) {
            case 0 -> new Inline.Strong(inner);
            case 1 -> new Inline.Emphasis(inner);
            case 2 -> new Inline.Live("r" + random.nextInt(9), word(random));
            case 3 -> new Inline.Link("https://x.example/a", inner);
            case 4 -> new Inline.Code("c1");
            default -> new Inline.Picture("documents/p.png", word(random));
            });
            inlines.add(new Inline.Words(" " + word(random) + (n == 1 ? "" : " ")));
        }
        if (inlines.size() == 1) {
            return List.of(new Inline.Words(word(random)));
        }
        return inlines;
    }

    private static String word(Random random) {
        String[] words = {"Alarm", "A*b*", "1. x", "Amt 33", "[k]", "5 < 6", "a_b_c", "x|y", "Ä & Ö", "#1", "ende!", "\\n"};
        return words[random.nextInt(words.length)];
    }
}
