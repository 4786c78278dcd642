package org.ratswerk.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;

class DetailsTest {
    private final Locale before = Locale.getDefault();
    private final TestModel model = new TestModel();

    @BeforeEach
    void english() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static List<String> items(Details details, String section) {
        return details.section(section).orElseThrow(() -> new AssertionError(details.toString())).facts().stream()
                .flatMap(fact -> fact.items().stream()).map(item -> (item.text() + " | " + item.note()).strip())
                .toList();
    }

    private static Details.Fact fact(Details details, String section, String label) {
        return details.section(section).orElseThrow().facts().stream().filter(fact -> fact.label().equals(label))
                .findFirst().orElseThrow(() -> new AssertionError(label + " not in " + details));
    }

    @Test
    void saysWhatItDependsOnWithBridgingAndGroup() {
        var system = model.system("s1", "MESO");
        model.requires(system, model.system("s2", "DB cluster"), Duration.ofHours(2));
        model.requires(system, model.group("g1", "Networks", 1, model.system("n1", "Net A"),
                model.system("n2", "Net B")));

        var details = new DetailsBuilder(model.open(), List.of()).of(system);

        assertEquals(List.of("DB cluster | bridges 2 h", "Net A | 1 of 2 Networks", "Net B | 1 of 2 Networks"),
                items(details, "suppliers"));
    }

    @Test
    void saysWhatDependsOnIt() {
        var network = model.system("n1", "Net A");
        model.requires(model.process("p1", "Registration", null),
                model.group("g1", "Networks", 1, network, model.system("n2", "Net B")));
        model.requires(model.system("s1", "MESO"), network, null);

        var details = new DetailsBuilder(model.open(), List.of()).of(network);

        assertEquals(List.of("Registration | 1 of 2 Networks", "MESO |"), items(details, "dependents"));
    }

    @Test
    void groupsFactsAndLinksReferences() {
        var unit = model.unit("u1", "Citizens", null);
        var system = model.system("s1", "MESO");
        system.setUnit(unit);
        system.setRecoveryTime(Duration.ofHours(36));

        var details = new DetailsBuilder(model.open(), List.of()).of(system);

        assertEquals("u1", fact(details, "general", Names.feature(
                org.ratswerk.model.ModelPackage.Literals.DEPENDABLE__UNIT)).items().getFirst().target());
        assertEquals("36 h", fact(details, "recovery", Names.feature(
                org.ratswerk.model.ModelPackage.Literals.RESOURCE__RECOVERY_TIME)).items().getFirst().text());
        assertTrue(items(details, "missing").getFirst().contains(Names.feature(
                org.ratswerk.model.ModelPackage.Literals.DEPENDABLE__OWNER)), details.toString());
    }

    @Test
    void showsZeroButNotWhatIsUnset() {
        var system = model.system("s1", "MESO");
        system.setRestartTime(Duration.ZERO);

        var details = new DetailsBuilder(model.open(), List.of()).of(system);

        assertEquals(List.of("0 h |"), items(details, "recovery"));
    }

    @Test
    void showsRatingsPerCategoryInOrderOfTheHorizons() {
        var process = model.process("p1", "Registration", null);
        var impact = TestModel.FACTORY.createBusinessImpact();
        process.setImpact(impact);
        var category = TestModel.named(TestModel.FACTORY.createDamageCategory(), "task", "Task");
        for (int hours : new int[] {72, 4}) {
            var rating = TestModel.FACTORY.createImpactRating();
            rating.setCategory(category);
            rating.setHorizon(Duration.ofHours(hours));
            rating.setLevel(hours == 4 ? 1 : 3);
            impact.getRatings().add(rating);
        }

        var details = new DetailsBuilder(model.open(), List.of()).of(process);

        assertEquals("4 h: 1   3 days: 3", fact(details, "impact", "Task").items().getFirst().text());
    }

    @Test
    void showsTheComputedRowWithItsExplanation() {
        var system = model.system("s1", "MESO");
        var table = new Table("requirements", "Requirements",
                List.of(new Table.Column("id", "Id", Table.Kind.IDENTIFIER, null),
                        new Table.Column("required_h", "Required", Table.Kind.DURATION, null),
                        new Table.Column("rpo_h", "RPO", Table.Kind.DURATION, null)),
                List.of(new Table.Row("s1", List.of(Table.Cell.of(Value.text("s1")),
                        new Table.Cell(Value.hours(Duration.ofHours(25)), () -> "24 - 1 + 2"),
                        Table.Cell.of(Value.NONE)))));

        var details = new DetailsBuilder(model.open(), List.of(table)).of(system);

        var facts = details.section("result.requirements").orElseThrow().facts();
        assertEquals(1, facts.size());
        assertEquals("25 h", facts.getFirst().items().getFirst().text());
        assertEquals("24 - 1 + 2", facts.getFirst().items().getFirst().explanation().get());
    }

    @Test
    void saysWhoMentionsIt() {
        var unit = model.unit("u1", "Citizens", null);
        model.process("p1", "Registration", unit);

        var details = new DetailsBuilder(model.open(), List.of()).of(unit);

        assertEquals("p1", details.section("referrers").orElseThrow().facts().getFirst().items().getFirst().target());
    }
}
