package io.github.chat2responses.cli.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;

/**
 * The sources of a library of which there is a type table. They are written with Lombok, so as sources they lack half of their
 * methods; other code next to them, such as the library's examples, is better off with the table.
 *
 * @param classes the names of the classes in the table, as files
 */
record LibrarySources(Set<String> classes) {
    private static final String ROOT = "/java/";
    private static final String END = ".java";

    /** None here, as in nearly every project. */
    static final LibrarySources NONE = new LibrarySources(Set.of());

    static LibrarySources of(List<Path> table) throws IOException {
        Set<String> classes = new HashSet<>();
        for (Path path : table) {
            try (JarFile jar = new JarFile(path.toFile())) {
                jar.stream().forEach(entry -> classes.add(entry.getName()));
            }
        }
        return new LibrarySources(classes);
    }

    /** Whether a file may be such a source, by its folder. */
    static boolean mayBe(Path source) {
        return source.toString().replace('\\', '/').contains(ROOT + "com/theokanning/");
    }

    /** Whether a file is the source of a class that the table has. */
    boolean have(Path source) {
        String name = source.toString().replace('\\', '/');
        int start = name.lastIndexOf(ROOT);
        return start >= 0
                && name.endsWith(END)
                && classes.contains(name.substring(start + ROOT.length(), name.length() - END.length()) + ".class");
    }
}
