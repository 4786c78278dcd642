package org.ratswerk.core.publish;

import java.util.List;

/**
 * What publishing would do.
 *
 * @param published names of the processes that are published, in order of name
 * @param leftOut processes that are not, and why
 * @param withheld in words, in the user's language: what is never published of the processes that are
 */
public record PublishPreview(List<String> published, List<LeftOut> leftOut, String withheld) {
    /**
     * A process that is not published.
     *
     * @param name its name; its id where it has none
     * @param reason why, in the user's language
     */
    public record LeftOut(String name, String reason) {
    }

    public PublishPreview {
        published = List.copyOf(published);
        leftOut = List.copyOf(leftOut);
    }
}
