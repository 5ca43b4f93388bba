package io.mebuki.recommendation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.mebuki.recommendation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.mebuki.recommendation.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rankingIsPureCalculation = noClasses()
            .that()
            .resideInAPackage("..ranking..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..", "org.jspecify..", "..recommendation.ranking..", "..recommendation.text..");

    @ArchTest
    static final ArchRule onlyTheIndexKnowsElasticsearch = noClasses()
            .that()
            .resideOutsideOfPackage("..expertise..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("co.elastic..");

    @ArchTest
    static final ArchRule operationsAndIntakeAreClosed = classes()
            .that()
            .resideInAnyPackage("..search..", "..intake..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule generatedShapesStopAtTheController = noClasses()
            .that()
            .resideOutsideOfPackage("..search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.mebuki.api..");
}
