package io.github.chat2responses.cli.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Java source, as far as it shows without a compiler.
 *
 * @param path the file
 * @param packageName its package, empty for the unnamed one
 * @param simpleName the name of its class, which is the file's
 * @param words the words in it that classes may be called by
 */
record Source(Path path, String packageName, String simpleName, Set<String> words) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
    private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w*");
    private static final String END = ".java";
    /** It has the annotations of a package, and no class. */
    private static final String NO_CLASS = "package-info";

    static Source of(Path path) throws IOException {
        // Names in other encodings do not matter here, and must not fail.
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        Matcher matcher = PACKAGE.matcher(text);
        return new Source(
                path,
                matcher.find() ? matcher.group(1) : "",
                simpleName(path),
                WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet()));
    }

    /** The name of the class that a file is for; a file for none has a name that no other file has. */
    static String simpleName(Path path) {
        String file = String.valueOf(path.getFileName());
        String name = file.substring(0, file.length() - END.length());
        return name.equals(NO_CLASS) ? path.toString() : name;
    }

    /** The full name of its class. */
    String name() {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }

    /** The folder that its package begins in; its own where it is not in the folder of its package. */
    Path root() {
        Path folder = folder(path);
        Path packageFolder = Path.of(packageName.replace('.', '/'));
        return packageName.isEmpty() || !folder.endsWith(packageFolder)
                ? folder
                : Optional.ofNullable(folder.getRoot())
                        .orElse(Path.of(""))
                        .resolve(folder.subpath(0, folder.getNameCount() - packageFolder.getNameCount()));
    }

    static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }
}
