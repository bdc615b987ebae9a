package io.github.chat2responses.shim;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which arrows an adapter may have: to the engine, and to its own client. */
public abstract class AdapterArchitecture {
    /** The packages of the client. */
    protected abstract List<String> clientPackages();

    private JavaClasses ours() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(getClass().getPackageName());
    }

    @Test
    void seesTheClasses() {
        assertThat(ours().size()).isPositive();
    }

    @Test
    void knowsTheEngineAndItsClientOnly() {
        String[] allowed = Stream.concat(
                        Stream.of(
                                getClass().getPackageName(),
                                "io.github.chat2responses.shim",
                                "java..",
                                "org.jspecify.."),
                        clientPackages().stream())
                .toArray(String[]::new);
        classes().should().onlyDependOnClassesThat().resideInAnyPackage(allowed).check(ours());
    }

    @Test
    void theDocumentsNameWhatUsersNeed() throws IOException {
        String module = Path.of("").toAbsolutePath().getFileName().toString();
        String readme = Files.readString(Path.of("README.md"));
        assertThat(Files.readString(Path.of("..", "docs", "shim.md"))
                        + Files.readString(Path.of("..", "shim", "README.md")))
                .contains("(../" + module + ")");
        assertThat(ours().stream()
                        .filter(one ->
                                one.isTopLevelClass() && one.getModifiers().contains(JavaModifier.PUBLIC)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(readme).contains(one.getSimpleName()));
    }

    @Test
    void habits() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ours());
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ours());
        // An adapter may have no static field at all.
        fields().that().areStatic().should().beFinal().allowEmptyShould(true).check(ours());
    }
}
