package org.ratswerk.ui.internal.results;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.ui.IMemento;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * What a result view shows: which analysis, of which administration, with which arguments.
 *
 * @param folder folder of the administration
 * @param analysis id of the analysis
 * @param arguments values of its parameters
 */
record Request(Path folder, String analysis, Map<String, String> arguments) {
    private static final String TABLE = "table";
    private static final String FOLDER = "folder";
    private static final String ANALYSIS = "analysis";
    private static final String ARGUMENT = "argument";

    Request {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(analysis);
        arguments = Map.copyOf(arguments);
    }

    /** Returns the administration, if it is open. */
    Optional<OpenAdministration> administration() {
        return UiPlugin.administrations().find(folder);
    }

    /** Returns the analysis, if it is installed. */
    Optional<Analysis> service() {
        return UiPlugin.registry().analysis(analysis);
    }

    /** Returns the same with another value of a parameter; null takes it away. */
    Request with(String key, String value) {
        var changed = new HashMap<>(arguments);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new Request(folder, analysis, changed);
    }

    /** Tells whether both ask for the same table, whatever the other parameters. */
    boolean sameAs(Request other) {
        return folder.equals(other.folder) && analysis.equals(other.analysis)
                && Objects.equals(arguments.get(TABLE), other.arguments.get(TABLE));
    }

    /** Returns what the view is called: the table chosen, else the analysis. */
    String title(Analysis service) {
        return service.parameters().stream().filter(parameter -> parameter.key().equals(TABLE))
                .flatMap(parameter -> parameter.choices().stream())
                .filter(choice -> choice.code().equals(arguments.get(TABLE))).map(choice -> choice.label())
                .findFirst().orElse(service.title());
    }

    Arguments toArguments() {
        return new Arguments(arguments);
    }

    void save(IMemento memento) {
        memento.putString(FOLDER, folder.toString());
        memento.putString(ANALYSIS, analysis);
        arguments.forEach((key, value) -> memento.createChild(ARGUMENT, key).putTextData(value));
    }

    static Optional<Request> load(IMemento memento) {
        if (memento == null || memento.getString(FOLDER) == null || memento.getString(ANALYSIS) == null) {
            return Optional.empty();
        }
        var arguments = new HashMap<String, String>();
        for (var child : memento.getChildren(ARGUMENT)) {
            arguments.put(child.getID(), Objects.requireNonNullElse(child.getTextData(), ""));
        }
        return Optional.of(new Request(Path.of(memento.getString(FOLDER)), memento.getString(ANALYSIS), arguments));
    }
}
