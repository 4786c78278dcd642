package org.ratswerk.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.core.edit.Place;
import org.ratswerk.model.Element;

/**
 * Node of the navigator's tree. Children are made when they are first asked for.
 */
public final class Node {
    /** Symbol of files. */
    static final String FILE = "BpmnFile";

    private final Node parent;
    private final String id;
    private final String label;
    private final String note;
    private final String icon;
    private final OpenAdministration administration;
    private final EObject object;
    private final int count;
    private Place place;
    private Supplier<List<Node>> maker;
    private List<Node> children;

    /**
     * @param parent node above; null for the top
     * @param id identifier that is the same when the administration is opened again; unique below the parent
     * @param label name
     * @param note shown in less weight beside the name; empty for none
     * @param icon file name of the symbol without extension: name of a class of the model, or of a group
     * @param administration administration it belongs to
     * @param object element it stands for; null for groups and files
     * @param count how many things are below; -1 where that says nothing
     * @param children makes its children from it
     */
    Node(Node parent, String id, String label, String note, String icon, OpenAdministration administration,
            EObject object, int count, java.util.function.Function<Node, List<Node>> children) {
        this.parent = parent;
        this.id = parent == null ? id : parent.id + "/" + id;
        this.label = label;
        this.note = note;
        this.icon = icon;
        this.administration = administration;
        this.object = object;
        this.count = count;
        this.maker = () -> children.apply(this);
    }

    /** Says where elements go that are made at or put onto the node. */
    Node with(Place other) {
        place = other;
        return this;
    }

    /** Returns the node above; null at the top. */
    public Node parent() {
        return parent;
    }

    /** Returns the identifier, which says the way from the top. */
    public String id() {
        return id;
    }

    /** Returns the name. */
    public String label() {
        return label;
    }

    /** Returns what is shown in less weight beside the name; empty for nothing. */
    public String note() {
        return note;
    }

    /** Returns the file name of the symbol without extension. */
    public String icon() {
        return icon;
    }

    /** Returns the administration it belongs to. */
    public OpenAdministration administration() {
        return administration;
    }

    /** Returns the object it stands for; null for groups and files. */
    public EObject object() {
        return object;
    }

    /** Returns the path of the BPMN file it stands for, relative to the folder; null for everything else. */
    public String file() {
        return object == null && icon.equals(FILE) ? label : null;
    }

    /** Returns the element it stands for; null for groups and files. */
    public Element element() {
        return object instanceof Element element ? element : null;
    }

    /** Returns where elements go that are made at the node or put onto it; empty where nothing can be put. */
    public Optional<Place> place() {
        return Optional.ofNullable(place == null && object instanceof Element element ? Place.at(element) : place);
    }

    /** Returns how many things are below; -1 where that says nothing. */
    public int count() {
        return count;
    }

    /** Returns the children. */
    public synchronized List<Node> children() {
        if (children == null) {
            children = List.copyOf(maker.get());
            maker = null;
        }
        return children;
    }

    @Override
    public String toString() {
        return label;
    }
}
