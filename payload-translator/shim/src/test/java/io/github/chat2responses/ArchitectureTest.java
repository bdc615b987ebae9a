package io.github.chat2responses;

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
    private static final String SHIM = "io.github.chat2responses.shim";

    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SHIM);

    @Test
    void seesTheClasses() {
        assertThat(ours.size()).isGreaterThan(25);
    }

    @Test
    void theEngineKnowsNoClient() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        SHIM + "..",
                        "io.github.chat2responses.translate",
                        "io.github.chat2responses.carrier",
                        "io.github.chat2responses.rules",
                        "io.github.chat2responses.sse",
                        "com.fasterxml.jackson..",
                        "io.github.resilience4j..",
                        "org.yaml.snakeyaml..",
                        "java..",
                        "org.slf4j..",
                        "org.jspecify..")
                .check(ours);
    }

    @Test
    void thePolicyKnowsNeitherTheEngineNorTheListeners() {
        classes()
                .that()
                .resideInAPackage(SHIM + ".policy")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(SHIM + ".policy", SHIM + ".yaml", "java..", "org.jspecify..")
                .check(ours);
        classes()
                .that()
                .resideInAPackage(SHIM + ".yaml")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        SHIM + ".yaml",
                        "io.github.chat2responses.rules",
                        "org.yaml.snakeyaml..",
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
