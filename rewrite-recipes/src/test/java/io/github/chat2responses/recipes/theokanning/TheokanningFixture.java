package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.MigrationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.text.PlainTextParser;
import org.openrewrite.xml.XmlParser;

/**
 * A project: a folder with {@code before/}, {@code after/} (none if nothing may change) and {@code report.txt}.
 *
 * @param name the folder's name
 */
record TheokanningFixture(String name) {
    private static final Path ROOT = Path.of("src/test/resources/theokanning");

    static List<TheokanningFixture> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder ->
                            new TheokanningFixture(folder.getFileName().toString()))
                    .sorted((one, other) -> one.name.compareTo(other.name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean moves() {
        return Files.exists(ROOT.resolve(name).resolve("after"));
    }

    /** Whether all chat completions move; what is no chat may stay. */
    boolean movesWhole() {
        return moves() && report().lines().allMatch(line -> line.contains(" migrated ") || line.contains(" C2R505 "));
    }

    /** Whether the old client stays for other endpoints. */
    boolean keepsOldClient() {
        return sources(after()).values().stream().anyMatch(text -> text.contains("com.theokanning"));
    }

    Map<String, String> before() {
        return files("before");
    }

    Map<String, String> after() {
        return moves() ? files("after") : before();
    }

    String report() {
        try {
            return Files.readString(ROOT.resolve(name).resolve("report.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> sources(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(".java"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> files(String side) {
        Path folder = ROOT.resolve(name).resolve(side);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /**
     * One run of the recipe.
     *
     * @param files every file after the run, by its path
     * @param report a line each call
     */
    record Run(Map<String, String> files, String report) {}

    /** Runs the recipe over files given as text. */
    static Run run(Map<String, String> files) {
        ExecutionContext ctx = new InMemoryExecutionContext(failure -> {
            throw new AssertionError(failure);
        });
        List<Path> path = new ArrayList<>(OldClient.jars());
        path.addAll(JavaParser.dependenciesFromResources(ctx, "chat2responses-openai-java"));
        JavaParser java = JavaParser.fromJavaVersion().classpath(path).build();
        List<SourceFile> parsed = new ArrayList<>();
        java.parseInputs(inputs(files, ".java"), null, ctx).forEach(parsed::add);
        XmlParser.builder()
                .build()
                .parseInputs(inputs(files, "pom.xml"), null, ctx)
                .forEach(parsed::add);
        PlainTextParser.builder()
                .build()
                .parseInputs(inputs(files, ".gradle"), null, ctx)
                .forEach(parsed::add);
        RecipeRun run = new MigrateTheokanning(null).run(new InMemoryLargeSourceSet(parsed), ctx, 3, 1);
        Map<String, String> after = new TreeMap<>(files);
        for (Result result : run.getChangeset().getAllResults()) {
            after.put(
                    result.getAfter().getSourcePath().toString().replace('\\', '/'),
                    result.getAfter().printAll());
        }
        String report = run.getDataTableRows(MigrationReport.class).stream()
                .map(TheokanningFixture::line)
                .collect(Collectors.joining());
        return new Run(after, report);
    }

    private static List<Parser.Input> inputs(Map<String, String> files, String end) {
        return files.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(end))
                .map(entry -> Parser.Input.fromString(Path.of(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static String line(MigrationReport.Row row) {
        String reason = row.reason().isEmpty() ? "" : " " + row.reason();
        return row.sourcePath() + ":" + row.line() + " " + row.outcome() + " " + row.code() + reason + "\n";
    }

    @Override
    public String toString() {
        return name;
    }
}
