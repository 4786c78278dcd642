package org.ratswerk.core.licence;

/**
 * A piece of software that the program has with it.
 *
 * @param kind where it is from
 * @param id bundle symbolic name or npm package name
 * @param name the project that it belongs to, as people call it; of an npm package its name
 * @param version as the bundle or package states it
 * @param licence SPDX expression, else what the bundle or package states; empty where it states nothing
 * @param text licences and notices in full; empty where neither the software nor the program has any
 */
public record Library(Kind kind, String id, String name, String version, String licence, String text) {
    /** Where a library is from. */
    public enum Kind {
        /** A bundle of this project. */
        OWN,
        /** A bundle of another project. */
        BUNDLE,
        /** An npm package that is part of a page within a bundle of this project. */
        NPM
    }
}
