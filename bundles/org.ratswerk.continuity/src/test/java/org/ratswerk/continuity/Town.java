package org.ratswerk.continuity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Cell;
import org.ratswerk.core.result.Table.Column;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Table.Row;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyRoleKind;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.Role;

/** A small town: one unit, two people, two roles, two processes, two systems, one scenario. */
public final class Town {
    public static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    public final OrganisationalUnit office = named(FACTORY.createOrganisationalUnit(), "office", "Bürgerbüro");
    public final Person moeller = named(FACTORY.createPerson(), "moeller", "Claudia Möller");
    public final Person hagen = named(FACTORY.createPerson(), "hagen", "Tim Hagen");
    public final Role officer = named(FACTORY.createRole(), "officer", "Notfallbeauftragte");
    public final Role lead = named(FACTORY.createRole(), "lead", "Leitung BAO");
    public final Process register = named(FACTORY.createProcess(), "register", "Wohnsitz anmelden");
    public final Process archive = named(FACTORY.createProcess(), "archive", "Archiv führen");
    public final ITSystem residents = named(FACTORY.createITSystem(), "residents", "Einwohnerverfahren");
    public final ITSystem files = named(FACTORY.createITSystem(), "files", "Dokumentenablage");
    public final FailureScenario fire = named(FACTORY.createFailureScenario(), "fire", "Brand im Serverraum");
    public final AdministrationModel model;
    public final Editing editing;
    public final FakeDowntime downtime = new FakeDowntime();

    public Town() {
        var administration = named(FACTORY.createAdministration(), "town", "Stadt Probe");
        administration.setSettings(FACTORY.createSettings());
        moeller.setPhone("0241 123-4");
        moeller.setPrivatePhone("0241 999");
        hagen.setPhone("0241 123-5");
        officer.setEmergencyKind(EmergencyRoleKind.EMERGENCY_OFFICER);
        officer.setHolder(moeller);
        officer.getDeputies().add(hagen);
        lead.setEmergencyKind(EmergencyRoleKind.BAO);
        lead.setHolder(hagen);
        lead.getDeputies().add(moeller);
        office.setHead(hagen);
        administration.getUnits().add(office);
        administration.getPersons().addAll(List.of(moeller, hagen));
        administration.getRoles().addAll(List.of(officer, lead));
        register.setUnit(office);
        register.setOwner(moeller);
        register.setImpact(FACTORY.createBusinessImpact());
        register.getImpact().setManualMtpd(Duration.ofHours(24));
        register.getImpact().setMbco("Nur dringende Fälle");
        register.getImpact().setWorkaround("Vordruck auf Papier");
        archive.setUnit(office);
        var processes = named(FACTORY.createProcessRegister(), "processes", null);
        processes.getProcesses().addAll(List.of(register, archive));
        residents.setOwner(hagen);
        residents.setRecoveryTime(Duration.ofHours(6));
        residents.setRestartTime(Duration.ofMinutes(30));
        var landscape = named(FACTORY.createLandscape(), "landscape", null);
        landscape.getResources().addAll(List.of(residents, files));
        var use = named(FACTORY.createRequirement(), "use", null);
        use.setDependent(register);
        use.setResource(residents);
        var below = named(FACTORY.createRequirement(), "below", null);
        below.setDependent(residents);
        below.setResource(files);
        landscape.getDependencies().addAll(List.of(use, below));
        var continuity = named(FACTORY.createContinuityRegister(), "continuity", null);
        fire.setDescription("Es brennt im Serverraum.");
        fire.getFailed().add(residents);
        continuity.getScenarios().add(fire);
        model = new AdministrationModel(null, administration, processes, landscape, continuity, List.of(),
                new ArrayList<>());
        editing = new Editing(model);
        downtime.required.put("residents", Duration.ofHours(20));
        downtime.required.put("files", Duration.ofHours(100));
        downtime.achieved.put("residents", Duration.ofHours(30));
        downtime.achieved.put("files", Duration.ofHours(2));
    }

    /** The state of the model now, with the analysis. */
    public References references() {
        return new References(model, List.of(downtime), Progress.NONE);
    }

    /** The state of the model now, without any plugin. */
    public References withoutPlugins() {
        return new References(model, List.of(), Progress.NONE);
    }

    public void change(Runnable change) {
        editing.run("change", change);
    }

    public static <T extends Element> T named(T element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }

    /** Stands for the plugin: tables of the same columns with times that a test sets. */
    public static final class FakeDowntime implements Analysis {
        public final Map<String, Duration> required = new HashMap<>();
        public final Map<String, Duration> achieved = new HashMap<>();
        /** How long processes are down in any scenario; not in it: not at all. */
        public final Map<String, Duration> outage = new HashMap<>();
        public int runs;

        @Override
        public String id() {
            return "downtime";
        }

        @Override
        public String title() {
            return "Ausfallzeiten";
        }

        @Override
        public String description() {
            return "";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Result run(AdministrationModel model, Arguments arguments, Progress progress) {
            runs++;
            return switch (arguments.get("table").orElseThrow()) {
            case "requirements" -> new Table("requirements", "Anforderungen", columns("id", "required_h", "rta_h",
                    "gap_h", "rating"), model.resources().stream().map(each -> {
                        Duration wanted = required.get(each.getId());
                        Duration able = achieved.get(each.getId());
                        boolean gap = wanted != null && able != null && able.compareTo(wanted) > 0;
                        return row(each.getId(), Value.text(each.getId()), Value.hours(wanted), Value.hours(able),
                                wanted == null || able == null ? Value.NONE : Value.hours(able.minus(wanted)),
                                new Value.Term(gap ? "gap" : "met", gap ? "Lücke" : "erfüllt", Symbol.NONE));
                    }).toList());
            case "processes" -> new Table("processes", "Prozesse", columns("id", "mtpd_h", "required_h",
                    "from_h", "outage_h", "breached"),
                    model.processes().stream().map(each -> row(each.getId(), Value.text(each.getId()),
                            Value.hours(each.getImpact() == null ? null : each.getImpact().getManualMtpd()),
                            Value.hours(each.getImpact() == null ? null : each.getImpact().getManualMtpd()),
                            Value.hours(outage.containsKey(each.getId()) ? Duration.ZERO : null),
                            Value.hours(outage.get(each.getId())), new Value.Term(Boolean.toString(each.getImpact() != null
                                    && outage.containsKey(each.getId()) && each.getImpact().getManualMtpd()
                                            .compareTo(outage.get(each.getId())) < 0), "", Symbol.NONE))).toList());
            case "schedule" -> new Table("schedule", "Wiederanlaufreihenfolge", columns("id", "fails"),
                    model.resources().stream().map(each -> row(each.getId(), Value.text(each.getId()),
                            Value.text(arguments.get("fail").orElse("all")))).toList());
            default -> throw new IllegalArgumentException();
            };
        }

        private static List<Column> columns(String... keys) {
            return List.of(keys).stream().map(key -> new Column(key, key, Kind.TEXT, null)).toList();
        }

        private static Row row(String id, Value... values) {
            return new Row(id, List.of(values).stream().map(Cell::of).toList());
        }
    }
}
