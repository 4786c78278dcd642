package org.ratswerk.core.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.RuleSetting;
import org.ratswerk.model.RuleSeverity;
import org.ratswerk.model.text.Texts;

/**
 * Severities of rules, separated by bars: {@code model.name=off: reason | downtime.gap=info}. The severities are
 * {@code error}, {@code warning}, {@code info} and {@code off}; the reason may be left out.
 */
final class RulesColumn implements ColumnType<List<String>> {
    private static final Texts TEXTS = Texts.of(RulesColumn.class);
    private static final Pattern ITEM = Pattern.compile("\\s*(\\S+?)\\s*=\\s*(\\w+)\\s*(?::(.*))?", Pattern.DOTALL);

    @Override
    public Table.Kind kind() {
        return ColumnTypes.texts().kind();
    }

    @Override
    public List<String> parse(String text, ImportCell cell) throws CellException {
        var items = new ArrayList<String>();
        for (String item : ColumnTypes.texts().parse(text, cell)) {
            Matcher parts = ITEM.matcher(item);
            RuleSeverity severity = parts.matches() ? RuleSeverity.get(parts.group(2).toLowerCase(Locale.ROOT)) : null;
            if (severity == null) {
                throw new CellException(TEXTS.get("setting.rule", Cells.shown(item)));
            }
            items.add(item(parts.group(1), severity, parts.group(3)));
        }
        return items;
    }

    private static String item(String rule, RuleSeverity severity, String reason) {
        String why = reason == null ? "" : reason.replaceAll("[|\\s]+", " ").strip();
        return rule + "=" + severity.getLiteral() + (why.isEmpty() ? "" : ": " + why);
    }

    @Override
    public Value write(List<String> value) {
        return ColumnTypes.texts().write(value);
    }

    @Override
    public List<String> unset() {
        return List.of();
    }

    @Override
    public boolean list() {
        return true;
    }

    /** Returns settings as items. */
    static List<String> items(List<RuleSetting> settings) {
        return settings.stream().filter(setting -> setting.getRule() != null && !setting.getRule().isBlank())
                .map(setting -> item(setting.getRule().strip(), setting.getSeverity(), setting.getReason())).toList();
    }

    /** Puts what the items say in the place of the settings. */
    static void replace(List<RuleSetting> settings, List<String> items) {
        settings.clear();
        for (String item : items) {
            Matcher parts = ITEM.matcher(item);
            if (parts.matches()) {
                RuleSetting setting = ModelFactory.eINSTANCE.createRuleSetting();
                setting.setRule(parts.group(1));
                setting.setSeverity(RuleSeverity.get(parts.group(2)));
                setting.setReason(parts.group(3) == null ? null : parts.group(3).strip());
                settings.add(setting);
            }
        }
    }
}
