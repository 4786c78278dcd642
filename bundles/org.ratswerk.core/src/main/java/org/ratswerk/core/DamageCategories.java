package org.ratswerk.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.ratswerk.model.Administration;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.text.Texts;

/**
 * Damage categories of the business impact analysis: those of the settings or, where they have none, the six default ones
 * of a municipality: BSI-Standard 200-4 names tasks, law, finances and reputation; personal integrity and informational
 * self-determination come with public tasks.
 */
public final class DamageCategories {
    private static final Texts TEXTS = Texts.of(DamageCategories.class);

    private DamageCategories() {
        // static only
    }

    /** Returns the categories that the settings hold; empty if they have none, which means the default ones. */
    public static List<DamageCategory> stored(Administration administration) {
        return administration.getSettings() == null ? List.of()
                : List.copyOf(administration.getSettings().getDamageCategories());
    }

    /** Makes the six default categories, with the names of the user's language; they belong to no administration yet. */
    public static List<DamageCategory> defaults() {
        Locale locale = Locale.getDefault();
        return List.of(category("task", name("task", locale)), category("law", name("law", locale)),
                category("finance", name("finance", locale)), category("reputation", name("reputation", locale)),
                category("safety", name("safety", locale)), category("privacy", name("privacy", locale)));
    }

    private static DamageCategory category(String id, String name) {
        DamageCategory category = ModelFactory.eINSTANCE.createDamageCategory();
        category.setId(id);
        category.setName(name);
        return category;
    }

    private static String name(String id, Locale locale) {
        return switch (id) {
            case "task" -> TEXTS.get(locale, "category.task");
            case "law" -> TEXTS.get(locale, "category.law");
            case "finance" -> TEXTS.get(locale, "category.finance");
            case "reputation" -> TEXTS.get(locale, "category.reputation");
            case "safety" -> TEXTS.get(locale, "category.safety");
            case "privacy" -> TEXTS.get(locale, "category.privacy");
            default -> null;
        };
    }

    /** Returns the names by which lists may call a category: its id, its name, a default one also in both languages. */
    public static List<String> names(DamageCategory category) {
        var names = new ArrayList<String>();
        for (String name : new String[] {category.getId(), category.getName(),
            category.getId() == null ? null : name(category.getId(), Locale.GERMAN),
            category.getId() == null ? null : name(category.getId(), Locale.ENGLISH)}) {
            if (name != null && !name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }

    /** Stores categories in the settings, which come into being where there are none. */
    public static void store(Administration administration, List<DamageCategory> categories) {
        if (administration.getSettings() == null) {
            administration.setSettings(ModelFactory.eINSTANCE.createSettings());
        }
        administration.getSettings().getDamageCategories().addAll(categories);
    }
}
