package org.ratswerk.continuity.reference;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.ratswerk.continuity.text.PlanText;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.model.LiveReference;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.Process;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Role;
import org.ratswerk.model.Site;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Makes live references, finds what is meant by typed words, and brings the words in texts up to date. */
public final class LiveReferences {
    private static final Texts TEXTS = Texts.of(LiveReferences.class);
    private static final String ORDER = "downtime:schedule?fail-all";
    private static final String OVERVIEW = "downtime:overview";
    /** Columns that people look for by other words than their titles. */
    private static final List<String> SYNONYMS = List.of("required_h", "rta_h", "mtpd_h");

    private LiveReferences() {
        // static only
    }

    /**
     * What can be referred to.
     *
     * @param target element; null for the whole administration
     * @param address which of its facts, see {@link FactAddress}
     * @param label what it is, in words
     * @param preview what it says now
     */
    public record Proposal(Element target, String address, String label, String preview) {
    }

    /** Facts offered for an element, the most wanted first. */
    private static List<String> offers(Element element) {
        return switch (element) {
        case Person person -> List.of("Person.phone", "Person.mobile", "Person.mail", "Person.name",
                "Person.function", "Person.privatePhone", "plan:contacts");
        case Role role -> List.of("Role.holder.name", "Role.holder.phone", "Role.holder.mobile", "Role.phone",
                "Role.reachability", "Role.deputies", "Role.name", "plan:contacts");
        case OrganisationalUnit unit -> List.of("OrganisationalUnit.name", "OrganisationalUnit.head",
                "OrganisationalUnit.location", "plan:contacts");
        case Process process -> List.of("Process.name", "downtime:processes#mtpd_h", "downtime:processes#required_h",
                "Process.impact.mbco", "Process.impact.mbcoPercent", "Process.impact.workaround",
                "Process.impact.maximumEmergencyOperation", "Process.owner", "Process.deputy", "Process.unit",
                "plan:needs", "plan:staff", "plan:contacts");
        case Site site -> List.of("Site.name", "Site.address", "Site.alternative", "Site.roomType",
                "downtime:requirements#required_h", "plan:contacts");
        case Provider provider -> List.of("Provider.name", "Provider.slaResponse", "Provider.slaRestore",
                "Provider.contract", "downtime:requirements#required_h", "plan:contacts");
        case Resource resource -> {
            String type = resource.eClass().getName();
            yield List.of(type + ".name", "downtime:requirements#required_h", "downtime:requirements#rta_h",
                    "downtime:requirements#gap_h", "downtime:requirements#rating", type + ".recoveryTime",
                    type + ".restartTime", type + ".owner", type + ".deputy", type + ".operator", type + ".location",
                    type + ".rpa", type + ".requiredRpo", type + ".backupCycle", type + ".recoveryTeam", "plan:needs",
                    "plan:contacts");
        }
        case EmergencyPlan plan -> List.of("EmergencyPlan.name", "EmergencyPlan.control.version", "plan:alarm",
                "plan:steps", "plan:immediate", "plan:communications", "plan:contacts", "plan:copies");
        default -> List.of();
        };
    }

    /** Tables about the plan itself. */
    private static final List<String> OWN = List.of("plan:alarm", "plan:immediate", "plan:steps",
            "plan:communications", "plan:contacts", "plan:copies");

    /** Tables about the whole administration that are offered. */
    private static Stream<String> tables(References references) {
        Stream<String> own = Stream.concat(PlanTables.OF_ALL.stream(), Stream.of("contacts"))
                .map(name -> FactAddress.PLAN + ":" + name);
        return references.isAvailable("downtime")
                ? Stream.concat(own, Stream.of(ORDER, OVERVIEW))
                : own;
    }

    /**
     * Returns what could be meant by what has been typed so far: each word begins a word of the element's name, of its class
     * or of the fact. Tables of the plan come first, those of the whole administration next, then elements in the order of the
     * model.
     *
     * @param references what resolves the previews
     * @param plan plan that is being written; null for none
     * @param typed text so far; empty for the tables
     * @param limit how many at most
     */
    public static List<Proposal> proposals(References references, EmergencyPlan plan, String typed, int limit) {
        var found = new ArrayList<Proposal>();
        List<String> words = words(typed);
        if (plan != null) {
            OWN.stream().filter(address -> matches(words, title(address)))
                    .forEach(address -> found.add(new Proposal(plan, address, title(address), " ")));
        }
        tables(references).filter(address -> matches(words, title(address)))
                .forEach(address -> found.add(new Proposal(null, address, title(address), "")));
        if (!words.isEmpty()) {
            var model = references.model();
            for (Element element : (Iterable<Element>) Stream.of(model.administration().getRoles(),
                    model.administration().getPersons(), model.resources(), model.processes(),
                    model.administration().getUnits(), model.plans()).flatMap(List::stream)
                    .map(Element.class::cast)::iterator) {
                if (found.size() >= limit) {
                    break;
                }
                offer(references, element, words, found);
            }
            model.continuityRegister().getScenarios().forEach(each -> scenario(references, each, words, found));
        }
        return found.stream().limit(limit).map(each -> each.preview().isEmpty() && each.target() != null
                ? new Proposal(each.target(), each.address(), each.label(),
                        references.resolve(each.target(), each.address()).words())
                : each).toList();
    }

    private static void offer(References references, Element element, List<String> words, List<Proposal> found) {
        String name = fold(PlanTables.name(element) + " " + Labels.of(element.eClass()));
        List<String> rest = words.stream().filter(word -> !begins(name, word)).toList();
        // a fact alone, such as "phone", would be that of everybody
        if (rest.size() == words.size()) {
            return;
        }
        for (String address : offers(element)) {
            String label = shortLabel(references, element, address);
            if (matches(rest, label)) {
                found.add(new Proposal(element, address, references.label(element, address), ""));
            }
        }
    }

    private static void scenario(References references, FailureScenario scenario, List<String> words,
            List<Proposal> found) {
        if (!references.isAvailable("downtime")) {
            return;
        }
        for (String table : List.of("schedule", "processes")) {
            String address = "downtime:" + table + "?" + References.SCENARIO + "=" + scenario.getId();
            String label = TEXTS.get("title." + table, PlanTables.name(scenario));
            if (matches(words, label)) {
                found.add(new Proposal(null, address, label, " "));
            }
        }
    }

    /** Label of the fact without that of its element. */
    private static String shortLabel(References references, Element element, String address) {
        String label = references.label(element, address);
        String name = PlanTables.name(element);
        String synonyms = "";
        for (String column : SYNONYMS) {
            synonyms = address.endsWith("#" + column) ? " " + TEXTS.get("synonyms." + column) : synonyms;
        }
        return (label.startsWith(name) ? label.substring(name.length()) : label) + synonyms;
    }

    private static String title(String address) {
        // without running an analysis: the restart order takes seconds
        return switch (address) {
        case ORDER -> TEXTS.get("title.order");
        case OVERVIEW -> TEXTS.get("title.overview");
        default -> PlanTables.title(address.substring(FactAddress.PLAN.length() + 1));
        };
    }

    private static List<String> words(String typed) {
        return Stream.of(fold(typed).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String fold(String text) {
        return text == null ? "" : Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "").replace("ß", "ss");
    }

    private static boolean matches(List<String> words, String text) {
        String folded = fold(text);
        return words.stream().allMatch(word -> begins(folded, word));
    }

    private static boolean begins(String folded, String word) {
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    // --- making

    /**
     * Returns the live reference of a section to a fact; made where there is none. Inside a command.
     *
     * @param section section that uses it
     * @param target element; null for the whole administration
     * @param address which of its facts
     */
    public static LiveReference reference(PlanSection section, Element target, String address) {
        for (LiveReference each : section.getReferences()) {
            if (each.getTarget() == target && address.equals(each.getFeature())) {
                return each;
            }
        }
        LiveReference reference = ModelFactory.eINSTANCE.createLiveReference();
        reference.setId(id(section.getId(), target == null ? null : target.getId(), address));
        reference.setTarget(target);
        reference.setFeature(address);
        section.getReferences().add(reference);
        return reference;
    }

    /** Id of a reference that does not depend on when and by whom it is made, so that the work of two people merges. */
    public static String id(String section, String target, String address) {
        return UUID.nameUUIDFromBytes((section + "\n" + target + "\n" + address).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Returns the CommonMark that shows a reference with its present value. */
    public static String markdown(LiveReference reference, References references) {
        return PlanText.live(reference.getId(), references.resolve(reference).words());
    }

    /**
     * Makes a section hold the references that its text uses and no others. Inside a command, after a text was typed or
     * pasted.
     *
     * @return ids in the text that are no references of the section
     */
    public static List<String> tidy(PlanSection section) {
        var used = PlanText.references(section.getText());
        section.getReferences().removeIf(each -> !used.contains(each.getId()));
        Map<String, LiveReference> known = Facts.byId(section);
        return used.stream().filter(id -> !known.containsKey(id)).toList();
    }

    // --- refreshing

    /** Returns the text of a section with present values. */
    public static String refreshed(PlanSection section, References references) {
        Map<String, LiveReference> known = Facts.byId(section);
        return PlanText.replace(section.getText(), (id, words) -> known.containsKey(id)
                ? references.resolve(known.get(id)).words() : words);
    }

    /**
     * Brings the words of all live links of a plan up to date. Inside a command. What cannot be told at the moment, because a
     * plugin is missing, keeps its last words.
     *
     * @return how many sections have changed
     */
    public static int refresh(EmergencyPlan plan, References references) {
        var changed = new int[1];
        sections(plan, section -> {
            Map<String, LiveReference> known = Facts.byId(section);
            String text = PlanText.replace(section.getText(), (id, words) -> {
                Resolved now = known.containsKey(id) ? references.resolve(known.get(id)) : null;
                return now == null || now.state() == Resolved.State.UNAVAILABLE
                        || now.state() == Resolved.State.FAILED ? words : now.words();
            });
            if (section.getText() != null && !text.equals(section.getText())) {
                section.setText(text);
                changed[0]++;
            }
        });
        return changed[0];
    }

    /** Visits all sections of a plan in order. */
    public static void sections(EmergencyPlan plan, Consumer<PlanSection> visitor) {
        plan.getSections().forEach(each -> visit(each, visitor));
    }

    private static void visit(PlanSection section, Consumer<PlanSection> visitor) {
        visitor.accept(section);
        section.getSections().forEach(each -> visit(each, visitor));
    }
}
