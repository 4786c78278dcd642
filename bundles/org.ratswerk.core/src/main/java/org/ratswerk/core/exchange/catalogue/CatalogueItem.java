package org.ratswerk.core.exchange.catalogue;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.exchange.SourceTable.Place;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.persistence.Fault;

/** Entry as a list states it, before it is compared with the catalogue. */
public final class CatalogueItem {
    private final String file;
    private final Place place;
    final List<String> formerKeys = new ArrayList<>();
    final List<CatalogueItem> children = new ArrayList<>();
    String key;
    String name;
    String type;
    String field;
    String situation;
    Responsibility responsibility;
    Long volume;
    CatalogueItem parent;
    CatalogueEntry present;
    String parentText;
    boolean parentStated;
    /** Whether only a list of keys in a cell of another entry names it. */
    boolean listed;

    CatalogueItem(String file, Place place) {
        this.file = file;
        this.place = place;
    }

    /** Returns the key; null where the list gives no usable one. */
    public String key() {
        return key;
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the type; null where none is stated. */
    public String type() {
        return type;
    }

    /** Returns the case volume per year; null where none is stated. */
    public Long volume() {
        return volume;
    }

    /** Returns the superior entry of the list; null where it has none there. */
    public CatalogueItem parent() {
        return parent;
    }

    /** Returns the entries below it. */
    public List<CatalogueItem> children() {
        return List.copyOf(children);
    }

    /** Returns the keys that the list says it had before. */
    public List<String> formerKeys() {
        return List.copyOf(formerKeys);
    }

    /** Returns how many entries stand above it. */
    public int depth() {
        int depth = 0;
        for (CatalogueItem item = parent; item != null; item = item.parent) {
            depth++;
        }
        return depth;
    }

    /** Returns key and name, as far as there are any. */
    public String label() {
        return key == null ? name : name == null || name.equals(key) ? key : key + ' ' + name;
    }

    /** Returns the line it stands in. */
    public int line() {
        return place.line();
    }

    /** Returns the file it stands in. */
    public String file() {
        return file;
    }

    Fault fault(String message) {
        return place.fault(file, message);
    }

    @Override
    public String toString() {
        return label();
    }
}
