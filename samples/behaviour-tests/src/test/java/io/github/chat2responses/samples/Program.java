package io.github.chat2responses.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A sample's sources, compiled against the real SDK and run in a JVM of its own. */
final class Program {
    private final Path classes;

    private Program(Path classes) {
        this.classes = classes;
    }

    static Program compile(Path sources, Path classes) throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter out = new StringWriter();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(sources)) {
            all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
        }
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-d", classes.toString(), "-nowarn", "-proc:none", "--release", "17");
            boolean fine = compiler.getTask(
                            out, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertThat(fine).as(out.toString()).isTrue();
        }
        return new Program(classes);
    }

    /** What the program prints when it talks to a server, given by its base URL. */
    List<String> run(String baseUrl, String main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classes + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("OPENAI_BASE_URL", baseUrl);
        builder.environment().put("OPENAI_API_KEY", "none");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(text).isZero();
        return text.lines().toList();
    }

    /** The same in this JVM, which saves a second, for programs that neither end it nor keep anything in static fields. */
    List<String> runHere(String baseUrl, String main, String... arguments) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setProperty("openai.baseUrl", baseUrl);
        System.setProperty("openai.apiKey", "none");
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        URL[] place = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(place, Program.class.getClassLoader())) {
            loader.loadClass(main).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } finally {
            System.setOut(out);
            System.clearProperty("openai.baseUrl");
            System.clearProperty("openai.apiKey");
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
