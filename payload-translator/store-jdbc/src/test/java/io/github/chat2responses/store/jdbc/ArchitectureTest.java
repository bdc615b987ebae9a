package io.github.chat2responses.store.jdbc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private final JavaClasses ours = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.chat2responses.store.jdbc");

    @Test
    void knowsTheCarrierAndItsOwnClientOnly() {
        assertThat(ours.size()).isGreaterThanOrEqualTo(5);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.chat2responses.store.jdbc..",
                        "io.github.chat2responses.carrier..",
                        "java..",
                        "org.jspecify..",
                        "javax.sql..")
                .check(ours);
    }

    @Test
    void habits() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ours);
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ours);
        fields().should().beFinal().check(ours);
    }
}
