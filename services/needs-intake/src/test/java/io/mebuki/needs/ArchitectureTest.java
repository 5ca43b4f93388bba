package io.mebuki.needs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.mebuki.needs", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.mebuki.needs.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theIntakeIsClosed = classes()
            .that()
            .resideInAPackage("..intake..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule disclosureKnowsNoTechnique = noClasses()
            .that()
            .resideInAPackage("..disclosure..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.jspecify..", "..disclosure..");

    @ArchTest
    static final ArchRule generatedShapesStopAtTheController = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Controller")
            .and(JavaClass.Predicates.simpleNameStartingWith("NeedAnswers").negate())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.mebuki.api..");
}
