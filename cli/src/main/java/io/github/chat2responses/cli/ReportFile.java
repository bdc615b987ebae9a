package io.github.chat2responses.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report of one repository.
 *
 * @param name the repository's name
 * @param path the report
 */
record ReportFile(String name, Path path) {
    private static final String ENDING = ".json";

    /**
     * The reports that a command line names.
     *
     * @param arguments files, folders, or either after a name and {@code =}
     * @param output the file the result goes to: no report, if it lies in one of the folders
     */
    static List<ReportFile> all(List<String> arguments, @Nullable Path output) throws IOException {
        List<ReportFile> files = new ArrayList<>();
        for (String argument : arguments) {
            files.addAll(of(argument));
        }
        if (output != null) {
            Path result = output.toAbsolutePath().normalize();
            files.removeIf(file -> file.path().toAbsolutePath().normalize().equals(result));
        }
        if (files.isEmpty()) {
            throw new UsageException("there are no .json files in " + String.join(", ", arguments)
                    + "; write reports with check --format json --output FILE or migrate --report FILE.json");
        }
        return files;
    }

    private static List<ReportFile> of(String argument) throws IOException {
        Path whole = Path.of(argument);
        int sign = argument.indexOf('=');
        boolean named = sign > 0 && !Files.exists(whole);
        Path path = named ? Path.of(argument.substring(sign + 1)) : whole;
        if (!Files.exists(path)) {
            throw new UsageException(path + " does not exist; give a report or a folder with reports");
        }
        if (!Files.isDirectory(path)) {
            return List.of(new ReportFile(named ? argument.substring(0, sign) : name(path.getFileName()), path));
        }
        String prefix = named ? argument.substring(0, sign) + "/" : "";
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .map(file -> new ReportFile(prefix + name(path.relativize(file)), file))
                    .toList();
        }
    }

    private static String name(Path file) {
        String name = file.toString().replace('\\', '/');
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
