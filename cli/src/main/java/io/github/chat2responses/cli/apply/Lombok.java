package io.github.chat2responses.cli.apply;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/**
 * The annotations of Lombok for code that uses them and whose own jar is not found here, as in each Gradle build: the parser
 * writes what Lombok writes only if its annotations are on the class path, and without them the types of getters are unknown.
 */
final class Lombok {
    private static final String PACKAGE = "import lombok.";

    private Lombok() {}

    /**
     * Jars that are needed beside those that were found.
     *
     * @param sources the Java files
     * @param found the jars that were found
     */
    static List<Path> missing(List<Path> sources, List<Path> found) throws IOException {
        // The parser looks for the name, too.
        boolean isThere = found.stream().anyMatch(jar -> jar.toString().contains("lombok"));
        return isThere || !isUsed(sources) ? List.of() : own();
    }

    private static boolean isUsed(List<Path> sources) throws IOException {
        for (Path source : sources) {
            // Import lines are ASCII, whatever the file is written in.
            if (Files.readString(source, StandardCharsets.ISO_8859_1).contains(PACKAGE)) {
                return true;
            }
        }
        return false;
    }

    /** The jar that comes with the parser. */
    private static List<Path> own() {
        try {
            CodeSource jar = Class.forName("lombok.Getter", false, Lombok.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return jar == null ? List.of() : List.of(Path.of(jar.getLocation().toURI()));
        } catch (ClassNotFoundException e) {
            return List.of();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class loader gives URLs that are URIs", e);
        }
    }
}
