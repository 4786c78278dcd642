package org.ratswerk.integration;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.analysis.coverage.CoverageAnalysis;
import org.ratswerk.analysis.coverage.CoverageCheck;
import org.ratswerk.analysis.coverage.CoverageCommand;
import org.ratswerk.analysis.coverage.CoverageFigures;
import org.ratswerk.analysis.coverage.criteria.CriteriaAnalysis;
import org.ratswerk.analysis.coverage.priority.PriorityAnalysis;
import org.ratswerk.analysis.coverage.register.RegisterAnalysis;
import org.ratswerk.analysis.coverage.report.CatalogueReport;
import org.ratswerk.analysis.coverage.report.CoverageReport;
import org.ratswerk.analysis.coverage.report.CriteriaReport;
import org.ratswerk.analysis.coverage.report.RegisterReport;
import org.ratswerk.analysis.downtime.DowntimeAnalysis;
import org.ratswerk.analysis.downtime.DowntimeCheck;
import org.ratswerk.analysis.downtime.DowntimeFigures;
import org.ratswerk.analysis.downtime.report.BiaReport;
import org.ratswerk.analysis.downtime.report.GapReport;
import org.ratswerk.analysis.downtime.report.OverviewReport;
import org.ratswerk.analysis.downtime.survey.SurveyCreateCommand;
import org.ratswerk.analysis.downtime.survey.SurveyReadCommand;
import org.ratswerk.analysis.downtime.survey.SurveyRemindCommand;
import org.ratswerk.analysis.downtime.survey.SurveyStatusCommand;
import org.ratswerk.analysis.downtime.RecoveryWorkCheck;
import org.ratswerk.bpmn.compare.DiffCommand;
import org.ratswerk.bpmn.create.NewDiagramCommand;
import org.ratswerk.bpmn.links.BpmnDiagrams;
import org.ratswerk.bpmn.links.StepDependencyCheck;
import org.ratswerk.bpmn.links.SyncCommand;
import org.ratswerk.bpmn.picture.SvgCommand;
import org.ratswerk.bpmn.report.DescribeCommand;
import org.ratswerk.bpmn.report.PathList;
import org.ratswerk.bpmn.report.ProcessDescription;
import org.ratswerk.bpmn.report.StepStatistics;
import org.ratswerk.bpmn.rules.BpmnCheck;
import org.ratswerk.bpmn.rules.BpmnCheckCommand;
import org.ratswerk.continuity.cli.PlanCheckCommand;
import org.ratswerk.continuity.cli.PlanGenerateCommand;
import org.ratswerk.continuity.cli.PlanStatusCommand;
import org.ratswerk.continuity.complete.CompletenessCheck;
import org.ratswerk.continuity.control.DocumentCheck;
import org.ratswerk.continuity.exercise.ExerciseCheck;
import org.ratswerk.continuity.steps.StepCheck;
import org.ratswerk.continuity.report.AlarmCard;
import org.ratswerk.continuity.report.Concept;
import org.ratswerk.continuity.report.Contacts;
import org.ratswerk.continuity.report.ContinuityPlans;
import org.ratswerk.continuity.report.CrisisTeamKit;
import org.ratswerk.continuity.report.EmergencyFolder;
import org.ratswerk.continuity.report.Manual;
import org.ratswerk.continuity.report.Plans;
import org.ratswerk.continuity.report.RecoveryPlans;
import org.ratswerk.continuity.report.RestorationPlans;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Registry;
import org.ratswerk.core.Report;
import org.ratswerk.core.check.DependencyCheck;
import org.ratswerk.core.check.HierarchyCheck;
import org.ratswerk.core.check.IdentityCheck;
import org.ratswerk.core.check.ProcessCheck;
import org.ratswerk.core.check.ReferenceCheck;
import org.ratswerk.core.check.RequiredCheck;
import org.ratswerk.core.check.ValueCheck;
import org.ratswerk.core.exchange.BiaImporter;
import org.ratswerk.core.exchange.CatalogueImporter;
import org.ratswerk.core.exchange.CriticalPeriodsImporter;
import org.ratswerk.core.exchange.DependenciesImporter;
import org.ratswerk.core.exchange.ImpactImporter;
import org.ratswerk.core.exchange.MappingsImporter;
import org.ratswerk.core.exchange.MeasuresImporter;
import org.ratswerk.core.exchange.ScenariosImporter;
import org.ratswerk.core.exchange.PersonsImporter;
import org.ratswerk.core.exchange.ProcessesImporter;
import org.ratswerk.core.exchange.ResourcesImporter;
import org.ratswerk.core.exchange.RolesImporter;
import org.ratswerk.core.exchange.SettingsImporter;
import org.ratswerk.core.exchange.UnitsImporter;
import org.ratswerk.core.format.CsvFormat;
import org.ratswerk.core.format.JsonFormat;
import org.ratswerk.core.format.TextFormat;
import org.ratswerk.core.report.DossierFormat;
import org.ratswerk.core.report.DossierReport;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.publish.PublishCommand;
import org.ratswerk.publish.SitePublisher;
import org.ratswerk.report.DocxDossiers;
import org.ratswerk.report.HtmlDossiers;
import org.ratswerk.report.PdfDossiers;
import org.ratswerk.report.XlsxDossiers;
import org.ratswerk.report.XlsxFormat;
import org.ratswerk.report.XlsxForms;
import org.ratswerk.report.XlsxReader;
import org.ratswerk.report.ZipDossiers;
import org.ratswerk.sample.MusterstadtSample;

/** All that the product contributes, without OSGi. */
final class Contributions {
    static final Registry REGISTRY = new Registry(
            List.of(new BpmnCheck(), new CoverageCheck(), new DependencyCheck(), new DowntimeCheck(), new HierarchyCheck(), new RecoveryWorkCheck(),
                    new IdentityCheck(), new CompletenessCheck(), new DocumentCheck(), new ExerciseCheck(), new StepCheck(),
                    new ProcessCheck(), new ReferenceCheck(), new RequiredCheck(), new StepDependencyCheck(),
                    new ValueCheck()),
            List.of(new CoverageAnalysis(), new CriteriaAnalysis(), new DowntimeAnalysis(), new PathList(),
                    new PriorityAnalysis(), new RegisterAnalysis(), new StepStatistics()),
            reports(),
            List.of(new BiaImporter(), new CatalogueImporter(), new CriticalPeriodsImporter(),
                    new DependenciesImporter(), new ImpactImporter(), new MappingsImporter(), new MeasuresImporter(), new ScenariosImporter(),
                    new PersonsImporter(), new ProcessesImporter(), new ResourcesImporter(), new RolesImporter(),
                    new SettingsImporter(), new UnitsImporter()),
            List.of(new CsvFormat(), new JsonFormat(), new TextFormat(), new XlsxFormat()),
            List.of(new MusterstadtSample()), List.of(new XlsxReader()), List.of(new BpmnCheckCommand(), new CoverageCommand(), new DescribeCommand(),
                    new DiffCommand(), new NewDiagramCommand(), new PlanCheckCommand(), new PlanGenerateCommand(),
                    new PlanStatusCommand(), new PublishCommand(), new SurveyCreateCommand(), new SurveyReadCommand(),
                    new SurveyRemindCommand(), new SurveyStatusCommand(), new SvgCommand(), new SyncCommand()),
            List.of(new BpmnDiagrams()), List.of(new XlsxForms()), List.of(new CoverageFigures(), new DowntimeFigures()),
            List.of(new SitePublisher()));

    private Contributions() {
    }

    private static List<Report> reports() {
        List<DossierFormat> formats = List.of(new DocxDossiers(), new HtmlDossiers(), new PdfDossiers(), new XlsxDossiers(),
                new ZipDossiers());
        List<Analysis> analyses = List.of(new DowntimeAnalysis());
        var reports = new ArrayList<Report>(List.of(new DossierReport(new BiaReport(), formats), new ProcessDescription(),
                new DossierReport(new OverviewReport(), formats), new DossierReport(new GapReport(), formats)));
        for (DossierSource source : List.of(new AlarmCard(), new CatalogueReport(), new Concept(), new CoverageReport(), new CriteriaReport(),
                new RegisterReport(), new Contacts(), new ContinuityPlans(),
                new CrisisTeamKit(), new EmergencyFolder(), new Manual(), new Plans(), new RecoveryPlans(),
                new RestorationPlans())) {
            reports.add(new DossierReport(source, formats, analyses));
            source.redacted().ifPresent(redacted -> reports.add(new DossierReport(redacted, formats, analyses)));
        }
        return reports;
    }
}
