package org.ratswerk.ui.coverage.model.register;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.analysis.coverage.ladder.Profile;
import org.ratswerk.core.check.RequiredFields;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Administration;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.Settings;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Which fields the process profile (Prozesssteckbrief) has, which of them are required, for which kinds, and how much each weighs. */
public final class ProfileChoice {
    /** The highest weight that can be set. */
    public static final int MOST = 10;

    private static final Texts TEXTS = Texts.of(ProfileChoice.class);
    /** What is about the profile itself, not about the process. */
    private static final Set<EStructuralFeature> ABOUT = Set.of(Literals.ELEMENT__NAME, Literals.PROCESS__PROFILE_STATE,
            Literals.PROCESS__REVIEWED_ON, Literals.PROCESS__REVIEW_INTERVAL, Literals.PROCESS__TARGET_APPROVED_BY,
            Literals.PROCESS__TARGET_APPROVED_ON, Literals.PROCESS__ANALYST, Literals.DEPENDABLE__REQUIRED_RTO_REASON);

    private final List<Field> fields = new ArrayList<>();

    /** Field that the profile can have. */
    public static final class Field {
        private final EStructuralFeature feature;
        private final Set<ProcessKind> kinds = EnumSet.noneOf(ProcessKind.class);
        private boolean chosen;
        private boolean required;
        private int weight = 1;

        private Field(EStructuralFeature feature) {
            this.feature = feature;
        }

        /** Returns what it is called. */
        public String label() {
            return Labels.of(feature);
        }

        /** Returns the name of its feature. */
        public String name() {
            return feature.getName();
        }

        /** Tells whether the profile has it. */
        public boolean isChosen() {
            return chosen;
        }

        /** Takes it into the profile or out of it; what is out is not required. */
        public void setChosen(boolean chosen) {
            this.chosen = chosen;
            required &= chosen;
        }

        /** Tells whether a profile without it is incomplete. */
        public boolean isRequired() {
            return required;
        }

        /** Makes it required; it is taken into the profile then. */
        public void setRequired(boolean required) {
            this.required = required;
            chosen |= required;
        }

        /** Returns its weight in the completeness, 0 to 10. */
        public int weight() {
            return weight;
        }

        /** Sets its weight in the completeness. */
        public void setWeight(int weight) {
            this.weight = Math.clamp(weight, 0, MOST);
        }

        /** Tells whether processes of a kind have it. */
        public boolean isOf(ProcessKind kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }

        /** Sets for which kinds it is; none or all of them mean all. */
        public void setKinds(Set<ProcessKind> wanted) {
            kinds.clear();
            if (wanted.size() < KINDS.size()) {
                kinds.addAll(wanted);
            }
        }

        /** Returns what is set of it, in words; empty where it is not in the profile. */
        public String state() {
            if (!chosen) {
                return "";
            }
            var parts = new ArrayList<String>();
            if (required) {
                parts.add(TEXTS.get("state.required"));
            }
            if (weight != 1) {
                parts.add(TEXTS.get("state.weight", weight));
            }
            if (!kinds.isEmpty()) {
                parts.add(TEXTS.get("state.kinds", String.join(", ", kinds.stream().map(Labels::of).toList())));
            }
            return String.join("; ", parts);
        }
    }

    /** Kinds that a field can be for. */
    public static final List<ProcessKind> KINDS = List.of(ProcessKind.MANAGEMENT, ProcessKind.CORE, ProcessKind.SUPPORT);

    /** Reads what an administration has set. */
    public ProfileChoice(Administration administration) {
        var profile = Profile.of(administration).fields();
        for (EStructuralFeature feature : Literals.PROCESS.getEAllStructuralFeatures()) {
            if (!isPossible(feature)) {
                continue;
            }
            var field = new Field(feature);
            profile.stream().filter(each -> each.feature() == feature).findFirst().ifPresent(set -> {
                field.chosen = true;
                field.required = set.required();
                field.weight = Math.clamp(set.weight().intValue(), 0, MOST);
                field.setKinds(set.kinds());
            });
            fields.add(field);
        }
        fields.sort(Comparator.comparing(Field::label, Collator.getInstance()));
    }

    private static boolean isPossible(EStructuralFeature feature) {
        return RequiredFields.canBeRequired(feature) && !ABOUT.contains(feature)
                && !(feature instanceof EReference reference && reference.isContainment());
    }

    /** Returns all fields that the profile can have, by name. */
    public List<Field> fields() {
        return List.copyOf(fields);
    }

    /** Returns a sentence about the profile as it is chosen. */
    public String summary() {
        long chosen = fields.stream().filter(Field::isChosen).count();
        return TEXTS.get("summary", chosen, fields.stream().filter(Field::isRequired).count());
    }

    /** Makes it the profile of the administration, as one command. */
    public void save(Editing editing, Administration administration) {
        editing.run(TEXTS.get("command"), () -> {
            Settings settings = administration.getSettings();
            if (settings == null) {
                settings = ModelFactory.eINSTANCE.createSettings();
                administration.setSettings(settings);
            }
            settings.getProfileFields().clear();
            settings.getRequiredProfileFields().clear();
            for (Field field : fields) {
                if (!field.chosen) {
                    continue;
                }
                var set = ModelFactory.eINSTANCE.createProfileField();
                set.setFeature(field.name());
                set.setRequired(field.required);
                set.setWeight(field.weight);
                set.getKinds().addAll(field.kinds);
                settings.getProfileFields().add(set);
                if (field.required && field.kinds.isEmpty()) {
                    // the checks of single fields go by these
                    settings.getRequiredProfileFields().add(field.name());
                }
            }
        });
    }
}
