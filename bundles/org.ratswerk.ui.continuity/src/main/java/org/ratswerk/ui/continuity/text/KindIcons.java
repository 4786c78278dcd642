package org.ratswerk.ui.continuity.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;

/** Icons as SVG, in the tones of the theme that is on. */
final class KindIcons {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final List<String> PLACES = List.of(UiPlugin.ID + ":icons/", "org.ratswerk.model.edit:icons/full/obj16/");
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private KindIcons() {
    }

    /** Returns the icons of these names; a name without an icon is left out. */
    static Map<String, String> read(Set<String> names) {
        var icons = new LinkedHashMap<String, String>();
        for (var name : names) {
            if (NAME.matcher(name).matches()) {
                var svg = READ.computeIfAbsent((Palette.isDark() ? "dark/" : "") + name, KindIcons::svg);
                if (!svg.isEmpty()) {
                    icons.put(name, svg);
                }
            }
        }
        return icons;
    }

    private static String svg(String file) {
        for (var place : PLACES) {
            var bundle = Platform.getBundle(place.substring(0, place.indexOf(':')));
            var url = FileLocator.find(bundle, new Path(place.substring(place.indexOf(':') + 1) + file + ".svg"));
            if (url != null) {
                try (var in = url.openStream()) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                    UiPlugin.log("Icon " + file + " cannot be read", e);
                }
            }
        }
        return "";
    }
}
