package io.github.chat2responses.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    @TempDir
    private Path folder;

    private static void isOneClearLine(Run run, String... parts) {
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).startsWith("chat2responses: ").contains(parts);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void pathThatDoesNotExist() {
        isOneClearLine(Run.of("migrate", "/no/such/place"), "/no/such/place", "does not exist");
        isOneClearLine(Run.of("scan", "/no/such/place"), "/no/such/place", "does not exist");
    }

    @Test
    void projectWithoutJava() {
        isOneClearLine(Run.of("migrate", folder.toString()), "no Java files");
    }

    @Test
    void bodyThatIsNotJson() {
        isOneClearLine(Run.with("{oops", "translate", "request"), "not JSON", "line 1");
    }

    @Test
    void requestWithoutMessages() {
        isOneClearLine(Run.with("{\"model\":\"m\"}", "translate", "request"), "/messages");
    }

    @Test
    void answerThatIsNone() {
        isOneClearLine(Run.with("{\"model\":\"m\"}", "translate", "response"), "no 'output'");
    }

    @Test
    void unknownCommandOptionAndCode() {
        isOneClearLine(Run.of("frobnicate"), "frobnicate", "--help");
        isOneClearLine(Run.of("scan", "--frobnicate"), "--frobnicate", "--help");
        isOneClearLine(Run.of("explain", "C2R000"), "C2R000");
        isOneClearLine(Run.of(), "Missing command");
    }

    @Test
    void reportInAMissingFolderOrOfAnUnknownKind() throws IOException {
        Files.writeString(folder.resolve("A.java"), "class A {}");
        String project = folder.toString();
        isOneClearLine(Run.of("migrate", project, "--report", folder + "/none/r.md"), "folder does not exist");
        isOneClearLine(Run.of("migrate", project, "--report", folder + "/r.pdf"), ".html, .json or .md");
    }

    @Test
    void brokenSourceFileIsListedAndTheRestIsDone() throws IOException {
        Files.writeString(folder.resolve("Broken.java"), "import com.openai.x; class Broken { void ( }");
        Files.writeString(folder.resolve("Fine.java"), "class Fine {}");
        Run scan = Run.of("scan", folder.toString());
        assertThat(scan.code()).isZero();
        assertThat(scan.out()).contains("Broken.java: cannot be parsed");
        Run migrate = Run.of("migrate", folder.toString());
        assertThat(migrate.code()).isEqualTo(3);
        assertThat(migrate.out()).contains("not looked at: Broken.java");
    }

    /** The engine of the recipes takes code outside of classes for white space, and throws at other broken code. */
    @Test
    void codeThatRecipesDoNotUnderstandIsListedWithItsLine() throws IOException {
        String call = "Object o = client.chat().completions().create(params);\n";
        Files.writeString(
                folder.resolve("Snippet.java"), "import com.openai.client.OpenAIClient;\n\n// a call\n" + call);
        Files.writeString(folder.resolve("Compact.java"), "OpenAIClient client;\nvoid main() {\n" + call + "}\n");
        Files.writeString(folder.resolve("Merged.java"), "class Merged {\n<<<<<<< HEAD\n    " + call + "}\n");
        Files.writeString(folder.resolve("Stray.java"), "class Stray {\n    System.out.println(1);\n}\n");

        Run migrate = Run.of("migrate", folder.toString());

        assertThat(migrate.code()).isEqualTo(3);
        assertThat(migrate.out().lines().filter(line -> line.startsWith("not looked at: ")))
                .hasSize(4)
                .contains(
                        "not looked at: Snippet.java: cannot be parsed: recipes need code to be in a class with a name")
                .contains(
                        "not looked at: Compact.java: cannot be parsed: recipes need code to be in a class with a name")
                .anyMatch(line -> line.startsWith("not looked at: Merged.java: cannot be parsed: line 2: "))
                .anyMatch(line -> line.startsWith("not looked at: Stray.java: cannot be parsed: line 2: "));
    }

    /** The compiler in the engine is the one of the JDK that runs; a newer one has to be asked for. */
    @Test
    @EnabledForJreRange(max = JRE.JAVA_20)
    void codeOfANewerJavaAsksForANewerJdk() throws IOException {
        Files.writeString(folder.resolve("Patterns.java"), """
                class Patterns {
                    int size(Object o) {
                        return switch (o) {
                            case String text -> text.length();
                            default -> 0;
                        };
                    }
                }
                """);

        Run migrate = Run.of("migrate", folder.toString());

        assertThat(migrate.code()).isEqualTo(3);
        assertThat(migrate.out())
                .contains("not looked at: Patterns.java: cannot be parsed: it is valid, but not in Java "
                        + Runtime.version().feature() + ", which runs this; run with a newer JDK");
    }
}
