package io.github.chat2responses.recipes.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParserExecutionContextView;

class TypeTablesTest {
    private static final String[] NAMES = {"chat2responses-theokanning", "chat2responses-azure-openai"};

    @TempDir
    private Path home;

    private List<Path> jars() {
        return TypeTables.jars(
                JavaParserExecutionContextView.view(new InMemoryExecutionContext())
                        .setParserClasspathDownloadTarget(home.toFile()),
                NAMES);
    }

    @Test
    void eachNameHasAJarThatLaterRunsTakeAsItIs() throws IOException {
        List<Path> jars = jars();
        try (JarFile first = new JarFile(jars.get(0).toFile());
                JarFile second = new JarFile(jars.get(1).toFile())) {
            assertThat(first.getEntry("com/theokanning/openai/service/OpenAiService.class"))
                    .isNotNull();
            assertThat(second.getEntry("com/azure/ai/openai/OpenAIClient.class"))
                    .isNotNull();
        }
        try (Stream<Path> files = Files.list(jars.get(0).getParent())) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(jars);
        }

        for (Path jar : jars) {
            Files.writeString(jar, "kept");
        }
        assertThat(jars()).isEqualTo(jars).allSatisfy(jar -> assertThat(jar).hasContent("kept"));
    }
}
