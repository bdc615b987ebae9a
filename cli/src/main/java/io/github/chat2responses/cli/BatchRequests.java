package io.github.chat2responses.cli;

import io.github.chat2responses.batch.BatchTranslator;
import io.github.chat2responses.translate.TranslationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the request lines of results: results come in any order, and a file may be larger than the memory. */
final class BatchRequests implements AutoCloseable {
    private final Map<String, Place> places;
    private final @Nullable RandomAccessFile file;

    private BatchRequests(Map<String, Place> places, @Nullable RandomAccessFile file) {
        this.places = places;
        this.file = file;
    }

    private record Place(long offset, int size) {}

    /** Reads through the file of requests; null is none. */
    static BatchRequests open(@Nullable Path path, BatchTranslator translator) throws IOException {
        if (path == null) {
            return new BatchRequests(Map.of(), null);
        }
        if (!Files.isRegularFile(path)) {
            throw new UsageException("the requests " + path + " do not exist; give the Chat input file of the batch");
        }
        Map<String, Place> places = new HashMap<>();
        try (InputStream in = Files.newInputStream(path)) {
            Lines.read(in, new Lines.Receiver() {
                @Override
                public void line(byte[] line, long number, long offset) {
                    try {
                        places.put(translator.customId(line), new Place(offset, line.length));
                    } catch (TranslationException e) {
                        throw new UsageException(path + ", line " + number + ": " + e.getMessage());
                    }
                }

                @Override
                public void tooLong(long number) {
                    throw new UsageException(path + ", line " + number + " is too long to be read");
                }
            });
        }
        return new BatchRequests(places, new RandomAccessFile(path.toFile(), "r"));
    }

    /** The request line with an id. */
    Optional<byte[]> find(String customId) {
        Place place = places.get(customId);
        if (place == null || file == null) {
            return Optional.empty();
        }
        try {
            byte[] line = new byte[place.size()];
            file.seek(place.offset());
            file.readFully(line);
            return Optional.of(line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the requests", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
