package org.ratswerk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.ratswerk.core.report.Dossier;
import org.ratswerk.model.text.Texts;

/** Writes documents as one HTML file, pictures included. */
final class HtmlWriter {
    private static final Texts TEXTS = Texts.of(HtmlWriter.class);
    static final String STYLE = """
            body{font:16px/1.5 system-ui,"Segoe UI",Arial,sans-serif;color:#1f2c3d;max-width:60em;margin:2em auto;padding:0 1em}
            h1{font-size:1.8em;margin:0}h2{font-size:1.35em;margin-top:2em}h3{font-size:1.1em;margin-top:1.5em}
            .details{color:#4a586a;margin-top:.2em}
            table{border-collapse:collapse;width:100%;font-size:.9em}
            th,td{text-align:left;vertical-align:top;padding:.3em .6em .3em 0;border-bottom:1px solid #b4bec9}
            td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
            .wide{overflow-x:auto}thead th{background:#eef1f4;padding-left:.4em}td{padding-left:.4em}
            .figures{display:flex;flex-wrap:wrap;gap:1.5em 2.5em;margin:1.5em 0;padding:0;list-style:none}
            .figures li{max-width:11em}.figures b{display:block;font-size:2em;line-height:1.2;font-weight:600}
            .figures span{color:#4a586a;font-size:.9em}
            nav ul{list-style:none;padding:0}nav li.l2{padding-left:1.5em}nav a{color:#0b5c9e}
            figure{margin:1em 0;overflow-x:auto}figcaption{color:#4a586a;font-size:.9em}
            figure svg{max-width:100%;height:auto}
            .mark{display:inline-block;border:2px solid;padding:.2em .8em;font-weight:700}.kind{color:#4a586a;margin-bottom:.3em}
            .lead{font-weight:700;margin-bottom:.3em}ul.points{padding-left:0;list-style:none}
            ul.points>li{display:flex;gap:.6em;margin:.2em 0}ul.points>li>span:first-child{min-width:1.2em}
            .fold{display:grid;grid-template-columns:1fr 1fr}.fold section{padding:1em;border:1px dashed #b4bec9}
            .writein{border-bottom:1px solid #b4bec9;height:1.8em}figure img{max-width:100%;height:auto}
            @media print{body{max-width:none;margin:0;font-size:10pt}figure,tr,.figures{break-inside:avoid}
            .fold{height:267mm;grid-template-rows:1fr 1fr;break-after:page}
            h2,h3,h4{break-after:avoid}.break{break-before:page}.across{page:across}}
            @page{size:A4 portrait;margin:15mm}@page across{size:A4 landscape;margin:15mm}
            @media screen and (prefers-color-scheme:dark){body{background:#1f1f1f;color:#e6eaef}
            .details,.figures span,figcaption{color:#b4bec9}thead th{background:#2f3a46}
            nav a{color:#7db8f0}figure svg{background:#fff}}
            """;

    private static final byte JPEG = (byte) 0xFF;

    private HtmlWriter() {
    }

    static void write(Document document, OutputStream out) throws IOException {
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(Locale.getDefault().getLanguage().equals("de") ? "de" : "en")
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                        + "<title>")
                .append(escaped(document.title())).append("</title>\n<style>\n").append(STYLE)
                .append("</style>\n</head>\n<body>\n");
        body(text, document);
        out.write(text.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void body(StringBuilder text, Document document) {
        if (document.blocks().isEmpty() || !(document.blocks().getFirst() instanceof Document.Cover)) {
            element(text, "h1", document.title());
        }
        List<String> details = document.details().stream().filter(detail -> !detail.isBlank()).toList();
        if (!details.isEmpty()) {
            text.append("<p class=\"details\">").append(escaped(String.join(" · ", details))).append("</p>\n");
        }
        boolean across = false;
        int depth = document.depth();
        int chapter = 0;
        for (Document.Block block : document.blocks()) {
            switch (block) {
            case Document.Heading heading when heading.level() <= depth -> heading(text, heading, "c" + ++chapter);
            case Document.Cover cover -> {
                text.append("<p class=\"kind\">").append(escaped(cover.kind())).append("</p>\n");
                element(text, "h1", document.title());
                if (cover.mark() != null && !cover.mark().isBlank()) {
                    text.append("<p class=\"mark\">").append(escaped(cover.mark())).append("</p>\n");
                }
            }
            case Document.FigureRow row -> figures(text, row);
            case Document.Grid grid -> table(text, grid);
            case Document.Contents contents -> contents(text, document);
            case Document.PageBreak page -> {
                text.append(across ? "</div>\n" : "");
                across = page.across();
                text.append(across ? "<div class=\"break across\">\n" : "<div class=\"break\"></div>\n");
            }
            case Document.Picture picture -> {
                text.append("<figure>\n").append(picture.drawing().svg());
                element(text, "figcaption", picture.caption());
                text.append("</figure>\n");
            }
            case Document.Folded folded -> {
                text.append("<div class=\"fold\">\n");
                folded.panels().forEach(panel -> {
                    text.append("<section>\n");
                    panel.forEach(each -> words(text, each));
                    text.append("</section>\n");
                });
                text.append("</div>\n");
            }
            default -> words(text, block);
            }
        }
        text.append(across ? "</div>\n" : "");
    }

    /** Writes a block of words, which may stand on a panel too. */
    private static void words(StringBuilder text, Document.Block block) {
        switch (block) {
        case Document.Heading heading -> heading(text, heading, null);
        case Document.Lead lead ->
            text.append("<p class=\"lead\">").append(escaped(lead.text())).append("</p>\n");
        case Document.Rich rich -> {
            text.append("<p>");
            runs(text, rich.runs());
            text.append("</p>\n");
        }
        case Document.Points points -> {
            text.append("<ul class=\"points\">\n");
            for (Dossier.Point point : points.points()) {
                text.append("<li style=\"margin-left:").append(point.level() * 2).append("em\"><span>")
                        .append(escaped(point.mark())).append("</span><span>");
                runs(text, point.runs());
                text.append("</span></li>\n");
            }
            text.append("</ul>\n");
        }
        case Document.Image image -> {
            text.append("<figure><img alt=\"").append(escaped(image.description())).append("\" src=\"data:")
                    .append(image.file().length > 0 && image.file()[0] == JPEG ? "image/jpeg" : "image/png")
                    .append(";base64,").append(Base64.getEncoder().encodeToString(image.file())).append("\">");
            element(text, "figcaption", image.description());
            text.append("</figure>\n");
        }
        case Document.WriteIn lines -> {
            element(text, "p", lines.label());
            text.append("<div class=\"writein\"></div>\n".repeat(lines.lines()));
        }
        case Document.Paragraph paragraph -> element(text, "p", paragraph.text());
        case Document.Bullets bullets -> {
            text.append("<ul>\n");
            bullets.items().forEach(item -> element(text, "li", item));
            text.append("</ul>\n");
        }
        default -> throw new IllegalArgumentException(block.toString());
        }
    }

    private static void element(StringBuilder text, String name, String content) {
        text.append('<').append(name).append('>').append(escaped(content).replace("\n", "<br>")).append("</")
                .append(name).append(">\n");
    }

    private static void runs(StringBuilder text, List<Dossier.Run> runs) {
        for (Dossier.Run run : runs) {
            text.append(run.bold() ? "<strong>" : "").append(run.italic() ? "<em>" : "");
            if (run.address() != null) {
                text.append("<a href=\"").append(escaped(run.address())).append("\">");
            }
            text.append(escaped(run.text()).replace("\n", "<br>")).append(run.address() == null ? "" : "</a>")
                    .append(run.italic() ? "</em>" : "").append(run.bold() ? "</strong>" : "");
        }
    }

    /** @param chapter what the list of contents names it by; null for nothing */
    private static void heading(StringBuilder text, Document.Heading heading, String chapter) {
        int level = Math.min(6, heading.level() + 1);
        text.append("<h").append(level);
        if (chapter != null) {
            text.append(" id=\"").append(chapter).append('"');
        }
        text.append('>');
        if (heading.anchor() != null) {
            text.append("<span id=\"").append(heading.anchor()).append("\"></span>");
        }
        text.append(escaped(heading.text())).append("</h").append(level).append(">\n");
    }

    private static void contents(StringBuilder text, Document document) {
        text.append("<nav aria-label=\"").append(escaped(TEXTS.get("contents"))).append("\">\n<ul>\n");
        int chapter = 0;
        for (Document.Heading heading : document.chapters()) {
            text.append("<li class=\"l").append(heading.level()).append("\"><a href=\"#c").append(++chapter).append("\">")
                    .append(escaped(heading.text())).append("</a></li>\n");
        }
        text.append("</ul>\n</nav>\n");
    }

    private static void figures(StringBuilder text, Document.FigureRow row) {
        text.append("<ul class=\"figures\">\n");
        row.figures().forEach(figure -> text.append("<li><b>").append(escaped(figure.value())).append("</b><span>")
                .append(escaped(figure.label())).append("</span></li>\n"));
        text.append("</ul>\n");
    }

    private static void table(StringBuilder text, Document.Grid grid) {
        text.append("<div class=\"wide\"><table>\n");
        if (!grid.head().isEmpty()) {
            text.append("<thead><tr>");
            for (int i = 0; i < grid.head().size(); i++) {
                text.append("<th scope=\"col\"").append(grid.numeric().contains(i) ? " class=\"n\">" : ">")
                        .append(escaped(grid.head().get(i))).append("</th>");
            }
            text.append("</tr></thead>\n");
        }
        text.append("<tbody>\n");
        for (int number = 0; number < grid.rows().size(); number++) {
            List<String> row = grid.rows().get(number);
            text.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String name = i == 0 && grid.head().isEmpty() ? "th scope=\"row\""
                        : grid.numeric().contains(i) ? "td class=\"n\"" : "td";
                List<Dossier.Run> runs = grid.runs().get(new Dossier.Place(number, i));
                text.append('<').append(name).append('>');
                if (runs == null) {
                    text.append(escaped(row.get(i)).replace("\n", "<br>"));
                } else {
                    runs(text, runs);
                }
                text.append("</").append(name, 0, 2).append('>');
            }
            text.append("</tr>\n");
        }
        text.append("</tbody>\n</table></div>\n");
    }

    static String escaped(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(c < ' ' && c != '\n' && c != '\t' || c >= 0xD800 && c <= 0xDFFF ? ' ' : c);
            }
        });
        return safe.toString();
    }
}
