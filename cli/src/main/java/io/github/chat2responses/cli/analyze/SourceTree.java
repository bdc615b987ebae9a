package io.github.chat2responses.cli.analyze;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The files under a root that may matter, and what could not be listed.
 *
 * @param files sorted
 * @param errors folders that cannot be read, and files that are too large
 */
record SourceTree(List<Source> files, List<Inventory.Unparsed> errors) {
    private static final Set<String> SKIPPED = Set.of("target", "build", "node_modules", "out");
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

    SourceTree {
        files = List.copyOf(files);
        errors = List.copyOf(errors);
    }

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
    }

    static SourceTree of(Path root) throws IOException {
        Path base = Files.isDirectory(root) ? root : root.toAbsolutePath().getParent();
        Path from = (base == null ? root : base).toAbsolutePath();
        List<Source> files = new ArrayList<>();
        List<Inventory.Unparsed> errors = new ArrayList<>();
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
                        errors.add(new Inventory.Unparsed(name(file), "is larger than 10 MB and was not read"));
                    }
                } else if (!Files.isDirectory(file)) {
                    files.add(new Source(file, name(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException problem) {
                errors.add(new Inventory.Unparsed(name(file), "cannot be read; is it allowed to you?"));
                return FileVisitResult.CONTINUE;
            }

            private String name(Path file) {
                return from.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
            }
        });
        files.sort(Comparator.comparing(Source::name));
        return new SourceTree(files, errors);
    }

    private static boolean isWanted(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) || name.equals("pom.xml");
    }
}
