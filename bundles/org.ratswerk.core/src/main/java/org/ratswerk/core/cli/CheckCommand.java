package org.ratswerk.core.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.RuleSettings;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

import com.google.gson.stream.JsonWriter;

/** Runs all checks, with the severities that the administration sets. */
final class CheckCommand implements Command {
    private static final Texts TEXTS = Texts.of(CheckCommand.class);
    private static final Set<String> FORMATS = Set.of("text", "json");

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "check DIR [--format text|json] [-o FILE]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.check");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("--format", "-o"), Set.of());
        String dir = options.single(usage());
        String format = options.get("--format").orElse("text");
        if (!FORMATS.contains(format)) {
            throw Options.fault("fault.format", format, "text, json");
        }
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(dir), invocation.progress());
        folder.warnings().forEach(warning -> invocation.err().println(warning));
        List<Problem> problems = new ArrayList<>();
        RuleSettings.check(invocation.registry().checks(), folder.model(), problems::add, invocation.progress());
        invocation.output(options.get("-o").orElse(null),
                out -> {
                    if (format.equals("json")) {
                        writeJson(problems, out);
                    } else {
                        writeText(problems, out);
                    }
                });
        long errors = problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
        long warnings = problems.stream().filter(problem -> problem.severity() == Severity.WARNING).count();
        invocation.err().println(TEXTS.get("done.check", errors, warnings, problems.size() - errors - warnings));
        return errors > 0 ? FOUND : DONE;
    }

    private static void writeText(List<Problem> problems, OutputStream out) throws IOException {
        var text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(TEXTS.get("severity." + problem.severity().code())).append("  ").append(problem.rule())
                    .append("  ").append(problem.elementId() == null ? "–" : problem.elementId()).append("  ")
                    .append(problem.message()).append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void writeJson(List<Problem> problems, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        @SuppressWarnings("resource") // the caller closes what it opened
        var json = new JsonWriter(text);
        json.setIndent("  ");
        json.setSerializeNulls(true);
        json.beginArray();
        for (Problem problem : problems) {
            json.beginObject();
            json.name("rule").value(problem.rule());
            json.name("severity").value(problem.severity().code());
            json.name("element").value(problem.elementId());
            json.name("feature").value(problem.feature());
            json.name("message").value(problem.message());
            if (problem.place() != null) {
                json.name("file").value(problem.place().file());
                json.name("line").value(problem.place().line());
                json.name("part").value(problem.place().part());
            }
            json.endObject();
        }
        json.endArray();
        json.flush();
        text.write('\n');
        text.flush();
    }
}
