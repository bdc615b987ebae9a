package io.github.chat2responses.translate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes the bodies of requests. Safe for several threads, though only one at a time finds the buffer that is used again. */
final class BodyWriter {
    private final AtomicReference<@Nullable Scratch> idle = new AtomicReference<>();

    byte[] write(JsonNode tree) {
        Scratch scratch = idle.getAndSet(null);
        Scratch buffer = scratch == null ? new Scratch() : scratch;
        try (JsonGenerator generator = new BodyGenerator(JsonBytes.PLAIN.createGenerator(buffer), buffer.quote)) {
            JsonBytes.PLAIN.writeValue(generator, tree);
            generator.flush();
            return buffer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        } finally {
            buffer.reset();
            if (buffer.isSmall()) {
                idle.set(buffer);
            }
        }
    }

    /** A buffer that is used again: growing one costs as much memory as the result itself. */
    private static final class Scratch extends ByteArrayOutputStream {
        private static final int LARGEST = 1 << 20;

        private final JsonQuote quote = new JsonQuote();

        Scratch() {
            super(1 << 16);
        }

        boolean isSmall() {
            return buf.length <= LARGEST;
        }
    }
}
