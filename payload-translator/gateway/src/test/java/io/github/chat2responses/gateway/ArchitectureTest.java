package io.github.chat2responses.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.chat2responses.gateway");

    @Test
    void seesTheClasses() {
        assertThat(ours.size()).isGreaterThan(25);
    }

    @Test
    void translationIsTheShimsBusiness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.chat2responses.request..",
                        "io.github.chat2responses.answer..",
                        "io.github.chat2responses.stream..",
                        "io.github.chat2responses.testkit..")
                .check(ours);
    }

    @Test
    void eachLibraryHasItsPlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..gateway.observe..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.prometheus..")
                .check(ours);
        noClasses()
                .that()
                .resideOutsideOfPackages("..gateway.config..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.chat2responses.shim.yaml..", "com.zaxxer..", "io.github.chat2responses.store..")
                .check(ours);
        noClasses()
                .that()
                .resideInAnyPackage("..gateway.config..", "..gateway.observe..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx..", "io.netty..")
                .check(ours);
    }

    @Test
    void habits() {
        slices().matching("io.github.chat2responses.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ours);
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ours);
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ours);
        fields().that().areStatic().should().beFinal().check(ours);
    }
}
