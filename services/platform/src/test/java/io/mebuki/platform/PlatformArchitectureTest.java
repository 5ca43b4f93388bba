package io.mebuki.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.mebuki.platform", importOptions = DoNotIncludeTests.class)
class PlatformArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.mebuki.platform.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_DOMAIN_WORD = noClasses()
            .should()
            .haveNameMatching(".*(Seed|Need|Match|Passage|Institut|Compan).*")
            .because("platform serves every service alike and knows none of their subjects");

    @ArchTest
    static final ArchRule NO_GENERATED_TYPE =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("io.mebuki.api..", "io.mebuki.client..");
}
