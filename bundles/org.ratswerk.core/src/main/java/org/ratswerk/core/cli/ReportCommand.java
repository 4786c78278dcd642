package org.ratswerk.core.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Report;
import org.ratswerk.core.ReportOptions;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Makes a document. */
final class ReportCommand implements Command {
    /** Fewest characters of a password that is worth its name. */
    private static final int LEAST_PASSWORD = 8;
    private static final Texts TEXTS = Texts.of(ReportCommand.class);

    @Override
    public String name() {
        return "report";
    }

    @Override
    public String usage() {
        return "report KIND DIR -o FILE.(docx|pdf|html|xlsx|zip) [--for ID,...] [--template FILE.docx] "
                + "[--password-file FILE] | report --list";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.report");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("-o", "--for", "--template", "--password-file"),
                Set.of("--list"));
        List<Report> reports = invocation.registry().reports();
        if (options.has("--list")) {
            reports.forEach(report -> invocation.out()
                    .println(report.id() + "  " + report.title() + "  (" + String.join(", ", report.formats()) + ")"));
            return DONE;
        }
        if (options.operands().size() != 2 || !options.has("-o")) {
            throw Options.fault("fault.usage", usage());
        }
        String kind = options.operands().get(0);
        Report report = reports.stream().filter(candidate -> candidate.id().equals(kind)).findFirst()
                .orElseThrow(() -> reports.isEmpty() ? Options.fault("fault.report.none", kind)
                        : Options.fault("fault.report.unknown", kind,
                                Nearest.of(kind, reports.stream().map(Report::id).toList()).orElse("")));
        String file = options.get("-o").orElseThrow();
        String format = format(report, file.toLowerCase(Locale.ROOT), options.has("--password-file"));
        List<String> elements = options.get("--for").map(ids -> List.of(ids.split(","))).orElse(List.of());
        Path template = options.has("--template") ? invocation.path(options.get("--template").orElseThrow()) : null;
        String password = options.has("--password-file")
                ? password(invocation.path(options.get("--password-file").orElseThrow())) : null;
        var wanted = new ReportOptions(elements, template, password);
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(options.operands().get(1)),
                invocation.progress());
        invocation.output(file, out -> report.write(folder.model(), format, wanted, out, invocation.progress()));
        return DONE;
    }

    /** The format that the name of the file asks for; encrypted ones may have an ending of their own. */
    private static String format(Report report, String file, boolean encrypted) throws FaultException {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        Optional<String> longest = report.formats().stream()
                .filter(format -> file.endsWith("." + report.extension(format, encrypted)))
                .max(Comparator.comparingInt(format -> report.extension(format, encrypted).length()));
        if (longest.isPresent()) {
            return longest.get();
        }
        if (encrypted && report.formats().contains(ending)) {
            throw report.encrypts(ending)
                    ? Options.fault("fault.format.packed", ending, report.extension(ending, true))
                    : Options.fault("fault.format", ending, report.formats().stream().filter(report::encrypts)
                            .map(format -> report.extension(format, true)).collect(Collectors.joining(", ")));
        }
        throw Options.fault("fault.format", ending, String.join(", ", report.formats()));
    }

    /** First line of a file; a password in the arguments could be seen by everybody on the machine. */
    private static String password(Path file) throws FaultException {
        try (Stream<String> lines = Files.lines(file)) {
            String password = lines.findFirst().orElse("");
            if (password.codePointCount(0, password.length()) < LEAST_PASSWORD) {
                throw Options.fault("fault.password.short", file, LEAST_PASSWORD);
            }
            return password;
        } catch (IOException | UncheckedIOException e) {
            throw Options.fault("fault.password.file", file);
        }
    }
}
