package org.ratswerk.bench;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.ratswerk.analysis.downtime.DowntimeAnalysis;
import org.ratswerk.continuity.generate.GenerateOptions;
import org.ratswerk.continuity.generate.Generation;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.report.Plans;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.report.DossierFormat;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanKind;
import org.ratswerk.report.DocxDossiers;
import org.ratswerk.report.HtmlDossiers;
import org.ratswerk.report.PdfDossiers;
import org.ratswerk.report.XlsxDossiers;
import org.ratswerk.report.ZipDossiers;

/** Measures how long documents of many plans take, in every format. */
final class DocumentsBench {
    static final String NAME = "documents";
    private static final String USAGE = """
            Usage: ./ratswerk bench documents [--plans N,N,…] [--seed N]

            Generates an administration with plans and makes one document of them in every format. The columns say how
            long each takes beside collecting what it holds, and how much longer a plan takes than with the fewest plans:
            1.00 where documents grow as the plans do.

              --plans N,N,…  numbers of plans (default 50,100,200)
              --seed N       seed of the generator (default 2004)
            """;
    private static final int DEPENDENCIES = 2_000;
    private static final int ROUNDS = 3;
    private static final List<Analysis> ANALYSES = List.of(new DowntimeAnalysis());
    private static final Map<String, DossierFormat> FORMATS = Map.of("pdf", new PdfDossiers(), "docx", new DocxDossiers(),
            "html", new HtmlDossiers(), "zip", new ZipDossiers(), "xlsx", new XlsxDossiers());

    private DocumentsBench() {
        // static only
    }

    static void main(List<String> arguments) throws Exception {
        int[] sizes = {50, 100, 200};
        long seed = 2004;
        var rest = new ArrayList<>(arguments);
        try {
            while (!rest.isEmpty()) {
                switch (rest.removeFirst()) {
                case "--product" -> rest.removeFirst();
                case "--plans" -> sizes = Arrays.stream(rest.removeFirst().split(","))
                        .mapToInt(number -> Math.max(1, Integer.parseInt(number.strip()))).distinct().sorted().toArray();
                case "--seed" -> seed = Long.parseLong(rest.removeFirst());
                default -> throw new IllegalArgumentException();
                }
            }
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            System.err.print(USAGE);
            System.exit(2);
            return;
        }
        System.out.println("Ratswerk benchmark of documents, seed " + seed);
        System.out.println(Bench.machine());
        System.out.println();
        Path work = Files.createTempDirectory("ratswerk-bench-documents");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Bench.delete(work)));
        measure(work.resolve("town"), sizes, seed);
    }

    private static void measure(Path folder, int[] sizes, long seed) throws Exception {
        Administrations.generate(folder, seed, DEPENDENCIES);
        var town = Administrations.open(folder);
        var references = new References(town.model(), ANALYSES, Progress.NONE);
        var kinds = Set.of(PlanKind.BUSINESS_CONTINUITY_PLAN, PlanKind.RECOVERY_PLAN);
        Generation generation = Generation.plan(references,
                new GenerateOptions(kinds, GenerateOptions.Scope.PROCESS, Set.of()));
        new Editing(town).run("plans", generation::apply);
        List<String> plans = town.model().plans().stream().map(EmergencyPlan::getId).toList();
        var table = new Columns("plans", "format", "collect ms", "write ms", "write / collect", "MB", "growth per plan");
        Map<String, Double> first = new java.util.HashMap<>();
        for (int size : sizes) {
            if (plans.size() < size) {
                System.err.println("Only " + plans.size() + " plans could be generated.");
            }
            List<String> some = plans.subList(0, Math.min(size, plans.size()));
            var source = new Plans();
            Timing collect = Timing.of(ROUNDS, () -> source.create(town.model(), ANALYSES, some, Progress.NONE));
            Dossier dossier = source.create(town.model(), ANALYSES, some, Progress.NONE);
            for (String format : FORMATS.keySet().stream().sorted().toList()) {
                var file = new ByteArrayOutputStream();
                FORMATS.get(format).write(dossier, file);
                Timing write = Timing.of(ROUNDS, () -> {
                    var out = new ByteArrayOutputStream();
                    FORMATS.get(format).write(dossier, out);
                    return out;
                });
                double each = write.processorMillis() / some.size();
                first.putIfAbsent(format, each);
                table.add(some.size(), format, Columns.millis(collect.millis()), Columns.millis(write.millis()),
                        Columns.ratio(write.processorMillis() / collect.processorMillis()), Columns.megabytes(file.size()),
                        String.format(Locale.ROOT, "%.2f", each / first.get(format)));
            }
        }
        System.out.println(table);
    }
}
