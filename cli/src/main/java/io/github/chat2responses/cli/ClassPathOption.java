package io.github.chat2responses.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a class path is given on the command line. */
final class ClassPathOption {
    private ClassPathOption() {}

    /** The entries of a list that is separated by commas, or as in {@code java -cp}; none if it is empty. */
    static List<Path> split(String paths) {
        List<Path> entries = new ArrayList<>();
        for (String part : paths.split("[," + File.pathSeparator + "]", -1)) {
            if (paths.isEmpty()) {
                break;
            }
            if (!Files.exists(Path.of(part))) {
                throw new UsageException("the class path names " + part + ", which does not exist");
            }
            entries.add(Path.of(part));
        }
        return entries;
    }
}
