package org.ratswerk.analysis.downtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.Measure;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PeriodRepeat;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.FaultException;

class DowntimeAnalysisTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private final Locale locale = Locale.getDefault();

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @Test
    void theWorkedExampleComesOutToTheDigit() throws FaultException {
        assertEquals("""
                id,name,kind,required_h,driver,rta_h,gap_h,rating,spof_for
                meso,Name of meso,system,25,meldewesen > meso,62,37,gap,
                db,Name of db,component,24,meldewesen > meso > db,56,32,gap,
                serverraum,Name of serverraum,site,24,meldewesen > meso > db > serverraum,48,24,gap,meldewesen
                netz-a,Name of netz-a,component,,,4,,no requirement,
                netz-b,Name of netz-b,component,,,4,,no requirement,
                """, Landscapes.workedExample().csv());
        assertEquals("""
                dependent,group,k,n,required_h
                meso,Netz,1,2,24
                """, Landscapes.workedExample().csv("table=groups"));
        assertEquals("""
                id,name,mtpd_h,mtpd_source,required_h,from_h,up_h,outage_h,breached
                meldewesen,Name of meldewesen,24,manual,24,2.5,50.5,48,true
                """, Landscapes.workedExample().csv("table=processes", "fail=serverraum"));
        assertEquals("""
                id,name,mtpd_h,mtpd_source,required_h,from_h,up_h,outage_h,breached
                meldewesen,Name of meldewesen,24,manual,24,0,0,0,false
                """, Landscapes.workedExample().csv("table=processes", "fail=netz-a"));
        assertEquals("""
                id,name,mtpd_h,mtpd_source,required_h,from_h,up_h,outage_h,breached
                meldewesen,Name of meldewesen,24,manual,24,,,,
                """, Landscapes.workedExample().csv("table=processes"));
    }

    @Test
    void theDetectionTimeIsPartOfWhatCanBeAchieved() throws FaultException {
        Landscapes example = Landscapes.workedExample();
        example.model.administration().getSettings().setDetectionTime(Duration.ofHours(2));
        assertTrue(example.csv().contains("serverraum,Name of serverraum,site,24,"
                + "meldewesen > meso > db > serverraum,50,26,gap,meldewesen"), example.csv());
    }

    @Test
    void whatNobodyKnowsIsUnknown() throws FaultException {
        Landscapes example = Landscapes.workedExample();
        example.model.resources().get(2).setRecoveryTime(null);
        assertEquals("""
                id,name,kind,required_h,driver,rta_h,gap_h,rating,spof_for
                meso,Name of meso,system,25,meldewesen > meso,unknown,unknown,unknown,
                db,Name of db,component,24,meldewesen > meso > db,unknown,unknown,unknown,
                serverraum,Name of serverraum,site,24,meldewesen > meso > db > serverraum,unknown,unknown,unknown,meldewesen
                netz-a,Name of netz-a,component,,,4,,no requirement,
                netz-b,Name of netz-b,component,,,4,,no requirement,
                """, example.csv());
        assertTrue(example.csv("table=processes", "fail-all")
                .endsWith("meldewesen,Name of meldewesen,24,manual,24,2,unknown,unknown,true\n"));
    }

    @Test
    void theOverviewNamesSystemComponentsAndWhoAnswered() throws FaultException {
        Landscapes example = Landscapes.workedExample();
        var person = FACTORY.createPerson();
        person.setId("person-mueller");
        person.setName("Anna Müller");
        var impact = example.model.processes().get(0).getImpact();
        impact.setAnsweredBy(person);
        impact.setAnsweredOn(LocalDate.of(2026, 3, 3));
        example.model.processes().get(0).setRequiredRpo(Duration.ofHours(4));
        Measure measure = FACTORY.createMeasure();
        measure.setId("m1");
        measure.setName("Zweiter Serverraum");
        measure.getSubjects().add(example.model.resources().get(0));
        example.model.continuityRegister().getMeasures().add(measure);
        assertEquals("""
                system,component,processes,answered_by,answered_on,tolerable_h,driver,required_h,rpo_h,rta_h,gap_h,rating,spof,operator,measure
                meso,,meldewesen,person-mueller,2026-03-03,24,meldewesen > meso,25,4,62,37,gap,false,,m1
                meso,db,meldewesen,person-mueller,2026-03-03,24,meldewesen > meso > db,24,4,56,32,gap,false,,
                meso,netz-a,meldewesen,,,,,,4,4,,no requirement,false,,
                meso,netz-b,meldewesen,,,,,,4,4,,no requirement,false,,
                """, example.csv("table=overview"));
    }

    @Test
    void mtpdComesFromImpactHandOrPeriod() throws FaultException {
        var example = new Landscapes();
        Process process = example.process("wahl", null, null);
        DamageCategory category = FACTORY.createDamageCategory();
        category.setName("Aufgabenerfüllung");
        example.rating(process, category, 24, 2);
        example.rating(process, category, 72, 3);
        assertTrue(example.csv("table=processes").contains("wahl,Name of wahl,72,impact,72,"));
        example.period(process, "2027-03-01", "2027-03-14", PeriodRepeat.NONE, "4");
        assertTrue(example.csv("table=processes").contains("wahl,Name of wahl,4,period,4,"));
        assertTrue(example.csv("table=processes", "at=2027-03-14").contains("wahl,Name of wahl,4,period,4,"));
        assertTrue(example.csv("table=processes", "at=2027-03-15T08:00").contains("wahl,Name of wahl,72,impact,72,"));
        process.getImpact().setManualMtpd(Duration.ofHours(48));
        assertTrue(example.csv("table=processes", "at=2027-03-15").contains("wahl,Name of wahl,48,manual,48,"));
    }

    @Test
    void wrongArgumentsAreNamed() {
        Landscapes example = Landscapes.workedExample();
        assertEquals("Die Tabelle „nichts“ gibt es nicht. Möglich sind: requirements, overview, insufficient, "
                + "levers, single-points, critical-processes, critical-resources, matrix, driver, unanswered, processes, "
                + "groups, scenario, schedule, gantt, gains.",
                assertThrows(FaultException.class, () -> example.csv("table=nichts")).getMessage());
        assertEquals("„31.3.2027“ ist kein Zeitpunkt. Bitte in der Form 2027-03-31 oder 2027-03-31T08:00 angeben.",
                assertThrows(FaultException.class, () -> example.csv("at=31.3.2027")).getMessage());
        assertEquals("Es gibt keinen Prozess und keine Ressource mit der Kennung „keller“.",
                assertThrows(FaultException.class, () -> example.csv("table=processes", "fail=db,keller"))
                        .getMessage());
    }

    @Test
    void everyFigureIsExplainedInWords() throws FaultException {
        var cells = Landscapes.workedExample().table().rows().get(2).cells();
        assertEquals("""
                „Name of serverraum“ muss nach 24 h wieder da sein.
                „Name of meldewesen“ darf höchstens 24 h ausfallen: Das ist so festgelegt.
                „Name of meldewesen“ braucht „Name of meso“ (danach 1 h Wiederanlauf, 2 h Überbrückung): 24 h − 1 h + 2 h = 25 h.
                „Name of meso“ braucht „Name of db“ (danach 1 h Wiederanlauf): 25 h − 1 h = 24 h.
                „Name of db“ braucht „Name of serverraum“ (danach 30 min Wiederanlauf, 30 min Überbrückung): 24 h − 30 min + 30 min = 24 h.""",
                cells.get(3).explanation().get());
        assertEquals("""
                „Name of serverraum“ ist nach 48 h wieder da, wenn auch alles ausgefallen ist, was es braucht.
                „Name of serverraum“: 48 h Wiederherstellung, fertig nach 48 h.""", cells.get(5).explanation().get());
        assertEquals("Fällt nur „Name of serverraum“ aus, sind diese Prozesse länger gestört als tolerierbar:"
                + " „Name of meldewesen“.", cells.get(8).explanation().get());
    }
}
