package io.github.chat2responses.cli.apply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.ipc.http.HttpSender;

/**
 * Answers for every server of Maven artifacts from the local repository. Maven keeps the build file of each jar beside it, so
 * what is not here belongs to no jar that is; to ask the servers for it cost minutes, and nothing could come of it.
 */
final class LocalRepository implements HttpSender {
    private static final int FOUND = 200;
    private static final int MISSING = 404;
    private static final String METADATA = "maven-metadata";

    private final Path folder;

    LocalRepository(Path folder) {
        this.folder = folder;
    }

    @Override
    public Response send(Request request) {
        Path path = Path.of(request.getUrl().getPath());
        // How many folders of the address are the server's own is not known.
        Optional<Path> file = Stream.iterate(0, start -> start < path.getNameCount(), start -> start + 1)
                .map(start -> folder.resolve(path.subpath(start, path.getNameCount())))
                .flatMap(LocalRepository::stored)
                .findFirst();
        return new Response(file.isPresent() ? FOUND : MISSING, open(file), () -> {});
    }

    private static Stream<Path> stored(Path file) {
        if (Files.isRegularFile(file)) {
            return Stream.of(file);
        }
        Path parent = file.getParent();
        return parent != null && file.endsWith(METADATA + ".xml") && Files.isDirectory(parent)
                ? metadata(parent).stream()
                : Stream.empty();
    }

    /** The versions of an artifact, which Maven keeps under the name of the server that told of them. */
    private static Optional<Path> metadata(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith(METADATA) && name.endsWith(".xml");
                    })
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Optional<Path> file) {
        try {
            return file.isPresent() ? Files.newInputStream(file.get()) : new ByteArrayInputStream(new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
