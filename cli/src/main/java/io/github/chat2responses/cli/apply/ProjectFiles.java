package io.github.chat2responses.cli.apply;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a code base that recipes look at.
 *
 * @param java the Java sources, sorted
 * @param poms the Maven build files, sorted
 * @param gradle the build scripts, version catalogues and properties of Gradle, sorted
 * @param config other properties and YAML files, sorted
 * @param others sources in Kotlin, Groovy and Scala, which use Java and stay as they are, sorted
 */
record ProjectFiles(List<Path> java, List<Path> poms, List<Path> gradle, List<Path> config, List<Path> others) {
    private static final Set<String> SKIPPED = Set.of("target", "build", "out", "node_modules", "bin");
    /** Nobody writes a megabyte of settings by hand: it is data, and slow to parse. */
    private static final long LARGE = 1_000_000;

    static ProjectFiles under(Path root) throws IOException {
        List<Path> java = new ArrayList<>();
        List<Path> poms = new ArrayList<>();
        List<Path> gradle = new ArrayList<>();
        List<Path> config = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean skip = !folder.equals(root)
                        && (name.startsWith(".") || (SKIPPED.contains(name) && !isSource(root, folder)));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".java") && !name.equals("module-info.java")) {
                    java.add(file);
                } else if (name.equals("pom.xml")) {
                    poms.add(file);
                } else if (isGradle(name)) {
                    gradle.add(file);
                } else if (isConfig(name) && attributes.size() < LARGE) {
                    config.add(file);
                } else if (isOther(name)) {
                    others.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        java.sort(null);
        poms.sort(null);
        gradle.sort(null);
        config.sort(null);
        others.sort(null);
        return new ProjectFiles(
                List.copyOf(java), List.copyOf(poms), List.copyOf(gradle), List.copyOf(config), List.copyOf(others));
    }

    /** The build files of modules. */
    List<Path> builds() {
        return Stream.concat(
                        poms.stream(),
                        gradle.stream()
                                .filter(file ->
                                        String.valueOf(file.getFileName()).startsWith("build.gradle")))
                .toList();
    }

    private static boolean isGradle(String name) {
        return name.endsWith(".gradle")
                || name.endsWith(".gradle.kts")
                || name.endsWith(".versions.toml")
                || name.equals("gradle.properties");
    }

    private static boolean isOther(String name) {
        return name.endsWith(".kt") || name.endsWith(".groovy") || name.endsWith(".scala");
    }

    private static boolean isConfig(String name) {
        return name.endsWith(".properties") || name.endsWith(".yml") || name.endsWith(".yaml");
    }

    /** A package may well be called {@code build}. */
    private static boolean isSource(Path root, Path folder) {
        return root.relativize(folder).toString().replace('\\', '/').contains("src/");
    }
}
