package org.ratswerk.core.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EReference;
import org.ratswerk.model.ModelPackage.Literals;

/** The lines of a model file that say what an element is and what it depends on. Files hold one element a line. */
final class ElementLines {
    private static final String DEPENDENCY = "<" + Literals.LANDSCAPE__DEPENDENCIES.getName() + " ";

    private final String mark;
    private final List<String> ends;

    /**
     * @param id id of the element
     */
    ElementLines(String id) {
        String value = "=\"" + id.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                + "\"";
        mark = " id" + value;
        ends = Stream.of(Literals.DEPENDENCY__DEPENDENT, Literals.PROCESS_DEPENDENCY__SUPPLIER,
                Literals.REQUIREMENT__RESOURCE, Literals.REQUIREMENT__GROUP).map(EReference::getName)
                .map(name -> " " + name + value).toList();
    }

    /** Returns the lines; empty if neither the element nor a dependency of it is there. */
    String in(String file) {
        var own = new StringBuilder();
        var dependencies = new ArrayList<String>();
        String[] lines = file.split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (own.isEmpty() && lines[i].contains(mark)) {
                own.append(from(lines, i));
            } else if (isDependency(lines[i])) {
                dependencies.add(from(lines, i));
            }
        }
        dependencies.sort(null);
        return own + (own.isEmpty() || dependencies.isEmpty() ? "" : "\n") + String.join("\n", dependencies);
    }

    private boolean isDependency(String line) {
        return line.stripLeading().startsWith(DEPENDENCY) && ends.stream().anyMatch(line::contains);
    }

    /** Returns the line, and all up to the one where the element ends; of the root of a file only the line. */
    private static String from(String[] lines, int first) {
        String line = lines[first];
        String indent = line.substring(0, Math.max(0, line.indexOf('<')));
        var text = new StringBuilder(line);
        if (!line.endsWith("/>") && !indent.isEmpty()) {
            for (int i = first + 1; i < lines.length; i++) {
                text.append('\n').append(lines[i]);
                if (lines[i].startsWith(indent + "</")) {
                    break;
                }
            }
        }
        return text.toString();
    }
}
