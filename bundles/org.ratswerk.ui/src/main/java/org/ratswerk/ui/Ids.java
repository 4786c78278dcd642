package org.ratswerk.ui;

/** Identifiers of views, commands and widgets that other bundles and tests refer to. */
public final class Ids {
    /** View: the open administrations as a tree. */
    public static final String NAVIGATOR = "org.ratswerk.ui.navigator";
    /** View: what there is to say about the selected element. */
    public static final String DETAILS = "org.ratswerk.ui.details";
    /** View: result of an analysis; several may be open, told apart by their secondary ids. */
    public static final String RESULTS = "org.ratswerk.ui.results";

    /** View: what an element depends on and what depends on it. */
    public static final String RELATIONS = "org.ratswerk.ui.relations";
    /** View: the same as a picture. */
    public static final String GRAPH = "org.ratswerk.ui.graph";
    /** View: what the checks have found. */
    public static final String PROBLEMS = "org.ratswerk.ui.problems";
    /** View: what a search has found. */
    public static final String SEARCH = "org.eclipse.search.ui.views.SearchView";
    /** View: earlier states of the files. */
    public static final String HISTORY = "org.ratswerk.ui.history";

    /** View: leads through a job step by step. */
    public static final String GUIDE = "org.ratswerk.ui.guide";
    /** View: help. */
    public static final String HELP = "org.ratswerk.ui.help";

    /** Editor: the welcome page; also the command that shows it. */
    public static final String WELCOME = "org.ratswerk.ui.welcome";
    /** Command: shows a guide; parameter {@link #GUIDE_ID}. */
    public static final String SHOW_GUIDE = "org.ratswerk.ui.showGuide";
    /** Command: shows the help; parameter {@link #TOPIC}. */
    public static final String SHOW_HELP = "org.ratswerk.ui.showHelp";
    /** Command: shows the help on where the focus is. */
    public static final String HELP_HERE = "org.ratswerk.ui.helpHere";
    /** Command: reads lists into an administration. */
    public static final String IMPORT = "org.ratswerk.ui.import";

    /** Command: makes an empty administration. */
    public static final String NEW = "org.ratswerk.ui.new";
    /** Command: opens an administration; parameter {@link #FOLDER}. */
    public static final String OPEN = "org.ratswerk.ui.open";
    /** Command: opens a copy of a sample; parameter {@link #SAMPLE_ID}. */
    public static final String SAMPLE = "org.ratswerk.ui.sample";
    /** Command: reads the administration anew. */
    public static final String RELOAD = "org.ratswerk.ui.reload";
    /** Command: closes the administration. */
    public static final String CLOSE = "org.ratswerk.ui.close";
    /** Command: goes to the search field of the active part. */
    public static final String FIND = "org.ratswerk.ui.find";
    /** Command: runs an analysis; parameters {@link #ANALYSIS} and {@link #CHOICE}. */
    public static final String RUN = "org.ratswerk.ui.run";
    /** Command: runs the analysis of the active result view again. */
    public static final String RERUN = "org.ratswerk.ui.rerun";
    /** Command: exports the table of the active result view; parameter {@link #FORMAT}. */
    public static final String EXPORT = "org.ratswerk.ui.export";
    /** Command: explains the selected value of the active result view. */
    public static final String EXPLAIN = "org.ratswerk.ui.explain";
    /** Command: does something with the selected row of the active result view; parameter {@link #ACTION}. */
    public static final String ACT = "org.ratswerk.ui.act";
    /** Parameter: id of an action for rows of results. */
    public static final String ACTION = "org.ratswerk.ui.action";
    /** Shows a result as a picture instead of as a table, and the other way round. */
    public static final String RESULT_FORM = "org.ratswerk.ui.resultForm";
    /** Command: chooses light or dark; parameter {@link #THEME}. */
    public static final String APPEARANCE = "org.ratswerk.ui.appearance";
    /** Command: shows a view; parameter {@link #VIEW}. */
    public static final String SHOW_VIEW = "org.ratswerk.ui.showView";
    /** Command: puts all views back to where they were at first. */
    public static final String RESET = "org.ratswerk.ui.reset";
    /** Command: sets the severities of rules and the required fields. */
    public static final String RULES = "org.ratswerk.ui.rules";
    /** Command that makes the support bundle. */
    public static final String SUPPORT = "org.ratswerk.ui.support";
    /** Command: tells about the program. */
    public static final String ABOUT = "org.ratswerk.ui.about";

    /** Command: opens the form of the selected element. */
    public static final String OPEN_ELEMENT = "org.ratswerk.ui.openElement";
    /** Command: finds an element by what is typed. */
    public static final String QUICK_SEARCH = "org.ratswerk.ui.quickSearch";
    /** Page of settings: the one that comes first. */
    public static final String PREFERENCES = "org.ratswerk.ui.preferences.general";

    /** Command: offers the elements that can be made at the selection. */
    public static final String NEW_ELEMENT = "org.ratswerk.ui.newElement";
    /** Command: puts a copy of the selected elements beside them. */
    public static final String DUPLICATE = "org.ratswerk.ui.duplicate";

    /** Parameter: folder of an administration. */
    public static final String FOLDER = "org.ratswerk.ui.folder";
    /** Parameter: id of a guide. */
    public static final String GUIDE_ID = "org.ratswerk.ui.guideId";
    /** Parameter: name of a page of the help. */
    public static final String TOPIC = "org.ratswerk.ui.topic";
    /** Parameter: id of a sample. */
    public static final String SAMPLE_ID = "org.ratswerk.ui.sampleId";
    /** Parameter: id of an analysis. */
    public static final String ANALYSIS = "org.ratswerk.ui.analysis";
    /** Parameter: choice of what the analysis returns, {@code key=value}. */
    public static final String CHOICE = "org.ratswerk.ui.choice";
    /** Parameter: id of a table format. */
    public static final String FORMAT = "org.ratswerk.ui.format";
    /** Parameter: id of a theme. */
    public static final String THEME = "org.ratswerk.ui.theme";
    /** Parameter: id of a view. */
    public static final String VIEW = "org.ratswerk.ui.view";

    /** Key under which widgets carry an identifier that tests find them by. */
    public static final String WIDGET_ID = "org.ratswerk.id";

    private Ids() {
    }
}
