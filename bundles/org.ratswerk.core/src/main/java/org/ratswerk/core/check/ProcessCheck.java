package org.ratswerk.core.check;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.Settings;
import org.ratswerk.model.text.Labels;

/** Processes name BPMN files that are there, and released profiles are complete. */
@Component(service = Check.class)
public final class ProcessCheck implements ObjectCheck {
    @Override
    public List<Rule> rules() {
        return ModelRule.rules(ModelRule.BPMN, ModelRule.PROFILE_FIELD, ModelRule.PROFILE);
    }

    @Override
    public Reads reads() {
        return RequiredFields.READS;
    }

    /** {@inheritDoc} It looks whether they are there. */
    @Override
    public boolean readsFiles() {
        return true;
    }

    @Override
    public void check(EObject object, Surroundings around, Consumer<Problem> sink) {
        switch (object) {
            case Process process -> checkProcess(process, around, sink);
            case Settings settings -> checkSettings(settings, sink);
            default -> {
                // neither has files nor a profile
            }
        }
    }

    private static void checkProcess(Process process, Surroundings around, Consumer<Problem> sink) {
        around.model().folder().map(path -> path.toAbsolutePath().normalize()).ifPresent(folder -> {
            checkFile(process, ModelPackage.Literals.PROCESS__BPMN_AS_IS, folder, sink);
            checkFile(process, ModelPackage.Literals.PROCESS__BPMN_TO_BE, folder, sink);
        });
        if (process.getProfileState() == ProfileState.RELEASED) {
            List<EStructuralFeature> empty = RequiredFields.of(around).ofProfile().stream()
                    .filter(field -> RequiredFields.isEmpty(process, field)).toList();
            if (!empty.isEmpty()) {
                sink.accept(ModelRule.PROFILE.problem(process, empty.getFirst(), List.of(),
                        empty.stream().map(Labels::of).collect(Collectors.joining(", "))));
            }
        }
    }

    private static void checkSettings(Settings settings, Consumer<Problem> sink) {
        for (String name : settings.getRequiredProfileFields()) {
            if (ModelPackage.Literals.PROCESS.getEStructuralFeature(name) == null) {
                sink.accept(ModelRule.PROFILE_FIELD.problem(settings,
                        ModelPackage.Literals.SETTINGS__REQUIRED_PROFILE_FIELDS,
                        List.of(ModelRule.fix("unset", () -> settings.getRequiredProfileFields().remove(name))),
                        Labels.printable(String.valueOf(name)), RequiredFields.DEFAULT_PROFILE.stream()
                                .map(EStructuralFeature::getName).collect(Collectors.joining(", "))));
            }
        }
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
