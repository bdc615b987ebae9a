package io.github.chat2responses.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

class LibrarySourcesTest {
    /** Renames calls of methods that it knows. */
    private static final class RenamesKnown extends Recipe {
        @Override
        public String getDisplayName() {
            return "Renames known calls";
        }

        @Override
        public String getDescription() {
            return "Renames calls whose method is known.";
        }

        @Override
        public TreeVisitor<?, ExecutionContext> getVisitor() {
            return new JavaIsoVisitor<>() {
                @Override
                public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, ExecutionContext ctx) {
                    return call.getMethodType() == null || !call.getSimpleName().equals("builder")
                            ? call
                            : call.withName(call.getName().withSimpleName("known"));
                }
            };
        }
    }

    @TempDir
    private Path project;

    private void write(String name, String text) throws IOException {
        Path file = project.resolve("src/main/java").resolve(name.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.theokanning.openai.completion.chat.ChatCompletionRequest",
                "io.github.sashirestela.openai.domain.chat.ChatRequest"
            })
    void anExampleBesideTheLibraryKnowsWhatLombokMakes(String request) throws IOException {
        int dot = request.lastIndexOf('.');
        write(request, """
                package %s;

                @lombok.Builder
                public class %s {
                    private String model;
                }
                """.formatted(request.substring(0, dot), request.substring(dot + 1)));
        write("app.Example", """
                package app;

                class Example {
                    Object request = %s.builder();
                }
                """.formatted(request));

        List<FileChange> changes =
                new Migrator(project, List.of()).run(new RenamesKnown()).changes();

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.path()).isEqualTo("src/main/java/app/Example.java");
            assertThat(change.diff()).contains("+    Object request = " + request + ".known();");
        });
    }
}
