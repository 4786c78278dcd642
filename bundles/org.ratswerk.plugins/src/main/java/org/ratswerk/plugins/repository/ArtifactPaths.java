package org.ratswerk.plugins.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the files of a repository are, by its mapping rules. Only places below the repository count; ids and versions
 * that would lead elsewhere have no place.
 */
public final class ArtifactPaths {
    private static final String ROOT = "${repoUrl}/";
    private static final Pattern SAFE = Pattern.compile("[\\w+\\-][\\w.+\\-]*");
    private static final Pattern SAFE_PATH = Pattern.compile("[\\w+\\-][\\w.+\\-]*(/[\\w+\\-][\\w.+\\-]*)*");
    private static final Pattern CONDITION = Pattern.compile("\\(\\s*([\\w.\\-]+)\\s*=\\s*([^()]*?)\\s*\\)");

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(String filter, String output) {
    }

    /**
     * Adds a rule after those there are; the first that fits counts.
     *
     * @param filter conjunction of equalities as {@code (& (classifier=osgi.bundle))}
     * @param output place as {@code ${repoUrl}/plugins/${id}_${version}.jar}
     */
    public void add(String filter, String output) {
        rules.add(new Rule(filter, output));
    }

    /**
     * Returns the place of a file below the repository, with slashes; nothing where no rule fits or the place would not
     * be below the repository.
     *
     * @param properties its properties, of which {@code format} can stand in rules
     */
    public Optional<String> of(String classifier, String id, String version, Map<String, String> properties) {
        if (!SAFE.matcher(id).matches() || !SAFE.matcher(version).matches()) {
            return Optional.empty();
        }
        return rules.stream().filter(rule -> fits(rule.filter(), classifier, properties)).findFirst()
                .map(Rule::output).filter(output -> output.startsWith(ROOT))
                .map(output -> output.substring(ROOT.length()).replace("${id}", id).replace("${version}", version))
                .filter(path -> SAFE_PATH.matcher(path).matches() && !path.contains(".."));
    }

    private static boolean fits(String filter, String classifier, Map<String, String> properties) {
        if (filter.contains("|") || filter.contains("!")) {
            return false;
        }
        Matcher conditions = CONDITION.matcher(filter);
        boolean any = false;
        while (conditions.find()) {
            any = true;
            String value = conditions.group(1).equals("classifier") ? classifier
                    : properties.getOrDefault(conditions.group(1), "");
            if (!value.equals(conditions.group(2))) {
                return false;
            }
        }
        return any;
    }
}
