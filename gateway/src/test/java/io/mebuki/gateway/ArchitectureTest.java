package io.mebuki.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.mebuki.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("io.mebuki.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noDto =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("io.mebuki.api..", "io.mebuki.events..");

    @ArchTest
    static final ArchRule noPersistenceNoMessaging = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule onlyTheGuardKnowsKeycloak = noClasses()
            .that()
            .resideOutsideOfPackage("io.mebuki.gateway.access")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.keycloak..");
}
