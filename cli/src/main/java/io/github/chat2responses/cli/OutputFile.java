package io.github.chat2responses.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a whole file or nothing: through a temporary file beside it. */
final class OutputFile {
    private OutputFile() {}

    /** Complains before any work is done if a file could not be written later. */
    static void check(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UsageException("cannot write " + file + ": the folder does not exist; create it first");
        }
    }

    /** A new name in the folder of a file; Java's own temporary files can be read by their owner only. */
    static Path temporaryBeside(Path file) {
        return file.toAbsolutePath().resolveSibling(".chat2responses-" + UUID.randomUUID() + ".tmp");
    }

    static void write(Path file, String text) {
        check(file);
        try {
            Path temporary = temporaryBeside(file);
            Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
