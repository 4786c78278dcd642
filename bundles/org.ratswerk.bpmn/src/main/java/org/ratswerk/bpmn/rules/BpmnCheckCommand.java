package org.ratswerk.bpmn.rules;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.persistence.AdministrationFiles;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Checks BPMN files; those of an administration also by what it says about them. */
@Component(service = Command.class)
public final class BpmnCheckCommand implements Command {
    private static final Texts TEXTS = Texts.of(BpmnCheckCommand.class);

    /** A file, what the user calls it, and the administration it lies in. */
    private record Checked(Path file, String name, Town town) {
    }

    /** The administration a file lies in; its folder is null where there is none. */
    private record Town(Path folder, BpmnChecker checker, ModelAccess access) {
    }

    @Override
    public String name() {
        return "bpmn check";
    }

    @Override
    public String usage() {
        return "bpmn check FILE|DIR… [--profile " + Stream.of(Profile.values()).map(Profile::id)
                .collect(Collectors.joining("|")) + "] [--format text|csv|json|xlsx] [-o FILE]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.check");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("--profile", "--format", "-o"), Set.of());
        if (options.operands().isEmpty()) {
            throw Options.fault("fault.usage", usage());
        }
        Set<Profile> profiles = profiles(options.get("--profile").orElse(""));
        TableFormat format = format(options, invocation);
        var towns = new HashMap<Path, Town>();
        var files = new ArrayList<Checked>();
        for (String operand : options.operands()) {
            Path start = invocation.path(operand);
            for (Path file : files(operand, start)) {
                String name = file.equals(start) ? operand
                        : operand.replaceAll("/+$", "") + "/" + start.relativize(file).toString().replace('\\', '/');
                files.add(new Checked(file, name, town(file, towns, profiles, invocation)));
            }
        }
        List<BpmnFinding> findings = files.parallelStream().flatMap(each -> check(each.file, each.name, each.town).stream())
                .toList();
        invocation.output(options.get("-o").orElse(null), out -> {
            if (format == null) {
                writeText(findings, out);
            } else {
                format.write(table(findings), out);
            }
        });
        long errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
        long warnings = findings.stream().filter(finding -> finding.severity() == Severity.WARNING).count();
        invocation.err().println(TEXTS.get("done.check", files.size(), errors, warnings, findings.size() - errors - warnings));
        return errors > 0 ? FOUND : DONE;
    }

    private static Set<Profile> profiles(String names) throws FaultException {
        var profiles = EnumSet.noneOf(Profile.class);
        for (String name : names.split(",")) {
            if (!name.isBlank()) {
                profiles.add(Profile.of(name.strip()).orElseThrow(() -> fault("fault.profile", name.strip(),
                        Stream.of(Profile.values()).map(Profile::id).collect(Collectors.joining(", ")))));
            }
        }
        return profiles;
    }

    /** Null for text: findings of checks are lines, not a table. */
    private static TableFormat format(Options options, Invocation invocation) throws FaultException {
        String id = options.get("--format").orElse("text");
        if (id.equals("text")) {
            return null;
        }
        TableFormat format = invocation.registry().format(id)
                .orElseThrow(() -> Options.fault("fault.format", id, Stream.concat(Stream.of("text"),
                        invocation.registry().formats().stream().map(TableFormat::id)).distinct()
                        .collect(Collectors.joining(", "))));
        if (format.binary() && !options.has("-o")) {
            throw Options.fault("fault.format.binary", id);
        }
        return format;
    }

    private static List<Path> files(String operand, Path start) throws FaultException {
        if (Files.isRegularFile(start)) {
            return List.of(start);
        }
        if (!Files.isDirectory(start)) {
            throw fault("fault.file", operand);
        }
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(file -> file.toString().endsWith(".bpmn") && Files.isRegularFile(file)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            throw fault("fault.file", operand);
        }
    }

    private static Town town(Path file, Map<Path, Town> towns, Set<Profile> profiles, Invocation invocation)
            throws FaultException {
        Path folder = file.toAbsolutePath().getParent();
        while (folder != null && !AdministrationFiles.exist(folder)) {
            folder = folder.getParent();
        }
        Path key = folder == null ? Path.of("") : folder;
        Town known = towns.get(key);
        if (known == null) {
            known = folder == null
                    ? new Town(null, BpmnChecker.of(profiles.isEmpty() ? Set.of(Profile.MUNICIPAL) : profiles),
                            ModelAccess.NONE)
                    : town(AdministrationFolder.open(folder, invocation.progress()).model(), folder, profiles);
            towns.put(key, known);
        }
        return known;
    }

    private static Town town(AdministrationModel model, Path folder, Set<Profile> profiles) {
        return new Town(folder, profiles.isEmpty() ? BpmnChecker.of(model.administration())
                : BpmnChecker.of(model.administration(), profiles), ModelAccess.of(model));
    }

    /** The administration knows a file by its path in the folder, the user by the one he has written. */
    private static List<BpmnFinding> check(Path file, String name, Town town) {
        String own = town.folder == null ? name
                : town.folder.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
        return town.checker.check(file, own, town.access).stream().map(finding -> new BpmnFinding(finding.rule(),
                finding.severity(), name, finding.element(), finding.line(), finding.message(), finding.fixes())).toList();
    }

    private static void writeText(List<BpmnFinding> findings, OutputStream out) throws IOException {
        var text = new StringBuilder();
        for (BpmnFinding finding : findings) {
            text.append(finding.file()).append(':').append(finding.line()).append(": ")
                    .append(TEXTS.get("severity." + finding.severity().code())).append("  ").append(finding.rule())
                    .append("  ").append(finding.element() == null ? "–" : finding.element()).append("  ")
                    .append(finding.message()).append('\n');
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Table table(List<BpmnFinding> findings) {
        return new Table("findings", TEXTS.get("table.title"),
                List.of(column("file", Table.Kind.TEXT), column("line", Table.Kind.NUMBER),
                        column("element", Table.Kind.IDENTIFIER), column("severity", Table.Kind.STATE),
                        column("rule", Table.Kind.IDENTIFIER), column("message", Table.Kind.TEXT)),
                findings.stream().map(BpmnCheckCommand::row).toList());
    }

    private static Table.Column column(String key, Table.Kind kind) {
        return new Table.Column(key, TEXTS.get("column." + key), kind, null);
    }

    private static Table.Row row(BpmnFinding finding) {
        Symbol symbol = switch (finding.severity()) {
        case ERROR -> Symbol.INFEASIBLE;
        case WARNING -> Symbol.WARNING;
        case INFO -> Symbol.NONE;
        };
        return new Table.Row(null, Stream.of(Value.text(finding.file()), Value.number(finding.line()),
                Value.text(finding.element()), new Value.Term(finding.severity().code(),
                        TEXTS.get("severity." + finding.severity().code()), symbol),
                Value.text(finding.rule()), Value.text(finding.message())).map(Table.Cell::of).toList());
    }

    private static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(org.ratswerk.model.persistence.Fault.of(TEXTS.get(key, arguments))));
    }
}
