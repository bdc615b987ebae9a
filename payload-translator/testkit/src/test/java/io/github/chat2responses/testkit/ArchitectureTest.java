package io.github.chat2responses.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.chat2responses.testkit");

    @Test
    void seesTheKit() {
        assertThat(ours.size()).isGreaterThan(40);
    }

    @Test
    void whatHostedToolsDoKnowsNothingOfTheApi() {
        classes()
                .that()
                .resideInAPackage("..hosted..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..hosted..", "com.fasterxml.jackson..", "java..", "javax.imageio..", "org.jspecify..")
                .check(ours);
    }

    @Test
    void scriptsKnowNothingOfTheServer() {
        classes()
                .that()
                .resideInAPackage("..script..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..script..",
                        "io.github.chat2responses.rules..",
                        "com.fasterxml.jackson..",
                        "java..",
                        "org.jspecify..")
                .check(ours);
    }

    @Test
    void habits() {
        slices().matching("io.github.chat2responses.(**)")
                .should()
                .beFreeOfCycles()
                .check(ours);
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ours);
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ours);
        fields().that().areStatic().should().beFinal().check(ours);
    }
}
