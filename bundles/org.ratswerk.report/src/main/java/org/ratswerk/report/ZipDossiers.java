package org.ratswerk.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierFormat;
import org.ratswerk.model.text.Texts;

/**
 * Documents as a folder of web pages, packed: one page for each chapter of the first level, pictures included, and a start
 * page that searches them all. Nothing in it needs a server or the network.
 */
@Component
public final class ZipDossiers implements DossierFormat {
    private static final Texts TEXTS = Texts.of(ZipDossiers.class);
    private static final Pattern ANCHOR = Pattern.compile("<h[2-6] id=\"(c\\d+)\">(.*?)</h[2-6]>", Pattern.DOTALL);
    private static final String POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            + "style-src 'unsafe-inline'; img-src data:; script-src 'unsafe-inline'\">\n";
    private static final String SCRIPT = """
            const box=document.getElementById('q'),list=document.getElementById('hits'),state=document.getElementById('state');
            const fold=t=>t.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g,'').replace(/ß/g,'ss');
            const folded=PAGES.map(p=>({t:fold(p.t),x:fold(p.x)}));
            function search(){const words=fold(box.value).split(/\\s+/).filter(w=>w);list.textContent='';
            document.getElementById('all').hidden=words.length>0;if(!words.length){state.textContent='';return}
            const hits=[];PAGES.forEach((p,i)=>{const f=folded[i];let n=0;for(const w of words){const a=f.t.includes(w),b=f.x.includes(w);
            if(!a&&!b)return;n+=a?10:1}hits.push([n,i])});hits.sort((a,b)=>b[0]-a[0]||a[1]-b[1]);
            state.textContent=hits.length?FOUND.replace('#',hits.length):NOTHING;
            for(const [n,i] of hits.slice(0,100)){const p=PAGES[i],li=document.createElement('li'),a=document.createElement('a');
            a.href=p.f;a.textContent=p.t;li.append(a);const at=folded[i].x.indexOf(words[0]);const s=document.createElement('p');
            s.textContent=at<0?p.d:(at>60?'…':'')+p.x.slice(Math.max(0,at-60),at+140)+'…';li.append(s);list.append(li)}}
            box.addEventListener('input',search);search();
            """;

    /** Page of the folder. */
    private record Page(String title, String id, String file, Dossier content) {
    }

    @Override
    public String extension() {
        return "zip";
    }

    @Override
    public int rank() {
        return 50;
    }

    @Override
    public boolean encrypts() {
        return true;
    }

    @Override
    public void write(Dossier dossier, ReportOptions options, OutputStream out) throws IOException {
        if (options.password() == null) {
            write(dossier, out);
        } else {
            EncryptedZip.write(files(dossier), options.password(), out);
        }
    }

    @Override
    public void write(Dossier dossier, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> file : files(dossier).entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static Map<String, byte[]> files(Dossier dossier) throws IOException {
        var index = new StringBuilder();
        var contents = new StringBuilder();
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Page> pages = pages(dossier);
        Map<String, String> elsewhere = new HashMap<>();
        for (Page page : pages) {
            DossierDocument.addresses(page.content(), page.file()).forEach(elsewhere::putIfAbsent);
            if (page.id() != null) {
                elsewhere.putIfAbsent(page.id(), page.file());
            }
        }
        for (Page page : pages) {
            var bytes = new ByteArrayOutputStream();
            Map<String, String> addresses = new HashMap<>(elsewhere);
            addresses.putAll(DossierDocument.addresses(page.content(), ""));
            HtmlWriter.write(DossierDocument.of(page.content(), addresses), bytes);
            String html = bytes.toString(StandardCharsets.UTF_8).replace("<meta charset=\"utf-8\">\n",
                    "<meta charset=\"utf-8\">\n" + POLICY).replaceFirst("<body>\n",
                            Matcher.quoteReplacement("<body>\n<p><a href=\"index.html\">"
                                    + HtmlWriter.escaped(TEXTS.get("zip.back")) + "</a></p>\n"));
            files.put(page.file(), html.getBytes(StandardCharsets.UTF_8));
            contents.append("<li><a href=\"").append(page.file()).append("\">").append(HtmlWriter.escaped(page.title()))
                    .append("</a></li>\n");
            index(index, page, html);
        }
        files.put("index.html", start(dossier, contents, index).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static List<Page> pages(Dossier dossier) {
        var pages = new ArrayList<Page>();
        Set<String> names = new HashSet<>(Set.of("index.html"));
        String title = dossier.title();
        String id = null;
        var parts = new ArrayList<Dossier.Part>();
        for (Dossier.Part part : dossier.parts()) {
            if (part instanceof Dossier.Heading heading && heading.level() == 1) {
                add(pages, names, dossier, title, id, parts);
                parts = new ArrayList<>();
                title = heading.text();
                id = heading.id();
            } else if (part instanceof Dossier.Heading heading) {
                // the chapter is the title of its page
                parts.add(new Dossier.Heading(heading.level() - 1, heading.text(), heading.id()));
            } else {
                parts.add(part);
            }
        }
        add(pages, names, dossier, title, id, parts);
        return pages;
    }

    private static void add(List<Page> pages, Set<String> names, Dossier dossier, String title,
            String id, List<Dossier.Part> parts) {
        if (parts.isEmpty() && title.equals(dossier.title())) {
            return;
        }
        while (!parts.isEmpty() && parts.getLast() instanceof Dossier.PageBreak) {
            parts.removeLast();
        }
        String name = EncryptedZip.name(title);
        String file = name + ".html";
        for (int i = 2; !names.add(file); i++) {
            file = name + "-" + i + ".html";
        }
        pages.add(new Page(title, id, file, new Dossier(title, dossier.details(), parts)));
    }

    /** Adds a page to what is searched, each of its sections by itself. */
    private static void index(StringBuilder index, Page page, String html) {
        String body = html.substring(html.indexOf("</h1>"));
        int from = 0;
        String title = page.title();
        String place = page.file();
        Matcher section = ANCHOR.matcher(body);
        while (section.find()) {
            index(index, title, place, page.title(), body.substring(from, section.start()));
            title = page.title() + " – " + text(section.group(2));
            place = page.file() + "#" + section.group(1);
            from = section.end();
        }
        index(index, title, place, page.title(), body.substring(from));
    }

    private static void index(StringBuilder index, String title, String place, String document, String html) {
        index.append(index.isEmpty() ? "" : ",\n").append("{t:").append(quoted(title)).append(",f:").append(quoted(place))
                .append(",d:").append(quoted(document)).append(",x:").append(quoted(text(html))).append('}');
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<style.*?</style>|<svg.*?</svg>", " ").replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
                .replaceAll("\\s+", " ").strip();
    }

    /** Text as a literal of JavaScript that no browser takes for markup. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c < ' ' || c == '\u2028' || c == '\u2029') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    private static String start(Dossier dossier, StringBuilder contents, StringBuilder index) {
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").append(Locale.getDefault().getLanguage())
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n").append(POLICY)
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(HtmlWriter.escaped(dossier.title())).append("</title>\n<style>\n").append(HtmlWriter.STYLE)
                .append("input{font:inherit;width:100%;padding:.5em;box-sizing:border-box}#hits p{margin:.1em 0 .8em}\n")
                .append("a{color:#0b5c9e}@media screen and (prefers-color-scheme:dark){a{color:#7db8f0}}\n")
                .append("</style>\n</head>\n<body>\n<h1>").append(HtmlWriter.escaped(dossier.title()))
                .append("</h1>\n<p class=\"details\">")
                .append(HtmlWriter.escaped(String.join(" · ", dossier.details()))).append("</p>\n");
        if (dossier.cover() != null) {
            text.append("<table><tbody>\n");
            dossier.cover().entries().forEach(entry -> text.append("<tr><th scope=\"row\">")
                    .append(HtmlWriter.escaped(entry.name())).append("</th><td>")
                    .append(HtmlWriter.escaped(entry.text()).replace("\n", "<br>")).append("</td></tr>\n"));
            text.append("</tbody></table>\n");
        }
        return text.append("<p><label for=\"q\">").append(HtmlWriter.escaped(TEXTS.get("zip.search")))
                .append("</label><input id=\"q\" type=\"search\" autocomplete=\"off\" autofocus></p>\n")
                .append("<p id=\"state\" role=\"status\"></p>\n<ul id=\"hits\"></ul>\n<div id=\"all\"><h2>")
                .append(HtmlWriter.escaped(TEXTS.get("contents"))).append("</h2>\n<ul>\n").append(contents)
                .append("</ul></div>\n<script>\nconst FOUND=").append(quoted(TEXTS.get("zip.found"))).append(",NOTHING=")
                .append(quoted(TEXTS.get("zip.nothing"))).append(",PAGES=[\n").append(index).append("];\n").append(SCRIPT)
                .append("</script>\n</body>\n</html>\n").toString();
    }
}
