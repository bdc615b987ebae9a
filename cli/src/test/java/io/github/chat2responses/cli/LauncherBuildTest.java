package io.github.chat2responses.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The launcher builds without tests, on machines where nothing of this project was built before. */
class LauncherBuildTest {
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();

    /** Modules ask for the tests of others as a jar; a build that skips tests makes none, unless it is told to. */
    @Test
    void jarsOfTestsAreMadeWithoutTestsToo() throws IOException {
        assertTrue(Files.readString(HOME.resolve("chat2responses")).contains("-Dmaven.test.skip=true"));
        List<Path> without;
        List<Path> poms;
        try (Stream<Path> files =
                Files.find(HOME.resolve("payload-translator"), 2, (path, any) -> path.endsWith("pom.xml"))) {
            poms = files.filter(pom -> text(pom).contains("<goal>test-jar</goal>"))
                    .toList();
            without = poms.stream()
                    .filter(pom -> !text(pom).contains("<skip>false</skip>"))
                    .toList();
        }
        assertFalse(poms.isEmpty());
        assertEquals(List.of(), without);
    }

    private static String text(Path pom) {
        try {
            return Files.readString(pom);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
