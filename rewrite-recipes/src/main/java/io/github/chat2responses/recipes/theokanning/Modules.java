package io.github.chat2responses.recipes.theokanning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The build files of a code base, and which of them a source belongs to. */
final class Modules {
    private static final String NONE = "module";

    private final Map<Path, List<Build>> builds = new TreeMap<>(Comparator.comparing(Path::toString));

    void add(Build build) {
        builds.computeIfAbsent(build.folder(), any -> new ArrayList<>()).add(build);
    }

    /** Tells of sources that are the old client's own; modules may need theirs as other code bases need its jars. */
    void own(List<Path> sources) {
        Set<String> projects = sources.stream()
                .map(source ->
                        nearest(source, build -> true).map(Build::project).orElse(""))
                .filter(project -> !project.isEmpty())
                .collect(Collectors.toSet());
        builds.values().forEach(list -> list.replaceAll(build -> new Build(build.file(), projects)));
    }

    /** The name of the module that a source belongs to: the nearest folder with a build file. */
    String of(Path source) {
        return nearest(source, build -> true).map(Modules::name).orElse(NONE);
    }

    /** The modules that have the dependency on the old client. */
    List<Build> owners() {
        return builds.values().stream()
                .flatMap(List::stream)
                .filter(Build::hasOldClient)
                .toList();
    }

    List<Build> all() {
        return builds.values().stream().flatMap(List::stream).toList();
    }

    static String name(Build build) {
        return NONE + " " + build.folder();
    }

    /** The build file that gives a source the old client: the nearest one that has it. */
    Optional<Build> owner(Path source) {
        return nearest(source, Build::hasOldClient);
    }

    boolean areThere() {
        return !builds.isEmpty();
    }

    /** Whether any build file names something. */
    boolean name(String artifact) {
        return builds.values().stream().flatMap(List::stream).anyMatch(build -> build.names(artifact));
    }

    private Optional<Build> nearest(Path source, Predicate<Build> wanted) {
        for (Path folder = parent(source);
                folder != null;
                folder = folder.toString().isEmpty() ? null : parent(folder)) {
            Optional<Build> found = builds.getOrDefault(folder, List.of()).stream()
                    .filter(wanted)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Path parent(Path path) {
        return path.getParent() == null ? Path.of("") : path.getParent();
    }
}
