package io.github.chat2responses.recipes.azureopenai;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openrewrite.java.tree.J;

/** The build files of a code base, and which of them give a source the old client. */
final class Builds {
    /** What only the old client may bring, by what the artifacts that bring it, too, are called. */
    private static final Map<String, List<String>> BROUGHT = Map.of(
            "com.azure.core.", List.of("azure-core", "azure-identity", "azure-storage", "azure-search"),
            "com.azure.json.", List.of("azure-json", "azure-core"),
            "reactor.", List.of("reactor", "webflux", "azure-core", "azure-identity"));

    private final Map<String, Build> builds = new TreeMap<>();

    void add(Build build) {
        builds.put(build.file().getSourcePath().toString(), build);
    }

    boolean areThere() {
        return !builds.isEmpty();
    }

    private List<Build> owners() {
        return builds.values().stream().filter(Build::hasOldClient).toList();
    }

    /** The build files that give a source the old client: the nearest one that has it, else all that have it. */
    List<Build> owners(Path source) {
        for (Path folder = parent(source); ; folder = parent(folder)) {
            Path here = folder;
            List<Build> found = owners().stream()
                    .filter(build -> build.folder().equals(here))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            if (folder.toString().isEmpty()) {
                return owners();
            }
        }
    }

    private static Path parent(Path path) {
        return path.getParent() == null ? Path.of("") : path.getParent();
    }

    /** The build files that new code needs the official SDK of. */
    List<Build> of(Collection<Path> moved) {
        List<Build> found = new ArrayList<>();
        for (Path source : moved) {
            owners(source).stream().filter(build -> !found.contains(build)).forEach(found::add);
        }
        return found;
    }

    /** Whether a source has to keep what only the old client brings. */
    static boolean needsWhatItBrings(J.CompilationUnit source, Build build) {
        return BROUGHT.entrySet().stream()
                .anyMatch(brought -> Source.imports(source, brought.getKey())
                        && brought.getValue().stream().noneMatch(build::declares));
    }
}
