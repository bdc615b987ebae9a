package io.github.chat2responses.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

class ParseRoundTest {
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
                    return call.getMethodType() == null
                            ? call
                            : call.withName(call.getName().withSimpleName("known"));
                }
            };
        }
    }

    @TempDir
    private Path project;

    private Path write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path app(String module) throws IOException {
        return write(
                module + "/src/main/java/com/example/App.java",
                "package com.example;\n\nclass App {\n    final String name = Names.of(\"" + module + "\");\n}\n");
    }

    private Path names(String module) throws IOException {
        return write(
                module + "/src/main/java/com/example/Names.java",
                "package com.example;\n\nclass Names {\n    static String of(String name) {\n        return name;\n    }\n}\n");
    }

    @Test
    void sourcesWithoutASecondClassOfOneNameAreOneRound() throws IOException {
        Path app = app("one");
        Path test = write("one/src/test/java/com/example/other/App.java", "package com.example.other;\nclass App {}\n");
        assertThat(ParseRound.of(List.of(app, test), List.of()))
                .containsExactly(new ParseRound(List.of(app, test), List.of()));
    }

    @Test
    void modulesThatShareNamesAreApartAndSeeWhatIsThereOnce() throws IOException {
        Path common = names("common");
        Path one = app("one");
        Path two = app("two");
        List<Path> builds = List.of(
                project.resolve("common/pom.xml"), project.resolve("one/pom.xml"), project.resolve("two/pom.xml"));
        assertThat(ParseRound.of(List.of(common, one, two), builds))
                .containsExactly(
                        new ParseRound(List.of(common, one), List.of()), new ParseRound(List.of(two), List.of(common)));
    }

    @Test
    void copiesWithoutABuildAreApartToo() throws IOException {
        Path one = app("one");
        Path names = names("one");
        Path two = app("two");
        assertThat(ParseRound.of(List.of(one, names, two), List.of()))
                .containsExactly(
                        new ParseRound(List.of(one, names), List.of()), new ParseRound(List.of(two), List.of()));
    }

    @Test
    void everyModuleIsUnderstood() throws IOException {
        names("common");
        for (String module : Set.of("common", "one", "two")) {
            write(module + "/pom.xml", "<project/>");
        }
        app("one");
        app("two");
        MigrationResult result = new Migrator(project, List.of()).run(new RenamesKnown());
        assertThat(result.problems()).isEmpty();
        assertThat(result.changes())
                .extracting(FileChange::path)
                .containsExactly("one/src/main/java/com/example/App.java", "two/src/main/java/com/example/App.java");
        assertThat(result.javaFiles()).isEqualTo(3);
    }
}
