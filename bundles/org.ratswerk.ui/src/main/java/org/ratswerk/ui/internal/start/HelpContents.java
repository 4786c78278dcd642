package org.ratswerk.ui.internal.start;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.start.HelpBook;
import org.ratswerk.ui.model.start.HelpBook.Chapter;
import org.ratswerk.ui.model.start.HelpBook.Topic;

/** The help that is contributed to the platform's extension points for contents and contexts. */
final class HelpContents {
    private static HelpBook book;

    private HelpContents() {
    }

    /** Returns the help of all bundles, in the user's language. */
    static synchronized HelpBook book() {
        if (book == null) {
            book = new HelpBook(Arrays.stream(HelpSystem.getTocs()).map(IToc::getTopics).flatMap(Arrays::stream)
                    .map(HelpContents::chapter).toList(), HelpContents::open);
        }
        return book;
    }

    private static Chapter chapter(ITopic topic) {
        return new Chapter(topic.getLabel(), Arrays.stream(topic.getSubtopics())
                .map(each -> new Topic(each.getLabel(), each.getHref())).toList());
    }

    /** Returns the page for a context id; empty where none is agreed. */
    static Optional<String> page(String context) {
        var found = HelpSystem.getContext(context);
        return found == null ? Optional.empty()
                : List.of(found.getRelatedTopics()).stream().findFirst().map(topic -> topic.getHref());
    }

    /** Opens {@code /bundle/path}, in the user's language where there is one. */
    private static InputStream open(String path) {
        int slash = path.indexOf('/', 1);
        var bundle = slash < 0 ? null : Platform.getBundle(path.substring(1, slash));
        if (bundle == null) {
            return null;
        }
        try {
            return FileLocator.openStream(bundle, new Path("$nl$" + path.substring(slash)), true);
        } catch (IOException e) {
            UiPlugin.get().getLog().warn("Help page " + path + " is missing", e);
            return null;
        }
    }
}
