package org.ratswerk.ui.bpmn.model.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.ratswerk.bpmn.rules.ModelAccess;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Element;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Labels;

/** What rules ask about an administration, taken from it at one moment; it may change afterwards. */
final class KnownElements implements ModelAccess {
    private final Map<String, Target> elements = new HashMap<>();
    private final Map<String, List<Target>> units = new HashMap<>();
    private final Map<String, List<Target>> processes = new HashMap<>();

    /**
     * @param model administration
     * @param progress asked whether to stop
     */
    KnownElements(AdministrationModel model, Progress progress) {
        model.administration().getUnits().forEach(unit -> {
            var target = add(unit, Kind.UNIT);
            Stream.of(unit.getName(), unit.getShortName(), Labels.title(unit))
                    .filter(name -> name != null && !name.isBlank()).map(KnownElements::fold).distinct()
                    .forEach(name -> units.computeIfAbsent(name, none -> new ArrayList<>(1)).add(target));
        });
        progress.checkCancelled();
        for (Process process : model.processes()) {
            var target = add(process, Kind.PROCESS);
            Stream.of(process.getBpmnAsIs(), process.getBpmnToBe()).filter(file -> file != null && !file.isBlank())
                    .map(file -> file.strip().replace('\\', '/')).distinct()
                    .forEach(file -> processes.computeIfAbsent(file, none -> new ArrayList<>(1)).add(target));
        }
        progress.checkCancelled();
        model.resources().forEach(each -> add(each,
                each instanceof InformationObject ? Kind.INFORMATION : Kind.RESOURCE));
        model.groups().forEach(each -> add(each, Kind.RESOURCE));
        model.administration().getPersons().forEach(each -> add(each, Kind.OTHER));
        model.administration().getRoles().forEach(each -> add(each, Kind.OTHER));
    }

    private Target add(Element element, Kind kind) {
        var name = element instanceof OrganisationalUnit || element.getName() == null ? Labels.title(element)
                : element.getName();
        var target = new Target(element.getId(), kind, name == null ? "" : name);
        if (element.getId() != null) {
            elements.putIfAbsent(element.getId(), target);
        }
        return target;
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public Optional<Target> element(String id) {
        return Optional.ofNullable(elements.get(id));
    }

    @Override
    public List<Target> unitsNamed(String name) {
        return units.getOrDefault(fold(name), List.of());
    }

    @Override
    public List<Target> processesOf(String file) {
        return processes.getOrDefault(file, List.of());
    }
}
