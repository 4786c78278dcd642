package org.ratswerk.ui.model.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.core.Parts;
import org.ratswerk.model.Element;
import org.ratswerk.ui.model.OpenAdministration;

/** The elements that were opened lately, the newest first. */
public final class RecentElements {
    private static final int MOST = 20;

    private final List<Entry> entries = new ArrayList<>();
    private Runnable listener = () -> { };

    /**
     * An element that can be found again in later sessions.
     *
     * @param folder folder of its administration
     * @param id its id
     */
    private record Entry(String folder, String id) {
    }

    /**
     * An element and where it belongs.
     *
     * @param administration administration
     * @param element element
     */
    public record Recent(OpenAdministration administration, Element element) {
    }

    /** Takes up what {@link #toString} returned in an earlier session. */
    public void restore(String text) {
        entries.clear();
        text.lines().map(line -> line.split("\t", 2)).filter(parts -> parts.length == 2).limit(MOST)
                .forEach(parts -> entries.add(new Entry(parts[0], parts[1])));
    }

    /** Has the listener told when something was opened; takes the place of the one before. */
    public void onChange(Runnable runnable) {
        listener = runnable;
    }

    /** Remembers that the element, or a part of it, was opened. */
    public void opened(OpenAdministration administration, EObject object) {
        Element element = Parts.owner(object);
        if (element == null || element.getId() == null || administration.folder().toString().contains("\t")) {
            return;
        }
        var entry = new Entry(administration.folder().toString(), element.getId());
        if (entries.isEmpty() || !entries.getFirst().equals(entry)) {
            entries.remove(entry);
            entries.addFirst(entry);
            if (entries.size() > MOST) {
                entries.removeLast();
            }
            listener.run();
        }
    }

    /** Returns those that belong to an open administration and are still there. */
    public List<Recent> list(List<OpenAdministration> open) {
        var recent = new ArrayList<Recent>();
        for (Entry entry : entries) {
            open.stream().filter(each -> each.folder().toString().equals(entry.folder)).findFirst()
                    .ifPresent(administration -> administration.element(entry.id)
                            .ifPresent(element -> recent.add(new Recent(administration, element))));
        }
        return recent;
    }

    /** Returns all in one text, for {@link #restore}. */
    @Override
    public String toString() {
        return entries.stream().map(entry -> entry.folder + "\t" + entry.id).collect(Collectors.joining("\n"));
    }
}
