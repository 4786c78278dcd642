package org.ratswerk.analysis.downtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.Progress;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Resource;
import org.ratswerk.model.persistence.FaultException;

class LeversTest {
    private final Locale locale = Locale.getDefault();
    private final Landscapes example = Landscapes.workedExample();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private Resource resource(String id) {
        return example.model.resources().stream().filter(resource -> resource.getId().equals(id)).findFirst()
                .orElseThrow();
    }

    private List<Lever> levers(String id) {
        return Levers.of(example.model, Progress.NONE).of(resource(id));
    }

    private static List<String> sentences(List<Lever> levers) {
        return levers.stream().map(Lever::sentence).toList();
    }

    @Test
    void eachLeverOfTheWorkedExampleClosesTheGapAlone() {
        assertEquals(List.of("Stellen Sie „Name of serverraum“ um 24 h schneller wieder her: in 24 h statt 48 h.",
                "Schaffen Sie für „Name of serverraum“ einen Ersatz, der nicht mit ausfällt.",
                "Lassen Sie „Name of meldewesen“ 24 h länger ohne „Name of meso“ arbeiten, also 26 h lang.",
                "Lassen Sie „Name of meso“ 24 h länger ohne „Name of db“ arbeiten, also 24 h lang.",
                "Lassen Sie „Name of db“ 24 h länger ohne „Name of serverraum“ arbeiten, also 24 h 30 min lang."),
                sentences(levers("serverraum")));
        // MESO is back after 62 and required after 25; room 48, database 8, itself 6
        assertEquals(List.of("Stellen Sie „Name of serverraum“ um 37 h schneller wieder her: in 11 h statt 48 h.",
                "Schaffen Sie für „Name of meso“ einen Ersatz, der nicht mit ausfällt.",
                "Schaffen Sie für „Name of db“ einen Ersatz, der nicht mit ausfällt.",
                "Schaffen Sie für „Name of serverraum“ einen Ersatz, der nicht mit ausfällt.",
                "Lassen Sie „Name of meldewesen“ 37 h länger ohne „Name of meso“ arbeiten, also 39 h lang."),
                sentences(levers("meso")));
        assertEquals(List.of(), levers("netz-a"));
    }

    /** Every lever that changes one recovery or bridging, put into the model, closes the gap there. */
    @Test
    void whatALeverSaysHoldsInTheModel() throws FaultException {
        for (Lever lever : levers("meso")) {
            Landscapes changed = Landscapes.workedExample();
            switch (lever.kind()) {
            case RECOVERY -> changed.model.resources().stream()
                    .filter(resource -> resource.getId().equals(lever.subject().id()))
                    .forEach(resource -> resource.setRecoveryTime(resource.getRecoveryTime().minus(lever.by())));
            case BRIDGING -> changed.model.dependencies().stream()
                    .filter(dependency -> dependency.getDependent().getId().equals(lever.subject().id()))
                    .forEach(dependency -> dependency.setBridging(dependency.getBridging().plus(lever.by())));
            default -> {
                continue;
            }
            }
            assertTrue(changed.csv().lines().anyMatch(line -> line.startsWith("meso,") && line.contains(",0,met,")),
                    lever.sentence() + changed.csv());
        }
    }

    @Test
    void whatAProviderOperatesTakesAContract() {
        Provider provider = example.resource(ModelFactory.eINSTANCE.createProvider(), "vermieter", null, null);
        resource("serverraum").setOperator(provider);
        Lever lever = levers("serverraum").getFirst();
        assertEquals(Lever.Kind.CONTRACT, lever.kind());
        assertEquals("Vereinbaren Sie mit „Name of vermieter“, dass „Name of serverraum“ in 24 h statt 48 h"
                + " wiederhergestellt ist.", lever.sentence());
        assertEquals(Duration.ofHours(24), lever.rta());
    }

    @Test
    void whereNoneIsEnoughAloneSeveralAre() {
        resource("serverraum").setRecoveryTime(Duration.ofHours(20));
        resource("db").setRecoveryTime(Duration.ofHours(20));
        resource("meso").setRecoveryTime(Duration.ofHours(20));
        Lever lever = levers("meso").getFirst();
        assertEquals(Lever.Kind.SEVERAL, lever.kind());
        // 60 in all, 25 allowed
        assertEquals(Duration.ofHours(35), lever.by());
        assertEquals(Duration.ofHours(25), lever.rta());
        assertEquals(3, lever.steps().size());
    }

    @Test
    void whatIsUnknownHasToBeFoundOut() {
        resource("serverraum").setRecoveryTime(null);
        assertEquals(List.of("Klären Sie, wie lange die Wiederherstellung von „Name of serverraum“ dauert;"
                + " sie darf höchstens 24 h dauern."), sentences(levers("serverraum")));
        assertEquals(List.of("Klären Sie, wie lange die Wiederherstellung von „Name of serverraum“ dauert;"
                + " sie darf höchstens 11 h dauern."), sentences(levers("meso")));
    }

    @Test
    void theTableHasARowForEachLever() throws FaultException {
        assertEquals("serverraum,Name of serverraum,24,48,24,recovery,serverraum,24,24,24,"
                + "Stellen Sie „Name of serverraum“ um 24 h schneller wieder her: in 24 h statt 48 h.",
                example.csv("table=levers").lines().filter(line -> line.startsWith("serverraum")).findFirst()
                        .orElseThrow());
    }
}
