package io.github.chat2responses.recipes.theokanning;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler with a class path that is not the tests' own. */
final class Javac {
    private Javac() {}

    /** What the compiler says against sources; empty if they compile. */
    static String errors(Map<String, String> sources, List<Path> path, String release, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter out = new StringWriter();
        List<String> options = List.of(
                "-nowarn",
                "-Xlint:-options",
                "-proc:none",
                "--release",
                release,
                "-d",
                classes.toString(),
                "-cp",
                path.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator"))));
        List<? extends JavaFileObject> units = sources.entrySet().stream()
                .map(source -> unit(source.getKey(), source.getValue()))
                .toList();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            return compiler.getTask(out, files, null, options, null, units).call() ? "" : out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimpleJavaFileObject unit(String path, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
