package org.ratswerk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.publish.PublishOptions;
import org.ratswerk.core.publish.Published;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.Role;
import org.ratswerk.model.persistence.FaultException;

/** A small administration in a folder. */
final class Town {
    static final String DIAGRAM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- secret-comment -->
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:rw="http://ratswerk.org/schema/bpmn/1" xmlns:other="urn:other" exporter="secret-exporter" targetNamespace="secret-namespace" id="d">
              <bpmn:process id="p" name="Permit" other:owner="secret-attribute">
                <bpmn:documentation>secret-documentation</bpmn:documentation>
                <bpmn:startEvent id="s" name="Application received"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:userTask id="a" name="Check application">
                  <bpmn:extensionElements><rw:uses ref="sys" bridging="PT4H"/><other:note>secret-extension</other:note></bpmn:extensionElements>
                  <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:exclusiveGateway id="g" name="Complete?"/>
                <bpmn:scriptTask id="b" name="Send notice"><bpmn:script>secret-script</bpmn:script></bpmn:scriptTask>
                <bpmn:task id="c" name="Ask for documents"/>
                <bpmn:endEvent id="e" name="Notice sent"/>
                <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="a"/>
                <bpmn:sequenceFlow id="f2" sourceRef="a" targetRef="g"/>
                <bpmn:sequenceFlow id="f3" name="yes" sourceRef="g" targetRef="b"><bpmn:conditionExpression>secret-expression</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="f4" name="no" sourceRef="g" targetRef="c"/>
                <bpmn:sequenceFlow id="f5" sourceRef="c" targetRef="a"/>
                <bpmn:sequenceFlow id="f6" sourceRef="b" targetRef="e"/>
                <bpmn:textAnnotation id="t"><bpmn:text>Seen note</bpmn:text></bpmn:textAnnotation>
              </bpmn:process>
            </bpmn:definitions>
            """;

    final Path dir;
    final AdministrationFolder folder;
    final AdministrationModel model;
    final OrganisationalUnit unit = ModelFactory.eINSTANCE.createOrganisationalUnit();
    final Person person = ModelFactory.eINSTANCE.createPerson();
    final Role role = ModelFactory.eINSTANCE.createRole();
    final ITSystem system = ModelFactory.eINSTANCE.createITSystem();
    final Process permit = ModelFactory.eINSTANCE.createProcess();
    final Process draft = ModelFactory.eINSTANCE.createProcess();

    Town(Path parent) throws FaultException, IOException {
        dir = parent.resolve("town");
        folder = AdministrationFolder.create(dir, "Town of Test");
        model = folder.model();
        unit.setId("u");
        unit.setName("Building office");
        person.setId("per");
        person.setName("Ada Muster");
        role.setId("role");
        role.setName("Head of permits");
        role.setHolder(person);
        role.setUnit(unit);
        system.setId("sys");
        system.setName("Permit system");
        permit.setId("Permit/1");
        permit.setName("Grant permit");
        permit.setKind(ProcessKind.CORE);
        permit.setUnit(unit);
        permit.setOwner(role);
        permit.setProfileState(ProfileState.RELEASED);
        permit.setBpmnAsIs("bpmn/permit.bpmn");
        draft.setId("draft");
        draft.setName("Unfinished process");
        draft.setKind(ProcessKind.SUPPORT);
        model.administration().getUnits().add(unit);
        model.administration().getPersons().add(person);
        model.administration().getRoles().add(role);
        model.landscape().getResources().add(system);
        model.processRegister().getProcesses().add(permit);
        model.processRegister().getProcesses().add(draft);
        Files.writeString(dir.resolve("bpmn/permit.bpmn"), DIAGRAM);
    }

    Published publish(Path site, PublishOptions options) throws FaultException {
        return new SitePublisher().publish(model, site, options, Progress.NONE);
    }

    Published publish(Path site) throws FaultException {
        return publish(site, PublishOptions.ALL_LANGUAGES);
    }

    /** Files of a folder by path, as text. */
    static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }
}
