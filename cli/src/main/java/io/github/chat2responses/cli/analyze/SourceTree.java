package io.github.chat2responses.cli.analyze;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Lists the files under a root that may matter. */
final class SourceTree {
    private static final String NOT_ALLOWED = "cannot be read; is it allowed to you?";
    private static final Set<String> SKIPPED = Set.of("target", "build", "node_modules");
    /** For a scan that starts below a source folder. */
    private static final Pattern SOURCES = Pattern.compile("[/\\\\]src[/\\\\](main|test)[/\\\\]");

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
     * @param size how large it was when it was listed, in bytes
     */
    record Source(Path path, String name, int size) {
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
        if (Files.isDirectory(root)) {
            ForkJoinPool.commonPool().invoke(new Folder(root, prefix, found, unreadable));
        } else {
            new Folder(root, prefix, found, unreadable)
                    .met(root, root.toString().substring(prefix.length()), Files.size(root));
        }
    }

    /** A folder and all below it; folders are listed side by side, links to folders are not followed. */
    private static final class Folder extends RecursiveAction {
        private static final long serialVersionUID = 1;

        private final transient Path path;
        private final String prefix;
        private final transient Consumer<Source> found;
        private final transient Consumer<Inventory.Unparsed> unreadable;

        Folder(Path path, String prefix, Consumer<Source> found, Consumer<Inventory.Unparsed> unreadable) {
            this.path = path;
            this.prefix = prefix;
            this.found = found;
            this.unreadable = unreadable;
        }

        @Override
        protected void compute() {
            List<Folder> folders = new ArrayList<>();
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                for (Path entry : entries) {
                    look(entry, String.valueOf(entry.getFileName()), folders);
                }
            } catch (IOException | DirectoryIteratorException e) {
                refuse(path);
            }
            invokeAll(folders);
        }

        /** An entry that cannot be read, or is gone by now, hides no other one. */
        private void look(Path entry, String file, List<Folder> folders) {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isDirectory()) {
                    if (!isSkipped(entry, file)) {
                        folders.add(new Folder(entry, prefix, found, unreadable));
                    }
                } else if (isWanted(file.toLowerCase(Locale.ROOT))
                        && (!attributes.isSymbolicLink() || Files.isRegularFile(entry))) {
                    met(entry, name(entry), attributes.isSymbolicLink() ? Files.size(entry) : attributes.size());
                }
            } catch (IOException e) {
                refuse(entry);
            }
        }

        /** What builds write; below the sources the same names are packages. */
        private boolean isSkipped(Path folder, String file) {
            boolean isPackage = ("/" + name(folder)).contains("/src/")
                    || SOURCES.matcher(folder.toString()).find();
            return file.startsWith(".") || (SKIPPED.contains(file) && !isPackage);
        }

        private void refuse(Path entry) {
            unreadable.accept(new Inventory.Unparsed(name(entry), NOT_ALLOWED));
        }

        private String name(Path file) {
            String text = file.toString();
            return (text.startsWith(prefix) ? text.substring(prefix.length()) : text).replace('\\', '/');
        }

        private void met(Path file, String name, long size) {
            if (size <= LIMIT) {
                found.accept(new Source(file, name, (int) size));
            } else if (!name.matches(".*\\.jsonl?")) {
                // Data of any size is no code of anybody's.
                unreadable.accept(new Inventory.Unparsed(name, "is larger than 10 MB and was not read"));
            }
        }
    }

    private static boolean isWanted(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) || name.equals("pom.xml");
    }
}
