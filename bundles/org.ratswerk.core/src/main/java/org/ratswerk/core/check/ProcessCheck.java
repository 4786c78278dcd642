package org.ratswerk.core.check;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.Settings;
import org.ratswerk.model.text.Labels;

/** Processes name BPMN files that are there, and released profiles are complete. */
@Component(service = Check.class)
public final class ProcessCheck implements Check {
    /** Required where the settings name no fields. */
    private static final List<EStructuralFeature> DEFAULT_FIELDS = List.of(ModelPackage.Literals.DEPENDABLE__OWNER,
            ModelPackage.Literals.DEPENDABLE__UNIT, ModelPackage.Literals.PROCESS__TRIGGER,
            ModelPackage.Literals.PROCESS__RESULT, ModelPackage.Literals.PROCESS__LEGAL_BASIS);

    @Override
    public List<Rule> rules() {
        return ModelRule.rules(ModelRule.BPMN, ModelRule.PROFILE_FIELD, ModelRule.PROFILE);
    }

    @Override
    public void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        List<EStructuralFeature> required = required(model.administration().getSettings(), sink);
        Path folder = model.folder().map(path -> path.toAbsolutePath().normalize()).orElse(null);
        for (Process process : model.processes()) {
            progress.checkCancelled();
            if (folder != null) {
                checkFile(process, ModelPackage.Literals.PROCESS__BPMN_AS_IS, folder, sink);
                checkFile(process, ModelPackage.Literals.PROCESS__BPMN_TO_BE, folder, sink);
            }
            if (process.getProfileState() == ProfileState.RELEASED) {
                List<EStructuralFeature> empty = required.stream().filter(field -> isEmpty(process, field)).toList();
                if (!empty.isEmpty()) {
                    sink.accept(ModelRule.PROFILE.problem(process, empty.getFirst(), List.of(),
                            empty.stream().map(Labels::of).collect(Collectors.joining(", "))));
                }
            }
        }
    }

    private static List<EStructuralFeature> required(Settings settings, Consumer<Problem> sink) {
        if (settings == null || settings.getRequiredProfileFields().isEmpty()) {
            return DEFAULT_FIELDS;
        }
        List<EStructuralFeature> fields = new ArrayList<>();
        for (String name : settings.getRequiredProfileFields()) {
            EStructuralFeature field = ModelPackage.Literals.PROCESS.getEStructuralFeature(name);
            if (field != null) {
                fields.add(field);
            } else {
                sink.accept(ModelRule.PROFILE_FIELD.problem(settings,
                        ModelPackage.Literals.SETTINGS__REQUIRED_PROFILE_FIELDS,
                        List.of(ModelRule.fix("unset", () -> settings.getRequiredProfileFields().remove(name))),
                        Labels.printable(String.valueOf(name)),
                        DEFAULT_FIELDS.stream().map(EStructuralFeature::getName).collect(Collectors.joining(", "))));
            }
        }
        return fields;
    }

    private static boolean isEmpty(Process process, EStructuralFeature field) {
        Object value = process.eGet(field);
        return switch (value) {
            case null -> true;
            case List<?> list -> list.isEmpty();
            case String text -> text.isBlank();
            default -> false;
        };
    }

    private static void checkFile(Process process, EAttribute attribute, Path folder, Consumer<Problem> sink) {
        if (!(process.eGet(attribute) instanceof String name) || name.isBlank()) {
            return;
        }
        try {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder) || Path.of(name).isAbsolute()) {
                sink.accept(ModelRule.BPMN.variant("outside", process, attribute, List.of(), Labels.of(attribute),
                        Labels.printable(name)));
            } else if (!Files.isRegularFile(file)) {
                notThere(process, attribute, name, sink);
            }
        } catch (InvalidPathException e) {
            notThere(process, attribute, name, sink);
        }
    }

    private static void notThere(Process process, EAttribute attribute, String name, Consumer<Problem> sink) {
        sink.accept(ModelRule.BPMN.problem(process, attribute, List.of(ModelRule.unset(process, attribute)),
                Labels.of(attribute), Labels.printable(name)));
    }
}
