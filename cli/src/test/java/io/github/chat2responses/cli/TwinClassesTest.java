package io.github.chat2responses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules with a class of the same name, which a compiler does not take together. */
class TwinClassesTest {
    private static final String APP = """
            package app;

            import com.openai.client.okhttp.OpenAIOkHttpClient;
            import com.openai.models.chat.completions.ChatCompletionCreateParams;

            public class App {
                public static void main(String[] args) {
                    var client = OpenAIOkHttpClient.fromEnv();
                    var params = ChatCompletionCreateParams.builder().model("gpt-4.1").addUserMessage(Text.of("%s")).build();
                    var answer = client.chat().completions().create(params);
                    System.out.println(answer.choices().get(0).message().content().orElse(""));
                }
            }
            """;

    @TempDir
    private Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void bothMove() throws IOException {
        for (String module : new String[] {"one", "two"}) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/java/app/App.java", APP.formatted(module));
        }
        write(
                "shared/src/main/java/app/Text.java",
                "package app;\n\npublic class Text {\n    static String of(String text) {\n        return text;\n    }\n}\n");

        Run migrate = Run.of("migrate", "--apply", folder.toString());

        assertThat(migrate.code()).as(migrate.out()).isZero();
        assertThat(migrate.out()).contains("2 call sites: 2 migrated");
        for (String module : new String[] {"one", "two"}) {
            assertThat(folder.resolve(module + "/src/main/java/app/App.java"))
                    .content()
                    .contains("client.responses().create(params)", "Text.of(\"" + module + "\")")
                    .doesNotContain("ChatCompletion");
        }
    }
}
