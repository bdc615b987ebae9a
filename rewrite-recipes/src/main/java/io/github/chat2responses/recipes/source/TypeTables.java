package io.github.chat2responses.recipes.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaParserExecutionContextView;

/**
 * The types of the libraries that recipes know, as jars. The engine unpacks them in each run, a third of a short one, and where
 * another run may be reading. Here they are kept by what the tables hold, and moved to their place when they are whole.
 */
public final class TypeTables {
    private static final String TABLES = "META-INF/rewrite/classpath.tsv.gz";
    /** The tables do not change while a program runs. */
    private static final String KEY = key();

    private TypeTables() {}

    /**
     * Jars for the class path of a parser.
     *
     * @param ctx knows where the engine keeps its files
     * @param names the artifacts of the tables
     * @return their jars, in the same order
     */
    public static List<Path> jars(ExecutionContext ctx, String... names) {
        Path folder = JavaParserExecutionContextView.view(ctx)
                .getParserClasspathDownloadTarget()
                .toPath()
                .resolve("chat2responses")
                .resolve(KEY);
        List<Path> jars =
                Stream.of(names).map(name -> folder.resolve(name + ".jar")).toList();
        if (!jars.stream().allMatch(Files::isRegularFile)) {
            List<Path> unpacked = JavaParser.dependenciesFromResources(ctx, names);
            IntStream.range(0, names.length).forEach(i -> keep(unpacked.get(i), jars.get(i)));
        }
        return jars;
    }

    private static void keep(Path unpacked, Path jar) {
        try {
            Files.createDirectories(jar.getParent());
            Path whole = Files.createTempFile(jar.getParent(), "", ".tmp");
            Files.copy(unpacked, whole, StandardCopyOption.REPLACE_EXISTING);
            Files.move(whole, jar, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells one version of the tables from another. */
    private static String key() {
        CRC32 sum = new CRC32();
        try {
            for (URL table : Collections.list(TypeTables.class.getClassLoader().getResources(TABLES))) {
                try (InputStream in = table.openStream()) {
                    sum.update(in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.toHexString(sum.getValue());
    }
}
