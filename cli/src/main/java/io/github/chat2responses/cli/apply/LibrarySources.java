package io.github.chat2responses.cli.apply;

import io.github.chat2responses.recipes.source.TypeTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import org.openrewrite.ExecutionContext;

/**
 * The sources of libraries of which there is a type table. They are written with Lombok, so as sources they lack half of their
 * methods; other code next to them, such as the library's examples, is better off with the table.
 *
 * @param classes the names of the classes in the tables, as files
 */
record LibrarySources(Set<String> classes) {
    private static final String ROOT = "/java/";
    private static final String END = ".java";

    /** The tables of such libraries, by the folder of the library's packages. */
    private static final Map<String, String> TABLES = Map.of(
            "com/theokanning/", "chat2responses-theokanning",
            "io/github/sashirestela/openai/", "chat2responses-simple-openai");

    /**
     * The libraries whose sources may be among some files, by their folders; none in nearly every project.
     *
     * @param sources the files
     * @param ctx knows where the tables are kept
     */
    static LibrarySources among(List<Path> sources, ExecutionContext ctx) throws IOException {
        String[] tables = TABLES.entrySet().stream()
                .filter(table ->
                        sources.stream().anyMatch(source -> name(source).contains(ROOT + table.getKey())))
                .map(Map.Entry::getValue)
                .toArray(String[]::new);
        Set<String> classes = new HashSet<>();
        for (Path path : TypeTables.jars(ctx, tables)) {
            try (JarFile jar = new JarFile(path.toFile())) {
                jar.stream().forEach(entry -> classes.add(entry.getName()));
            }
        }
        return new LibrarySources(classes);
    }

    /** Whether a file is the source of a class that the table has. */
    boolean have(Path source) {
        String name = name(source);
        int start = name.lastIndexOf(ROOT);
        return start >= 0
                && name.endsWith(END)
                && classes.contains(name.substring(start + ROOT.length(), name.length() - END.length()) + ".class");
    }

    private static String name(Path source) {
        return source.toString().replace('\\', '/');
    }
}
