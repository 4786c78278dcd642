package org.ratswerk.continuity.cli;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.continuity.generate.GenerateOptions;
import org.ratswerk.continuity.generate.Generation;
import org.ratswerk.continuity.generate.Generation.Action;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.cli.Command;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.core.cli.Options;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Generates plans, or tells what generating would change. */
@Component
public final class PlanGenerateCommand implements Command {
    private static final Texts TEXTS = Texts.of(PlanGenerateCommand.class);
    private static final Map<String, PlanKind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("concept", PlanKind.PREPAREDNESS_CONCEPT);
        KINDS.put("manual", PlanKind.EMERGENCY_MANUAL);
        KINDS.put("continuity", PlanKind.BUSINESS_CONTINUITY_PLAN);
        KINDS.put("recovery", PlanKind.RECOVERY_PLAN);
        KINDS.put("restoration", PlanKind.RESTORATION_PLAN);
    }

    @Override
    public String name() {
        return "plan generate";
    }

    @Override
    public String usage() {
        return "plan generate DIR [--kind KIND,…] [--by unit|process] [--for ID,…] [--dry-run]";
    }

    @Override
    public String summary() {
        return TEXTS.get("summary.generate");
    }

    @Override
    public String details() {
        return TEXTS.get("details.generate");
    }

    @Override
    public int run(Invocation invocation) throws FaultException, IOException {
        Options options = Options.parse(invocation.arguments(), Set.of("--kind", "--by", "--for"), Set.of("--dry-run"));
        String dir = options.single(usage());
        Set<PlanKind> kinds = kinds(options);
        String by = options.get("--by").orElse("unit");
        if (!Set.of("unit", "process").contains(by)) {
            throw fault("fault.by", by);
        }
        AdministrationFolder folder = AdministrationFolder.open(invocation.path(dir), invocation.progress());
        folder.warnings().forEach(warning -> invocation.err().println(warning));
        var references = new References(folder.model(), invocation.registry().analyses(), invocation.progress());
        Set<String> subjects = subjects(options, references);
        Generation generation = Generation.plan(references, new GenerateOptions(kinds,
                by.equals("unit") ? GenerateOptions.Scope.UNIT : GenerateOptions.Scope.PROCESS, subjects));
        var counts = new EnumMap<Action, Integer>(Action.class);
        for (Generation.Item item : generation.items()) {
            counts.merge(item.action(), 1, Integer::sum);
            String action = TEXTS.get("action." + item.action().name().toLowerCase(java.util.Locale.ROOT));
            invocation.out().println(item.action() == Action.NEW_PLAN ? action + ": " + item.title()
                    : action + ": " + Labels.title(item.plan()) + ": " + item.title());
        }
        if (!generation.isComplete()) {
            invocation.err().println(TEXTS.get("generate.incomplete"));
        }
        if (options.has("--dry-run")) {
            invocation.err().println(TEXTS.get("generate.dry"));
        } else if (!generation.isEmpty()) {
            var editing = new Editing(folder);
            editing.run(TEXTS.get("undo"), generation::apply);
            editing.save(false);
        }
        invocation.err().println(TEXTS.get("generate.done", counts.getOrDefault(Action.NEW_PLAN, 0),
                counts.getOrDefault(Action.NEW_SECTION, 0), counts.getOrDefault(Action.CHANGED, 0),
                counts.getOrDefault(Action.REMOVED, 0),
                counts.getOrDefault(Action.NEWER, 0) + counts.getOrDefault(Action.OBSOLETE, 0)));
        return DONE;
    }

    private static Set<PlanKind> kinds(Options options) throws FaultException {
        if (!options.has("--kind")) {
            return GenerateOptions.ALL.kinds();
        }
        var kinds = new LinkedHashSet<PlanKind>();
        for (String kind : options.get("--kind").orElseThrow().split(",")) {
            if (!KINDS.containsKey(kind.strip())) {
                throw fault("fault.kind", kind, String.join(", ", KINDS.keySet()));
            }
            kinds.add(KINDS.get(kind.strip()));
        }
        return kinds;
    }

    private static Set<String> subjects(Options options, References references) throws FaultException {
        var subjects = new LinkedHashSet<String>();
        if (options.has("--for")) {
            for (String id : options.get("--for").orElseThrow().split(",")) {
                var element = references.element(id.strip());
                if (!(element instanceof OrganisationalUnit) && !(element instanceof Dependable)) {
                    throw fault("fault.element", id);
                }
                subjects.add(id.strip());
            }
        }
        return subjects;
    }

    static FaultException fault(String key, Object... arguments) {
        return new FaultException(java.util.List.of(Fault.of(TEXTS.get(key, arguments))));
    }
}
