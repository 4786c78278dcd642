package org.ratswerk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes documents as one HTML file, pictures included. */
final class HtmlWriter {
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,"Segoe UI",Arial,sans-serif;color:#1f2c3d;max-width:60em;margin:2em auto;padding:0 1em}
            h1{font-size:1.8em;margin:0}h2{font-size:1.35em;margin-top:2em}h3{font-size:1.1em;margin-top:1.5em}
            .details{color:#4a586a;margin-top:.2em}
            table{border-collapse:collapse;width:100%;font-size:.9em}
            th,td{text-align:left;vertical-align:top;padding:.3em .6em .3em 0;border-bottom:1px solid #b4bec9}
            figure{margin:1em 0;overflow-x:auto}figcaption{color:#4a586a;font-size:.9em}
            figure svg{max-width:100%;height:auto}
            @media print{figure{break-inside:avoid}tr{break-inside:avoid}}
            """;

    private HtmlWriter() {
    }

    static void write(Document document, OutputStream out) throws IOException {
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"")
                .append(Locale.getDefault().getLanguage().equals("de") ? "de" : "en")
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                        + "<title>")
                .append(escaped(document.title())).append("</title>\n<style>\n").append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>").append(escaped(document.title())).append("</h1>\n");
        List<String> details = document.details().stream().filter(detail -> !detail.isBlank()).toList();
        if (!details.isEmpty()) {
            text.append("<p class=\"details\">").append(escaped(String.join(" · ", details))).append("</p>\n");
        }
        for (Document.Block block : document.blocks()) {
            switch (block) {
            case Document.Heading heading -> element(text, "h" + (heading.level() + 1), heading.text());
            case Document.Paragraph paragraph -> element(text, "p", paragraph.text());
            case Document.Grid grid -> table(text, grid);
            case Document.Picture picture -> {
                text.append("<figure>\n").append(picture.drawing().svg());
                element(text, "figcaption", picture.caption());
                text.append("</figure>\n");
            }
            }
        }
        out.write(text.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void element(StringBuilder text, String name, String content) {
        text.append('<').append(name).append('>').append(escaped(content).replace("\n", "<br>")).append("</")
                .append(name).append(">\n");
    }

    private static void table(StringBuilder text, Document.Grid grid) {
        text.append("<table>\n");
        if (!grid.head().isEmpty()) {
            text.append("<thead><tr>");
            grid.head().forEach(cell -> text.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
            text.append("</tr></thead>\n");
        }
        text.append("<tbody>\n");
        for (List<String> row : grid.rows()) {
            text.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String name = i == 0 && grid.head().isEmpty() ? "th scope=\"row\"" : "td";
                text.append('<').append(name).append('>').append(escaped(row.get(i)).replace("\n", "<br>"))
                        .append("</").append(name, 0, 2).append('>');
            }
            text.append("</tr>\n");
        }
        text.append("</tbody>\n</table>\n");
    }

    private static String escaped(String text) {
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
