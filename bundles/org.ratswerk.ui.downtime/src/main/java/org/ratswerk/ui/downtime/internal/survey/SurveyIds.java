package org.ratswerk.ui.downtime.internal.survey;

/** Identifiers of plugin.xml. */
final class SurveyIds {
    /** View: how far the surveys are. */
    static final String VIEW = "org.ratswerk.ui.downtime.surveys";
    /** Command: makes a survey. */
    static final String NEW = "org.ratswerk.ui.downtime.newSurvey";
    /** Command: reads answers. */
    static final String READ = "org.ratswerk.ui.downtime.readAnswers";

    private SurveyIds() {
        // static only
    }
}
