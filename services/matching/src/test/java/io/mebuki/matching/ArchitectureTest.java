package io.mebuki.matching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.mebuki.matching", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.mebuki.matching.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THINKING_KNOWS_NO_SERVER = noClasses()
            .that()
            .resideInAnyPackage("..text..", "..facts..", "..fields..", "..embedding..", "..ranking..", "..analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "co.elastic..",
                    "org.apache.kafka..",
                    "io.mebuki.events..",
                    "io.mebuki.api..",
                    "io.mebuki.platform..");

    @ArchTest
    static final ArchRule CONTRACT_SHAPES_STOP_AT_CONTROLLERS = noClasses()
            .that()
            .resideOutsideOfPackages("io.mebuki.matching.search..", "io.mebuki.matching.verdicts..")
            .and()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .haveSimpleNameNotEndingWith("Shapes")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.mebuki.api..");

    @ArchTest
    static final ArchRule ONLY_THE_INDEX_KNOWS_ELASTICSEARCH = noClasses()
            .that()
            .resideOutsideOfPackage("io.mebuki.matching.index..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("co.elastic..");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_NOT_PUBLIC =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule EVERY_OPERATION_SAYS_WHO_MAY = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(PreAuthorize.class);
}
