package org.ratswerk.ui.internal;

import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;

/** Symbols, each in the tones of the theme that is on. */
public final class Icons {
    private Icons() {
    }

    /**
     * Returns the picture; not to be disposed.
     *
     * @param name file name without extension: a command, state or group, or a class of the model
     */
    public static Image image(String name) {
        var key = (Palette.isDark() ? "org.ratswerk.dark." : "org.ratswerk.light.") + name;
        var registry = JFaceResources.getImageRegistry();
        var image = registry.get(key);
        if (image == null) {
            registry.put(key, descriptor(name));
            image = registry.get(key);
        }
        return image;
    }

    /** Returns the picture for a menu or tool bar. */
    public static ImageDescriptor descriptor(String name) {
        var folder = Palette.isDark() ? "dark/" : "";
        URL url = find(UiPlugin.ID, "icons/" + folder + name + ".svg");
        if (url == null) {
            url = find("org.ratswerk.model.edit", "icons/full/obj16/" + folder + name + ".svg");
        }
        if (url == null) {
            url = find(UiPlugin.ID, "icons/" + folder + "text.svg");
        }
        return ImageDescriptor.createFromURL(url);
    }

    private static URL find(String bundle, String path) {
        return FileLocator.find(Platform.getBundle(bundle), new Path(path), null);
    }
}
