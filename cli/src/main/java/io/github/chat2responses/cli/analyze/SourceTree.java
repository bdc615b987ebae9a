package io.github.chat2responses.cli.analyze;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Lists the files under a root that may matter. */
final class SourceTree {
    private static final Set<String> SKIPPED = Set.of("target", "build", "node_modules", "out");
    private static final Set<String> CONFIGURATION = Set.of("properties", "yml", "yaml");
    private static final Set<String> ENDINGS = Set.of(
            "java",
            "kt",
            "kts",
            "groovy",
            "gradle",
            "properties",
            "yml",
            "yaml",
            "http",
            "rest",
            "json",
            "jsonl",
            "toml");
    /** Hand-written code is far smaller; what is larger is generated, or data. */
    private static final long LIMIT = 10_000_000;

    private SourceTree() {}

    /**
     * A file.
     *
     * @param path where it is
     * @param name its path from the root, with {@code /}
     */
    record Source(Path path, String name) {
        String ending() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        /** Whether it holds settings. */
        boolean isConfiguration() {
            return CONFIGURATION.contains(ending());
        }
    }

    /**
     * Lists files as they are met, so that the first are looked at before the last are known.
     *
     * @param root a folder, or a single file
     * @param found is told of each file
     * @param unreadable is told of folders that cannot be read, and of files that are too large
     */
    static void walk(Path root, Consumer<Source> found, Consumer<Inventory.Unparsed> unreadable) throws IOException {
        Path base = Files.isDirectory(root) ? root : root.getParent();
        // All paths of a walk begin like its root does; comparing texts is much cheaper than comparing paths.
        String prefix = base == null || base.toString().isEmpty()
                ? ""
                : base + (base.toString().endsWith(File.separator) ? "" : File.separator);
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean skip = !folder.equals(root) && (name.startsWith(".") || SKIPPED.contains(name));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isWanted(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))) {
                    return FileVisitResult.CONTINUE;
                }
                if (attributes.size() > LIMIT) {
                    // Data of any size is no code of anybody's.
                    if (!name(file).matches(".*\\.jsonl?")) {
                        unreadable.accept(new Inventory.Unparsed(name(file), "is larger than 10 MB and was not read"));
                    }
                } else if (!attributes.isSymbolicLink() || Files.isRegularFile(file)) {
                    found.accept(new Source(file, name(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                unreadable.accept(new Inventory.Unparsed(name(file), "cannot be read; is it allowed to you?"));
                return FileVisitResult.CONTINUE;
            }

            private String name(Path file) {
                String path = file.toString();
                return (path.startsWith(prefix) ? path.substring(prefix.length()) : path).replace('\\', '/');
            }
        });
    }

    private static boolean isWanted(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) || name.equals("pom.xml");
    }
}
