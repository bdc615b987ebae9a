package io.github.chat2responses.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.chat2responses.cli");

    @Test
    void seesTheClasses() {
        assertThat(ours.size()).isGreaterThan(25);
    }

    @Test
    void eachLibraryIsKnownToOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..cli.analyze..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.github.javaparser..")
                .check(ours);
        noClasses()
                .that()
                .resideOutsideOfPackages("..cli.apply..", "io.github.chat2responses.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.openrewrite..")
                .check(ours);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.github.chat2responses.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(ours);
    }

    @Test
    void findingsCarryNoParserTypes() {
        noClasses()
                .that()
                .resideInAPackage("..cli.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.javaparser..", "org.openrewrite..")
                .check(ours);
    }

    @Test
    void onlyMainKnowsTheStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ours.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                "not Main", type -> !type.isEquivalentTo(Main.class))));
    }
}
