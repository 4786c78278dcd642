package org.ratswerk.bpmn.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.check.Reads;
import org.ratswerk.model.Element;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Resource;

/** What rules may ask about an administration, copied from its model: safe for several threads, also while it is edited. */
final class AdministrationAccess implements ModelAccess {
    /** What of the model is copied. */
    static final Reads READS = Reads
            .of(Literals.ADMINISTRATION__SETTINGS, Literals.SETTINGS__RULE_SETTINGS, Literals.RULE_SETTING__RULE,
                    Literals.RULE_SETTING__SEVERITY, Literals.ADMINISTRATION__UNITS,
                    Literals.ORGANISATIONAL_UNIT__CHILDREN, Literals.PROCESS_REGISTER__PROCESSES, Literals.PROCESS__BPMN_AS_IS,
                    Literals.PROCESS__BPMN_TO_BE, Literals.LANDSCAPE__RESOURCES,
                    Literals.LANDSCAPE__GROUPS)
            .and(Literals.ELEMENT__ID, Literals.ADMINISTRATION, Literals.PROCESS, Literals.ORGANISATIONAL_UNIT,
                    Literals.RESOURCE, Literals.REDUNDANCY_GROUP)
            .and(Literals.ELEMENT__NAME, Literals.PROCESS, Literals.ORGANISATIONAL_UNIT, Literals.RESOURCE,
                    Literals.REDUNDANCY_GROUP);

    private final Map<String, Target> byId = new HashMap<>();
    private final Map<String, List<Target>> units = new HashMap<>();
    private final Map<String, List<Target>> byFile = new HashMap<>();

    AdministrationAccess(AdministrationModel model) {
        model.elements().forEach(element -> {
            Kind kind = kind(element);
            if (kind == null || element.getId() == null) {
                return;
            }
            var target = new Target(element.getId(), kind, element.getName() == null ? "" : element.getName());
            if (byId.putIfAbsent(target.id(), target) != null) {
                return;
            }
            if (target.kind() == Kind.UNIT) {
                units.computeIfAbsent(target.name().toLowerCase(Locale.ROOT), none -> new ArrayList<>(1)).add(target);
            }
            if (element instanceof Process process) {
                addFile(process.getBpmnAsIs(), target);
                addFile(process.getBpmnToBe(), target);
            }
        });
    }

    private void addFile(String file, Target process) {
        if (file != null && !file.isBlank()) {
            List<Target> known = byFile.computeIfAbsent(normalised(file), none -> new ArrayList<>(1));
            if (!known.contains(process)) {
                known.add(process);
            }
        }
    }

    private static String normalised(String file) {
        String plain = file.strip().replace('\\', '/');
        return plain.startsWith("./") ? plain.substring(2) : plain;
    }

    private static Kind kind(Element element) {
        return switch (element) {
        case Process process -> Kind.PROCESS;
        case OrganisationalUnit unit -> Kind.UNIT;
        case InformationObject information -> Kind.INFORMATION;
        case Resource resource -> Kind.RESOURCE;
        case RedundancyGroup group -> Kind.RESOURCE;
        default -> null; // nothing that a diagram can be linked with
        };
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public Optional<Target> element(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<Target> unitsNamed(String name) {
        return List.copyOf(units.getOrDefault(name.strip().toLowerCase(Locale.ROOT), List.of()));
    }

    @Override
    public List<Target> processesOf(String file) {
        return List.copyOf(byFile.getOrDefault(normalised(file), List.of()));
    }
}
