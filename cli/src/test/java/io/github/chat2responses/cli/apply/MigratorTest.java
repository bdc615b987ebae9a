package io.github.chat2responses.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

class MigratorTest {
    /** Renames one class and fails at the next. */
    private static final class Fails extends Recipe {
        @Override
        public String getDisplayName() {
            return "Fails in one of two files";
        }

        @Override
        public String getDescription() {
            return "Renames a class and fails at another.";
        }

        @Override
        public TreeVisitor<?, ExecutionContext> getVisitor() {
            return new JavaIsoVisitor<>() {
                @Override
                public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration one, ExecutionContext ctx) {
                    if (one.getSimpleName().equals("Bad")) {
                        throw new IllegalStateException("no");
                    }
                    return one.withName(one.getName().withSimpleName("Better"));
                }
            };
        }
    }

    /** Needs more memory than there is. */
    private static final class IsTooLarge extends Recipe {
        @Override
        public String getDisplayName() {
            return "Needs too much memory";
        }

        @Override
        public String getDescription() {
            return "Fails for want of memory.";
        }

        @Override
        public TreeVisitor<?, ExecutionContext> getVisitor() {
            return new JavaIsoVisitor<>() {
                @Override
                public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration one, ExecutionContext ctx) {
                    throw new OutOfMemoryError("Java heap space");
                }
            };
        }
    }

    @TempDir
    private Path project;

    @Test
    void aRecipeThatFailsChangesNothing() throws IOException {
        Files.writeString(project.resolve("Good.java"), "class Good {}");
        Files.writeString(project.resolve("Bad.java"), "class Bad {}");
        MigrationResult result = new Migrator(project, List.of()).run(new Fails());
        assertThat(result.changes()).isEmpty();
        assertThat(result.problems()).isNotEmpty();
    }

    @Test
    void wantOfMemoryIsNoProblemOfAFile() throws IOException {
        Files.writeString(project.resolve("Large.java"), "class Large {}");
        Migrator migrator = new Migrator(project, List.of());
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> migrator.run(new IsTooLarge()));
    }
}
