package org.ratswerk.bpmn.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ratswerk.bpmn.Bounds;

/** One file that breaks each rule and one that keeps it; most are a good process with one fault. */
final class Examples {
    /**
     * Examples of a rule.
     *
     * @param rule name of the rule
     * @param kept a file without a finding
     * @param broken a file with findings
     * @param elements ids of the elements that are found, in the order of the file; "-" for the whole file
     */
    record Example(String rule, String kept, String broken, List<String> elements) {
    }

    /** A process as it should be. */
    static final String GOOD = new Sketch("Wohnsitz anmelden")
            .pool("PB", "Bürgerin", "", new Bounds(0, -120, 1100, 80))
            .pool("PA", "Bürgeramt", " processRef=\"P\"", new Bounds(0, 0, 1100, 300))
            .lane("L1", "Sachbearbeitung Meldewesen", new Bounds(30, 0, 1070, 300))
            .node("startEvent", "S", "Anmeldung ist eingegangen", "<messageEventDefinition id=\"SM\"/>", 80, 100)
            .node("userTask", "T1", "Anmeldung prüfen", 170, 100)
            .node("exclusiveGateway", "G1", "Anmeldung vollständig?", 320, 100)
            .node("userTask", "T2", "Meldedaten speichern", 420, 100)
            .node("userTask", "T3", "Unterlagen nachfordern", 420, 220)
            .node("intermediateCatchEvent", "E1", "nach zwei Wochen", "<timerEventDefinition id=\"E1T\"/>", 560, 220)
            .node("exclusiveGateway", "G2", "", 640, 100)
            .node("manualTask", "T4", "Bestätigung übergeben", 740, 100)
            .node("endEvent", "E", "Wohnsitz ist angemeldet", 900, 100)
            .flow("F1", "S", "T1").flow("F2", "T1", "G1").flow("F3", "G1", "T2", "ja").flow("F4", "G1", "T3", "nein")
            .flow("F5", "T2", "G2").flow("F6", "T3", "E1").flow("F7", "E1", "G2").flow("F8", "G2", "T4")
            .flow("F9", "T4", "E").message("M1", "PB", "S").comment("N1", "Frist nach § 17 Bundesmeldegesetz", "T3", 420, 20)
            .toString();

    /** A process with two branches at a time. */
    static final String PARALLEL = new Sketch("Ausweis ausstellen")
            .node("startEvent", "S", "Antrag ist eingegangen", 80, 100)
            .node("task", "T0", "Antrag erfassen", 150, 100)
            .node("parallelGateway", "G1", "", 300, 100)
            .node("task", "T1", "Ausweis bestellen", 400, 50)
            .node("task", "T2", "Gebühr festsetzen", 400, 200)
            .node("parallelGateway", "G2", "", 550, 100)
            .node("endEvent", "E", "Ausweis ist ausgestellt", 650, 100)
            .flow("F0", "S", "T0").flow("F1", "T0", "G1").flow("F2", "G1", "T1").flow("F3", "G1", "T2")
            .flow("F4", "T1", "G2").flow("F5", "T2", "G2").flow("F6", "G2", "E").toString();

    /** A FIM process. */
    static final String FIM = new Sketch("Stammprozess Wohnsitz anmelden")
            .pool("PA", "Meldebehörde", " processRef=\"P\"", new Bounds(0, 0, 300, 900))
            .node("startEvent", "S", "Anmeldung ist eingegangen", "<messageEventDefinition id=\"SM\"/>", 100, 60)
            .node("task", "T1", "01 Anmeldung empfangen", "<documentation>Referenzaktivitätengruppe: Information empfangen"
                    + "</documentation>", 100, 200)
            .node("exclusiveGateway", "G1", "Anmeldung vollständig?", 100, 350)
            .node("task", "T2", "02 Meldedaten speichern", "<documentation>RAG: Daten bearbeiten</documentation>", 100, 500)
            .node("endEvent", "E", "Wohnsitz ist angemeldet", 100, 650)
            .node("endEvent", "E2", "Anmeldung ist zurückgewiesen", 200, 650)
            .flow("F1", "S", "T1").flow("F2", "T1", "G1").flow("F3", "G1", "T2", "ja").flow("F4", "G1", "E2", "nein")
            .flow("F5", "T2", "E").toString();

    /** The good process, tied to the administration. */
    static final String LINKED = change(change(change(change(change(change(GOOD,
            "<process id=\"P\" name=\"Wohnsitz anmelden\">", "<process id=\"P\" name=\"Wohnsitz anmelden\">"
                    + "<extensionElements><rw:process ref=\"p-1\"/></extensionElements>"),
            "name=\"Bürgeramt\" processRef=\"P\"/>", "name=\"Bürgeramt\" processRef=\"P\"><extensionElements>"
                    + "<rw:unit ref=\"u-1\"/></extensionElements></participant>"),
            "name=\"Sachbearbeitung Meldewesen\"/>", "name=\"Sachbearbeitung Meldewesen\"><extensionElements>"
                    + "<rw:unit ref=\"u-2\"/></extensionElements></lane>"),
            "name=\"Anmeldung prüfen\"/>", "name=\"Anmeldung prüfen\"><extensionElements><rw:uses ref=\"s-1\"/>"
                    + "</extensionElements></userTask>"),
            "name=\"Meldedaten speichern\"/>", "name=\"Meldedaten speichern\"><extensionElements><rw:uses ref=\"s-1\"/>"
                    + "</extensionElements></userTask>"),
            "<userTask id=\"T3\" name=\"Unterlagen nachfordern\"/>",
            "<manualTask id=\"T3\" name=\"Unterlagen nachfordern\"/><dataObject id=\"DO\"><extensionElements>"
                    + "<rw:data ref=\"i-1\"/></extensionElements></dataObject>");

    /** A small administration. */
    static final ModelAccess TOWN = new ModelAccess() {
        @Override
        public boolean isPresent() {
            return true;
        }

        @Override
        public Optional<Target> element(String id) {
            return switch (id) {
            case "p-1" -> Optional.of(new Target(id, Kind.PROCESS, "Wohnsitz anmelden"));
            case "u-1" -> Optional.of(new Target(id, Kind.UNIT, "Bürgeramt"));
            case "u-2" -> Optional.of(new Target(id, Kind.UNIT, "Meldewesen"));
            case "s-1" -> Optional.of(new Target(id, Kind.RESOURCE, "Einwohnerverfahren"));
            case "i-1" -> Optional.of(new Target(id, Kind.INFORMATION, "Meldedaten"));
            default -> Optional.empty();
            };
        }

        @Override
        public List<Target> unitsNamed(String name) {
            return name.equalsIgnoreCase("Bürgeramt") ? List.of(element("u-1").orElseThrow()) : List.of();
        }

        @Override
        public List<Target> processesOf(String file) {
            return List.of();
        }
    };

    private static final List<Example> ALL = new ArrayList<>();

    private Examples() {
    }

    static List<Example> all() {
        return ALL;
    }

    static String change(String text, String from, String to) {
        assertTrue(text.contains(from), () -> "nothing to change: " + from);
        return text.replace(from, to);
    }

    private static void example(String rule, String kept, String broken, String... elements) {
        ALL.add(new Example(rule, kept, broken, List.of(elements)));
    }

    private static void good(String rule, String from, String to, String... elements) {
        example(rule, GOOD, change(GOOD, from, to), elements);
    }

    static {
        // --- the file
        good("unreadable", "</process>", "", "-");
        good("file", "targetNamespace", "modeler:executionPlatform=\"X\" targetNamespace", "-");
        good("duplicate-id", "id=\"F9\"", "id=\"T4\"", "T4");
        good("unresolved-reference", "<lane id=\"L1\" name=\"Sachbearbeitung Meldewesen\"/>",
                "<lane id=\"L1\" name=\"Sachbearbeitung Meldewesen\"><flowNodeRef>weg</flowNodeRef></lane>", "L1");
        good("no-shape", "<di:BPMNShape id=\"T4_di\" bpmnElement=\"T4\"",
                "<di:BPMNShape id=\"T4_di\" bpmnElement=\"T2\"", "T4");
        good("shape-without-element", "</di:BPMNPlane>", "<di:BPMNShape id=\"X_di\" bpmnElement=\"X\">"
                + "<dc:Bounds x=\"0\" y=\"0\" width=\"9\" height=\"9\"/></di:BPMNShape></di:BPMNPlane>", "X_di");

        // --- soundness
        good("flow-ends", "<sequenceFlow id=\"F9\" sourceRef=\"T4\" targetRef=\"E\"/>",
                "<sequenceFlow id=\"F9\" sourceRef=\"E\" targetRef=\"T4\"/>", "F9");
        good("message-flow-ends", "sourceRef=\"PB\" targetRef=\"S\"", "sourceRef=\"PB\" targetRef=\"G1\"", "M1");
        good("message-between-pools", "sourceRef=\"PB\" targetRef=\"S\"", "sourceRef=\"T4\" targetRef=\"S\"", "M1");
        example("default-flow", change(GOOD, "<exclusiveGateway id=\"G1\"", "<exclusiveGateway id=\"G1\" default=\"F4\""),
                change(GOOD, "<exclusiveGateway id=\"G1\"", "<exclusiveGateway id=\"G1\" default=\"F9\""), "G1");
        String conditions = change(change(GOOD, "name=\"ja\" sourceRef=\"G1\" targetRef=\"T2\"/>",
                "sourceRef=\"G1\" targetRef=\"T2\"><conditionExpression>a</conditionExpression></sequenceFlow>"),
                "name=\"nein\" sourceRef=\"G1\" targetRef=\"T3\"/>",
                "sourceRef=\"G1\" targetRef=\"T3\"><conditionExpression>b</conditionExpression></sequenceFlow>");
        example("default-flow-missing",
                change(conditions, "<exclusiveGateway id=\"G1\"", "<exclusiveGateway id=\"G1\" default=\"F4\""),
                conditions, "G1");
        good("condition", "name=\"ja\" ", "", "F3");
        good("start-event", "startEvent", "intermediateCatchEvent", "P");
        good("branch-ends", "<sequenceFlow id=\"F7\" sourceRef=\"E1\" targetRef=\"G2\"/>", "", "E1");
        good("dead-activity", "<sequenceFlow id=\"F4\" name=\"nein\" sourceRef=\"G1\" targetRef=\"T3\"/>", "", "T3");
        example("split-merge", PARALLEL, change(PARALLEL, "<parallelGateway id=\"G2\"", "<exclusiveGateway id=\"G2\""),
                "G1");

        // --- names
        example("diagram-name", GOOD, change(change(GOOD, "id=\"DG\" name=\"Wohnsitz anmelden\"", "id=\"DG\""),
                "<process id=\"P\" name=\"Wohnsitz anmelden\">", "<process id=\"P\">"), "C");
        good("process-name", "<process id=\"P\" name=\"Wohnsitz anmelden\">",
                "<process id=\"P\" name=\"Anmeldung des Wohnsitzes\">", "P");
        good("activity-name", "name=\"Meldedaten speichern\"", "name=\" \"", "T2");
        good("activity-name-form", "Meldedaten speichern", "Speicherung der Meldedaten", "T2");
        good("abbreviation", "Meldedaten speichern", "Daten an ZMR senden", "T2");
        good("end-state", "Wohnsitz ist angemeldet", "Ende", "E");
        good("event-label", "name=\"nach zwei Wochen\"", "", "E1");
        good("branch-label", "name=\"nein\" ", "", "F4");
        good("flow-label", "<sequenceFlow id=\"F9\"", "<sequenceFlow id=\"F9\" name=\"dann\"", "F9");
        good("gateway-question", "Anmeldung vollständig?", "Anmeldung vollständig", "G1");

        // --- pools and lanes
        good("pool-name", "name=\"Bürgerin\"", "", "PB");
        good("pool-once", "name=\"Bürgerin\"", "name=\"Bürgeramt\"", "PA");
        good("open-pool", "</process>", "<startEvent id=\"S2\"/><task id=\"T5\" name=\"Akte anlegen\"/>"
                + "<sequenceFlow id=\"F10\" sourceRef=\"S2\" targetRef=\"T5\"/></process>", "PA");
        good("closed-pool", "<messageFlow id=\"M1\" sourceRef=\"PB\" targetRef=\"S\"/>", "", "PB");
        good("pool-width", "<dc:Bounds x=\"0\" y=\"-120\" width=\"1100\"", "<dc:Bounds x=\"0\" y=\"-120\" width=\"900\"",
                "PB");
        good("lane-name", "Sachbearbeitung Meldewesen", "Bürgeramt", "L1");
        good("lane-role", "Sachbearbeitung Meldewesen", "Sachbearbeiterinnen", "L1");
        good("lane-depth", "<lane id=\"L1\" name=\"Sachbearbeitung Meldewesen\"/>", "<lane id=\"L1\" name=\"Amt\">"
                + "<childLaneSet><lane id=\"L2\" name=\"Abteilung\"><childLaneSet><lane id=\"L3\" name=\"Team\">"
                + "<childLaneSet><lane id=\"L4\" name=\"Leitung\"/></childLaneSet></lane></childLaneSet></lane>"
                + "</childLaneSet></lane>", "L4");
        good("lane-width", "<dc:Bounds x=\"30\" y=\"0\" width=\"1070\"", "<dc:Bounds x=\"30\" y=\"0\" width=\"600\"", "L1");
        good("start-in-pool", "<dc:Bounds x=\"80\" y=\"82\"", "<dc:Bounds x=\"-80\" y=\"82\"", "S");

        // --- flow
        String starts = change(GOOD, "<sequenceFlow id=\"F1\" sourceRef=\"S\" targetRef=\"T1\"/>",
                "<startEvent id=\"S2\"/><exclusiveGateway id=\"G0\"/><sequenceFlow id=\"F1\" sourceRef=\"S\""
                        + " targetRef=\"G0\"/><sequenceFlow id=\"F10\" sourceRef=\"S2\" targetRef=\"G0\"/>"
                        + "<sequenceFlow id=\"F11\" sourceRef=\"G0\" targetRef=\"T1\"/>");
        example("starts-merge", starts,
                change(starts, "id=\"F10\" sourceRef=\"S2\" targetRef=\"G0\"", "id=\"F10\" sourceRef=\"S2\" targetRef=\"T1\""),
                "P");
        good("one-outgoing", "<sequenceFlow id=\"F7\" sourceRef=\"E1\"", "<sequenceFlow id=\"F7\" sourceRef=\"T3\"", "T3");
        good("check-gateway", "Meldedaten speichern", "Gebührenpflicht prüfen", "T2");
        good("activity-before-split", "<userTask id=\"T1\" name=\"Anmeldung prüfen\"/>",
                "<intermediateCatchEvent id=\"T1\" name=\"Anmeldung ist da\"/>", "G1");
        example("split-merged", PARALLEL, change(PARALLEL, "<sequenceFlow id=\"F5\" sourceRef=\"T2\" targetRef=\"G2\"/>",
                "<endEvent id=\"E2\" name=\"Gebühr ist festgesetzt\"/><sequenceFlow id=\"F5\" sourceRef=\"T2\""
                        + " targetRef=\"E2\"/>"), "G1");
        good("merge-gateway", "<sequenceFlow id=\"F7\" sourceRef=\"E1\" targetRef=\"G2\"/>",
                "<sequenceFlow id=\"F7\" sourceRef=\"E1\" targetRef=\"T4\"/>", "T4");
        good("gateways-in-row", "<userTask id=\"T3\" name=\"Unterlagen nachfordern\"/>",
                "<exclusiveGateway id=\"T3\" name=\"Unterlagen da?\"/><endEvent id=\"E9\" name=\"Frist ist um\"/>"
                        + "<sequenceFlow id=\"F10\" name=\"nein\" sourceRef=\"T3\" targetRef=\"E9\"/>", "G1");
        good("message-sender", "sourceRef=\"PB\" targetRef=\"S\"", "sourceRef=\"PB\" targetRef=\"PA\"", "M1");
        good("collapsed", "<manualTask id=\"T4\" name=\"Bestätigung übergeben\"/>",
                "<subProcess id=\"T4\" name=\"Bestätigung übergeben\"/>", "T4");

        // --- drawing
        var large = new Sketch("Bauantrag bearbeiten").node("startEvent", "S", "Antrag ist da", 0, 100);
        for (int i = 1; i <= 16; i++) {
            large.node("task", "T" + i, "Stellungnahme " + i + " einholen", 150 * i, 100);
            large.flow("F" + i, i == 1 ? "S" : "T" + (i - 1), "T" + i);
        }
        example("size", change(large.toString(), "bpmnElement=\"T16\"", "bpmnElement=\"T15\""), large.toString(), "P");
        good("direction", "<dc:Bounds x=\"900\" y=\"82\"", "<dc:Bounds x=\"90\" y=\"250\"", "F9");
        good("uniform-size", "<dc:Bounds x=\"740\" y=\"60\" width=\"100\" height=\"80\"",
                "<dc:Bounds x=\"740\" y=\"60\" width=\"150\" height=\"80\"", "C");
        good("colour", "bpmnElement=\"T4\"", "bpmnElement=\"T4\" bioc:fill=\"#ffcccc\"", "C");
        good("overlapping-flows", "bpmnElement=\"F7\"><dd:waypoint x=\"596\" y=\"220\"/><dd:waypoint x=\"640\" y=\"100\"/>",
                "bpmnElement=\"F7\"><dd:waypoint x=\"530\" y=\"100\"/><dd:waypoint x=\"640\" y=\"100\"/>", "F7");
        good("comment", "<association id=\"N1_to\" sourceRef=\"N1\" targetRef=\"T3\"/>", "", "N1");
        String group = change(GOOD, "</process>", "<group id=\"GR\"/></process>");
        example("group-no-lane", group, change(group, "</di:BPMNPlane>", "<di:BPMNShape id=\"GR_di\" bpmnElement=\"GR\">"
                + "<dc:Bounds x=\"70\" y=\"40\" width=\"900\" height=\"120\"/></di:BPMNShape></di:BPMNPlane>"), "GR");

        // --- FIM
        example("fim-activity-group", FIM, change(FIM, "RAG: Daten bearbeiten", "Daten bearbeiten"), "T2");
        example("fim-number", FIM, change(FIM, "02 Meldedaten", "03 Meldedaten"), "T2");
        example("fim-vertical", FIM, change(FIM, "isHorizontal=\"false\"", "isHorizontal=\"true\""), "PA");
        example("fim-message-start", FIM, change(FIM, "<messageEventDefinition id=\"SM\"/>", ""), "S");
        example("fim-stamm", FIM, change(FIM, "</process>", "<dataStoreReference id=\"DS\" name=\"Melderegister\"/></process>"),
                "DS");

        // --- administration
        linked("model-catalogue", "<rw:process ref=\"p-1\"/>", "", "D");
        linked("model-link", "<rw:unit ref=\"u-2\"/>", "<rw:unit ref=\"weg\"/>", "L1");
        linked("model-unit", "<rw:unit ref=\"u-1\"/>", "", "PA");
        linked("model-system", "<userTask id=\"T1\" name=\"Anmeldung prüfen\"><extensionElements><rw:uses ref=\"s-1\"/>",
                "<userTask id=\"T1\" name=\"Anmeldung prüfen\"><extensionElements>", "T1");
        linked("model-data", "<dataObject id=\"DO\"><extensionElements><rw:data ref=\"i-1\"/></extensionElements></dataObject>",
                "", "P");
    }

    private static void linked(String rule, String from, String to, String... elements) {
        example(rule, LINKED, change(LINKED, from, to), elements);
    }
}
