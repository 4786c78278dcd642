package org.ratswerk.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.TextResult;
import org.ratswerk.core.result.Value;
import org.ratswerk.ui.model.Availability.Need;

class AnalysisEntryTest {
    private record Named(String id, String title, List<Parameter> parameters) implements Analysis {
        @Override
        public String description() {
            return "answers";
        }

        @Override
        public Result run(AdministrationModel model, Arguments arguments, Progress progress) {
            return new TextResult(id, title, List.of());
        }
    }

    @Test
    void offersEachTableOfAnAnalysisAndOthersOnce() {
        var tables = new Parameter("table", "Table", Parameter.Kind.CHOICE,
                List.of(new Value.Term("overview", "Overview", Symbol.NONE),
                        new Value.Term("groups", "Groups", Symbol.NONE)));
        var other = new Parameter("reading", "Reading", Parameter.Kind.CHOICE,
                List.of(new Value.Term("any", "Any", Symbol.NONE)));

        var entries = AnalysisEntry.of(List.of(new Named("downtime", "Downtime", List.of(other, tables)),
                new Named("coverage", "Coverage", List.of(other))));

        assertEquals(List.of("Downtime: Overview", "Downtime: Groups", "Coverage"),
                entries.stream().map(AnalysisEntry::title).toList());
        assertEquals(List.of("Overview", "Groups", "Coverage"), entries.stream().map(AnalysisEntry::label).toList());
        assertEquals(List.of(Map.of("table", "overview"), Map.of("table", "groups"), Map.of()),
                entries.stream().map(AnalysisEntry::choice).toList());
    }

    @Test
    void saysWhyACommandCannotRun() {
        var nothing = new Availability(0, 1, 0, false, false, false);
        assertTrue(nothing.reason(Need.NOTHING).isEmpty());
        for (var need : List.of(Need.ADMINISTRATION, Need.SAMPLE, Need.ANALYSIS, Need.RESULT, Need.TABLE)) {
            assertTrue(nothing.reason(need).isPresent(), need.name());
        }
        assertTrue(new Availability(1, 0, 0, false, false, false).reason(Need.ANALYSIS).isPresent());
        assertTrue(new Availability(1, 1, 0, true, true, true).reason(Need.RESULT).isPresent());
        assertTrue(new Availability(1, 1, 0, true, true, true).reason(Need.TABLE).isEmpty());
    }

    @Test
    void understandsDatesAndTimes() {
        assertEquals("2027-03-03", ArgumentTexts.dateTime(" 03.03.2027 ").orElseThrow());
        assertEquals("2027-03-03T08:30", ArgumentTexts.dateTime("3.3.2027 8:30 Uhr").orElseThrow());
        assertEquals("2027-03-03T08:30", ArgumentTexts.dateTime("2027-03-03 08:30").orElseThrow());
        assertTrue(ArgumentTexts.dateTime("30.02.2027").isEmpty());
        assertTrue(ArgumentTexts.dateTime("tomorrow").isEmpty());
    }
}
