package org.ratswerk.publish;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.ratswerk.model.ProcessKind;

/**
 * What a site says: the fields that may be published, and no others. Whatever is to be published gets a component here, and
 * {@link Reader} fills it; pages know nothing but this.
 *
 * @param administration name of the administration
 * @param processes processes, by name
 * @param units organisational units that have something to do with one of the processes, and those above them
 * @param systems IT systems that one of the processes uses
 * @param roles roles that are responsible for one of these
 */
record Facts(String administration, List<ProcessFacts> processes, List<UnitFacts> units, List<SystemFacts> systems,
        List<RoleFacts> roles) {
    /**
     * Something that is named, and has a page where it is published.
     *
     * @param kind folder of its page: {@code process}, {@code unit}, {@code system} or {@code role}
     * @param file name of its page without folder and extension; null where it has none
     * @param name its name
     */
    record Ref(String kind, String file, String name) {
    }

    /**
     * A process.
     *
     * @param released whether it is released; others are marked as drafts
     * @param data information objects it uses, each with what tells whether it has personal data; null where not known
     * @param needs processes it needs
     * @param neededBy processes that need it
     */
    record ProcessFacts(Ref ref, boolean released, ProcessKind kind, String field, String description, String trigger,
            String result, List<String> legalBasis, List<String> keys, Long caseVolume, Duration processingTime, Ref unit,
            Ref owner, Ref deputy, List<Ref> participatingUnits, List<String> externalParticipants, List<String> documents,
            String signatureRequirement, String formRequirement, String fees, Boolean electronicPayment, Boolean internal,
            List<String> mediaBreaks, List<DataFacts> data, Integer onlineMaturity, LocalDate reviewedOn,
            List<Ref> systems, List<Ref> needs, List<Ref> neededBy, List<DiagramFacts> diagrams) {
    }

    /**
     * An information object.
     *
     * @param personal whether it holds personal data; null where not known
     * @param storedBy system that stores it; null where none is named
     */
    record DataFacts(String name, Boolean personal, Ref storedBy) {
    }

    /**
     * An organisational unit.
     *
     * @param parent unit above it; null at the top
     * @param takesPart processes of others that it takes part in
     */
    record UnitFacts(Ref ref, String shortName, String type, Ref parent, Ref head, List<Ref> children, List<Ref> processes,
            List<Ref> takesPart) {
    }

    /**
     * An IT system: neither where it is nor who runs it, what it consists of, or when it is back.
     *
     * @param type type, such as Fachverfahren
     * @param data names of the information objects of these processes that it stores
     */
    record SystemFacts(Ref ref, String type, Ref unit, Ref owner, List<String> data, List<Ref> processes) {
    }

    /**
     * A role.
     *
     * @param holder name of who has it; null while it is vacant
     * @param headOf units that it is the head of
     */
    record RoleFacts(Ref ref, Ref unit, String holder, List<Ref> headOf, List<Ref> processes, List<Ref> systems) {
    }

    /**
     * The diagrams of a BPMN file.
     *
     * @param toBe whether it shows the process as it shall be
     * @param file name of its files without extension
     * @param pictures its pictures
     * @param steps its steps in the order of the flow
     * @param starts names of what it starts with
     */
    record DiagramFacts(boolean toBe, String file, List<PictureFacts> pictures, List<String> starts,
            List<StepFacts> steps) {
    }

    /**
     * A picture.
     *
     * @param file name of the file without extension
     * @param title name of what it shows; may be empty
     */
    record PictureFacts(String file, String title, int width, int height) {
    }

    /**
     * A step.
     *
     * @param kind code of its kind: {@code manual}, {@code user}, {@code automatic}, {@code sub} or {@code unstated}
     * @param role who does it; may be empty
     * @param next what comes after it
     */
    record StepFacts(int number, String name, String kind, String role, List<Ref> systems, List<String> input,
            List<String> output, List<NextFacts> next) {
    }

    /**
     * What comes after a step.
     *
     * @param when labels of the branches on the way; empty where it always comes
     * @param number number of the next step; 0 for an end
     * @param end name of the end; may be empty
     */
    record NextFacts(List<String> when, int number, String end) {
    }
}
