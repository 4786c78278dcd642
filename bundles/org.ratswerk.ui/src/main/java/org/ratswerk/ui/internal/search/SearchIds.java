package org.ratswerk.ui.internal.search;

/** Identifiers of the search. */
final class SearchIds {
    /** Command: opens the quick search. */
    static final String QUICK = "org.ratswerk.ui.quickSearch";
    /** Command: opens the search dialog. */
    static final String SEARCH = "org.ratswerk.ui.search";
    /** Page of the search dialog. */
    static final String PAGE = "org.ratswerk.ui.search.page";

    private SearchIds() {
    }
}
