package io.mebuki.seeds;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packagesOf = SeedIngestionApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_DEPEND_ONE_WAY =
            slices().matching("io.mebuki.seeds.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_CATALOGUE_KNOWS_NO_FILES = noClasses()
            .that()
            .resideInAPackage("..catalogue..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..imports..");

    @ArchTest
    static final ArchRule GENERATED_SHAPES_STOP_AT_THE_EDGE = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Controller")
            .and()
            .haveSimpleNameNotEndingWith("Shapes")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.mebuki.api..")
            .because("only controllers and their mappers know the contract's types");

    @ArchTest
    static final ArchRule ASKING_MAPPING_AND_JUDGING_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage("..harvest.oai..", "..harvest.mapping..", "..duplicates.judging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
            .because("what repositories answer, and what texts say, is dealt with where neither a container nor a"
                    + " database is at hand");

    @ArchTest
    static final ArchRule ASKING_KNOWS_NO_SEEDS = noClasses()
            .that()
            .resideInAPackage("..harvest.oai..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..harvest.mapping..", "..catalogue..");

    @ArchTest
    static final ArchRule NOTHING_OF_THE_IMPORTS_IS_PUBLIC = classes()
            .that()
            .resideInAPackage("..imports..")
            .should()
            .bePackagePrivate()
            .orShould()
            .notBeTopLevelClasses();

    @ArchTest
    static final ArchRule EACH_OPERATION_SAYS_WHO_MAY = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(PreAuthorize.class);
}
