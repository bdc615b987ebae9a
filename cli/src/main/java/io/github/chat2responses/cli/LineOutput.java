package io.github.chat2responses.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes lines to standard output, or to a file that appears when all of them are there. */
final class LineOutput implements AutoCloseable {
    private final PrintWriter writer;
    private final @Nullable Path file;
    private final @Nullable Path temporary;

    private LineOutput(PrintWriter writer, @Nullable Path file, @Nullable Path temporary) {
        this.writer = writer;
        this.file = file;
        this.temporary = temporary;
    }

    /** Opens the output; null is standard output. */
    static LineOutput open(@Nullable Path file, Terminal terminal) throws IOException {
        if (file == null) {
            return new LineOutput(terminal.out(), null, null);
        }
        OutputFile.check(file);
        if (Files.exists(file)) {
            throw new UsageException(file + " is there already; delete it first, or give another name");
        }
        Path temporary = OutputFile.temporaryBeside(file);
        BufferedWriter buffered = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8);
        return new LineOutput(new PrintWriter(buffered), file, temporary);
    }

    void write(Object line) {
        writer.print(line);
        // The same on every system: the API reads the file.
        writer.print('\n');
    }

    /** Makes the file appear. */
    void finish() throws IOException {
        if (writer.checkError()) {
            throw new IOException("the output cannot be written" + (file == null ? "" : " to " + file));
        }
        if (file != null && temporary != null) {
            writer.close();
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Leaves nothing behind of a file that was not finished. */
    @Override
    public void close() throws IOException {
        if (temporary != null) {
            writer.close();
            Files.deleteIfExists(temporary);
        }
    }
}
