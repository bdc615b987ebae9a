package io.github.chat2responses;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.chat2responses");

    @Test
    void seesTheClasses() {
        assertThat(ours.size()).isGreaterThan(25);
    }

    @Test
    void coreKnowsJacksonAndTheJdkOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.github.chat2responses..", "com.fasterxml.jackson..", "java..", "org.jspecify..")
                .check(ours);
    }

    @Test
    void requestAndAnswerDoNotKnowEachOtherNorTheEntry() {
        noClasses()
                .that()
                .resideInAPackage("..request..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..answer..", "..translate..")
                .check(ours);
        noClasses()
                .that()
                .resideInAPackage("..answer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..request..", "..translate..")
                .check(ours);
    }

    @Test
    void theAnswerSideDoesNotKnowTheRequestSide() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..stream..", "..error..", "..chat..", "..memory..", "..carrier..", "..overlay..", "..sse..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..request..", "..translate..", "..batch..")
                .check(ours);
    }

    @Test
    void whatIsAddedKnowsTheRulesOnly() {
        classes()
                .that()
                .resideInAnyPackage("..overlay..", "..carrier..", "..sse..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "..overlay..",
                        "..carrier..",
                        "..sse..",
                        "..rules..",
                        "com.fasterxml.jackson..",
                        "java..",
                        "org.jspecify..")
                .check(ours);
    }

    @Test
    void onlyTheEntryReadsAndWritesJson() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..translate..", "..rules..", "..overlay..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectMapper.class)
                .check(ours);
    }

    @Test
    void habits() {
        slices().matching("io.github.chat2responses.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ours);
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ours);
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ours);
        fields().that().areStatic().should().beFinal().check(ours);
    }
}
