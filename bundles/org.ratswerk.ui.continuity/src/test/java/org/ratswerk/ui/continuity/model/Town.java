package org.ratswerk.ui.continuity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Person;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;

/** A town with one person and a manual of three chapters, the second with two sections; questions are answered at once. */
final class Town implements Questions {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    final Person ada = named(FACTORY.createPerson(), "ada", "Ada Groß");
    final EmergencyPlan manual = named(FACTORY.createEmergencyPlan(), "manual", "Notfallhandbuch");
    final PlanSection first = section("first", "Einleitung");
    final PlanSection second = section("second", "Alarm");
    final PlanSection inner = section("inner", "Meldung");
    final PlanSection other = section("other", "Stabsraum");
    final PlanSection third = section("third", "Anhang");
    final AdministrationModel model;
    final Editing editing;
    final PlanOutline outline;

    Town() {
        Locale.setDefault(Locale.GERMANY);
        var administration = named(FACTORY.createAdministration(), "town", "Stadt");
        administration.setSettings(FACTORY.createSettings());
        ada.setPhone("0241 1");
        administration.getPersons().add(ada);
        manual.setKind(PlanKind.EMERGENCY_MANUAL);
        second.getSections().addAll(List.of(inner, other));
        manual.getSections().addAll(List.of(first, second, third));
        model = new AdministrationModel(null, administration, named(FACTORY.createProcessRegister(), "ps", null),
                named(FACTORY.createLandscape(), "l", null), named(FACTORY.createContinuityRegister(), "r", null),
                new ArrayList<>(), new ArrayList<>(List.of(manual)));
        editing = new Editing(model);
        outline = new PlanOutline(editing, manual);
    }

    private static <E extends Element> E named(E element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }

    private static PlanSection section(String id, String name) {
        return named(FACTORY.createPlanSection(), id, name);
    }

    References references() {
        return new References(model, List.of(), Progress.NONE);
    }

    @Override
    public <T> CompletableFuture<T> ask(Function<References, T> question) {
        return CompletableFuture.completedFuture(question.apply(references()));
    }

    /** Sections as an outline in one line: heading, and in brackets what is in it. */
    String shape() {
        return shape(manual.getSections());
    }

    private static String shape(List<PlanSection> sections) {
        return String.join(" ", sections.stream().map(each -> each.getName()
                + (each.getSections().isEmpty() ? "" : "(" + shape(each.getSections()) + ")")).toList());
    }
}
