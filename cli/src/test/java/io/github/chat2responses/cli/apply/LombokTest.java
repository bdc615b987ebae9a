package io.github.chat2responses.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

class LombokTest {
    /** Renames methods that are known to give texts. */
    private static final class RenamesTexts extends Recipe {
        @Override
        public String getDisplayName() {
            return "Renames calls that give texts";
        }

        @Override
        public String getDescription() {
            return "Renames calls of which it is known that they give texts.";
        }

        @Override
        public TreeVisitor<?, ExecutionContext> getVisitor() {
            return new JavaIsoVisitor<>() {
                @Override
                public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext ctx) {
                    return TypeUtils.isString(call.getType())
                            ? call.withName(call.getName().withSimpleName("known"))
                            : call;
                }
            };
        }
    }

    @TempDir
    private Path project;

    private Path asker = Path.of("");

    @BeforeEach
    void askerOfQuestions() throws IOException {
        asker = Files.writeString(
                project.resolve("Asker.java"), "class Asker { Object ask(Question it) { return it.getText(); } }");
    }

    private Path question(String start) throws IOException {
        return Files.writeString(
                project.resolve("Question.java"), start + "public class Question { private String text; }");
    }

    /** As in a Gradle build, whose class path is not looked for. */
    @Test
    void whatItWritesIsKnownWithoutItsJar() throws IOException {
        question("import lombok.Getter;\n@Getter ");
        MigrationResult result = new Migrator(project, List.of()).run(new RenamesTexts());
        assertThat(result.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).contains("it.known()"));
    }

    @Test
    void nothingIsAddedWhereItIsNotUsed() throws IOException {
        Path question = question("");
        assertThat(Lombok.missing(List.of(asker, question), List.of())).isEmpty();
    }

    @Test
    void theJarOfTheProjectIsEnough() throws IOException {
        Path question = question("import lombok.*;\n@Data ");
        Path jar = project.resolve("lombok-1.18.38.jar");
        assertThat(Lombok.missing(List.of(asker, question), List.of(jar))).isEmpty();
        assertThat(Lombok.missing(List.of(asker, question), List.of())).hasSize(1);
    }
}
