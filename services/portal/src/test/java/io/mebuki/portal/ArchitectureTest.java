package io.mebuki.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.stereotype.Controller;
import org.springframework.web.client.RestClient;

@AnalyzeClasses(packages = "io.mebuki.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsTheSystemOnlyThroughItsPublicApi = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.mebuki.api..",
                    "io.mebuki.events..",
                    "io.mebuki.seeds..",
                    "io.mebuki.needs..",
                    "io.mebuki.matching..",
                    "io.mebuki.recommendation..",
                    "io.mebuki.gateway..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.mebuki.portal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersAreNobodysBusiness =
            classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule onlyTheApiPackageSpeaksHttp = noClasses()
            .that()
            .resideOutsideOfPackage("io.mebuki.portal.api")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(RestClient.class);
}
