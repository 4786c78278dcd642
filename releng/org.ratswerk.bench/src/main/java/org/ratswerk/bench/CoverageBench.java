package org.ratswerk.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.ratswerk.analysis.coverage.CountingUnit;
import org.ratswerk.analysis.coverage.Coverage;
import org.ratswerk.analysis.coverage.CoverageAnalysis;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.Reading;
import org.ratswerk.analysis.coverage.Scope;
import org.ratswerk.analysis.coverage.criteria.CriteriaAnalysis;
import org.ratswerk.analysis.coverage.priority.Candidate;
import org.ratswerk.analysis.coverage.priority.Candidates;
import org.ratswerk.analysis.coverage.priority.PriorityAnalysis;
import org.ratswerk.analysis.coverage.priority.Ranking;
import org.ratswerk.analysis.coverage.priority.Weights;
import org.ratswerk.analysis.coverage.register.RegisterAnalysis;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Responsibility;

/** Measures what each view of catalogue, coverage, priority, register and criteria needs, on generated catalogues. */
final class CoverageBench {
    static final String NAME = "coverage";
    private static final String USAGE = """
            Usage: ./ratswerk bench coverage [--entries N,N,…] [--processes N] [--seed N]

            Generates catalogues with processes that cover part of them, and measures how long the data of each view
            takes from the model, beside one plain pass over entries and processes; how long ranking anew takes; and how
            much memory is kept. The same seed gives the same catalogues.

              --entries N,N,…  numbers of services, each in one of a tenth as many bundles (default 1000,5251,20000)
              --processes N    number of processes for 5,251 services, others in proportion (default 734)
              --seed N         seed of the generator (default 2019)
            """;
    private static final int REFERENCE = 5_251;
    private static final double LIMIT = 1_000;
    private static final List<Analysis> ANALYSES = List.of(new CoverageAnalysis(), new PriorityAnalysis(),
            new RegisterAnalysis(), new CriteriaAnalysis());

    private CoverageBench() {
        // static only
    }

    static void main(List<String> arguments) throws Exception {
        int[] sizes = {1_000, REFERENCE, 20_000};
        int processes = 734;
        long seed = 2019;
        var rest = new ArrayList<>(arguments);
        try {
            while (!rest.isEmpty()) {
                switch (rest.removeFirst()) {
                case "--product" -> rest.removeFirst();
                case "--entries" -> sizes = Arrays.stream(rest.removeFirst().split(",")).mapToInt(Integer::parseInt)
                        .filter(size -> size > 0).distinct().sorted().toArray();
                case "--processes" -> processes = Integer.parseInt(rest.removeFirst());
                case "--seed" -> seed = Long.parseLong(rest.removeFirst());
                default -> throw new IllegalArgumentException();
                }
            }
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            System.err.print(USAGE);
            System.exit(2);
            return;
        }
        System.out.println("Ratswerk benchmark of catalogue and coverage, seed " + seed);
        System.out.println(Bench.machine());
        System.out.println();
        Map<String, double[]> millis = new LinkedHashMap<>();
        Map<String, double[]> processor = new LinkedHashMap<>();
        long[] kept = new long[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            int size = sizes[i];
            int some = Math.max(1, (int) ((long) processes * size / REFERENCE));
            System.err.println(Columns.count(size) + " entries, " + Columns.count(some) + " processes");
            AdministrationModel model = generate(size, some, seed);
            kept[i] = kept(model);
            for (Map.Entry<String, Timing.Work> work : works(model).entrySet()) {
                Timing timing = Timing.of(3, work.getValue());
                millis.computeIfAbsent(work.getKey(), none -> new double[kept.length])[i] = timing.millis();
                processor.computeIfAbsent(work.getKey(), none -> new double[kept.length])[i] = timing.processorMillis();
            }
        }
        print(sizes, millis, processor, kept);
    }

    private static Map<String, Timing.Work> works(AdministrationModel model) {
        var works = new LinkedHashMap<String, Timing.Work>();
        works.put("plain pass", () -> pass(model));
        LocalDate today = LocalDate.of(2026, 11, 21);
        works.put("evidence of all processes", () -> CoverageModel.of(model, today, Progress.NONE));
        CoverageModel read = CoverageModel.of(model, today, Progress.NONE);
        ReferenceCatalogue catalogue = model.catalogues().getFirst();
        for (Reading reading : Reading.values()) {
            works.put("measures, " + reading.code(),
                    () -> Coverage.of(read, catalogue, Scope.ALL.with(reading)).measures());
        }
        Coverage coverage = Coverage.of(read, catalogue, Scope.ALL.with(CountingUnit.LEAVES));
        works.put("boxes", coverage::tree);
        List<Candidate> candidates = Candidates.of(coverage);
        works.put("ranking anew", () -> Ranking.rank(candidates, Weights.EQUAL));
        for (Analysis analysis : ANALYSES) {
            for (Value.Term table : analysis.parameters().getFirst().choices()) {
                var arguments = new Arguments(Map.of("table", table.code()));
                works.put("view " + analysis.id() + " " + table.code(),
                        () -> analysis.run(model, arguments, Progress.NONE));
            }
        }
        return works;
    }

    /** Looks once at every entry and every key: the least that any way of counting has to do. */
    private static int pass(AdministrationModel model) {
        var keys = new HashMap<String, CatalogueEntry>();
        for (CatalogueEntry entry : model.catalogues().getFirst().getEntries()) {
            keys.put(entry.getKey(), entry);
        }
        int covered = 0;
        for (Process process : model.processes()) {
            for (String key : process.getKeys()) {
                covered += keys.containsKey(key) ? 1 : 0;
            }
        }
        return covered;
    }

    /** Bytes that the computed states of a model hold on to. */
    private static long kept(AdministrationModel model) throws InterruptedException {
        long before = used();
        CoverageModel read = CoverageModel.of(model, LocalDate.of(2026, 11, 21), Progress.NONE);
        Coverage coverage = Coverage.of(read, model.catalogues().getFirst(), Scope.ALL);
        long after = used();
        Timing.result = coverage;
        return Math.max(0, after - before);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void print(int[] sizes, Map<String, double[]> millis, Map<String, double[]> processor, long[] kept) {
        System.out.println("Milliseconds from the model in memory to the data of the view, median of the runs; times the plain pass at "
                + "the largest size;\ngrowth exponent (1 is linear) of the line that fits all sizes best, of the time with a processor");
        var heads = new ArrayList<String>(List.of("entries"));
        Arrays.stream(sizes).forEach(size -> heads.add(Columns.count(size)));
        heads.addAll(List.of("× plain pass", "exponent"));
        var table = new Columns(heads.toArray(String[]::new));
        double[] plain = millis.get("plain pass");
        double[] x = Arrays.stream(sizes).asDoubleStream().toArray();
        var slow = new ArrayList<String>();
        millis.forEach((what, times) -> {
            var cells = new ArrayList<Object>(List.of(what));
            Arrays.stream(times).forEach(time -> cells.add(Columns.millis(time)));
            cells.add(Columns.ratio(times[times.length - 1] / plain[plain.length - 1]));
            cells.add(sizes.length < 2 ? "" : Columns.ratio(Growth.exponent(x, processor.get(what))));
            table.add(cells.toArray());
            int reference = Arrays.binarySearch(sizes, REFERENCE);
            if (reference >= 0 && times[reference] >= LIMIT) {
                slow.add(what);
            }
        });
        System.out.println(table);
        var memory = new ArrayList<Object>(List.of("MB kept by evidence and coverage"));
        Arrays.stream(kept).forEach(bytes -> memory.add(Columns.megabytes(bytes)));
        var keptTable = new Columns(heads.subList(0, sizes.length + 1).toArray(String[]::new));
        keptTable.add(memory.toArray());
        System.out.println(keptTable);
        System.out.println(slow.isEmpty() ? "Every view takes less than a second at " + Columns.count(REFERENCE) + " entries."
                : "A second or more at " + Columns.count(REFERENCE) + " entries: " + String.join(", ", slow));
    }

    private static AdministrationModel generate(int services, int processes, long seed) {
        var random = new SplittableRandom(seed);
        var factory = ModelFactory.eINSTANCE;
        ReferenceCatalogue catalogue = factory.createReferenceCatalogue();
        catalogue.setId("catalogue");
        catalogue.setName("Services");
        int bundles = Math.max(1, services / 10);
        for (int i = 0; i < bundles + services; i++) {
            CatalogueEntry entry = factory.createCatalogueEntry();
            entry.setId("e" + i);
            entry.setKey(Integer.toString(i));
            entry.setName("Service " + i);
            entry.setType(i < bundles ? "bundle" : "service");
            entry.setField(i < bundles ? "Field " + i % 14 : null);
            entry.setParent(i < bundles ? null : catalogue.getEntries().get(random.nextInt(bundles)));
            entry.setVolume(random.nextInt(3) == 0 ? null : Long.valueOf(random.nextInt(100_000)));
            entry.setResponsibility(Responsibility.values()[random.nextInt(8) == 0 ? 2 : random.nextInt(2)]);
            catalogue.getEntries().add(entry);
        }
        var model = new AdministrationModel(null, factory.createAdministration(), factory.createProcessRegister(),
                factory.createLandscape(), factory.createContinuityRegister(), List.of(catalogue), List.of());
        int units = 50;
        for (int i = 0; i < units; i++) {
            OrganisationalUnit unit = factory.createOrganisationalUnit();
            unit.setId("u" + i);
            unit.setName("Unit " + i);
            model.administration().getUnits().add(unit);
            unit.setParent(i == 0 ? null : model.administration().getUnits().get((i - 1) / 4));
        }
        int resources = Math.max(2, processes / 3);
        for (int i = 0; i < resources; i++) {
            InformationObject data = factory.createInformationObject();
            data.setId("d" + i);
            data.setName("Data " + i);
            ITSystem system = factory.createITSystem();
            system.setId("s" + i);
            system.setName("System " + i);
            model.landscape().getResources().add(data);
            model.landscape().getResources().add(system);
        }
        for (int i = 0; i < processes; i++) {
            Process process = factory.createProcess();
            process.setId("p" + i);
            process.setName("Process " + i);
            process.setUnit(model.administration().getUnits().get(random.nextInt(units)));
            process.getKeys().add(Integer.toString(random.nextInt(bundles + services)));
            process.setTrigger(random.nextBoolean() ? "Application" : null);
            process.setResult("Notice");
            process.getDataObjects().add((InformationObject) model.resources().get(2 * random.nextInt(resources)));
            Requirement use = factory.createRequirement();
            use.setDependent(process);
            use.setResource(model.landscape().getResources().get(2 * random.nextInt(resources) + 1));
            model.landscape().getDependencies().add(use);
            model.processes().add(process);
        }
        return model;
    }
}
