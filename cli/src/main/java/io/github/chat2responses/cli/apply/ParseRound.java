package io.github.chat2responses.cli.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sources that the compiler takes together. It refuses a second class of one name, and what it refuses has no types, so that
 * nobody would see the calls in it; but modules of one code base that do not know each other may well share names.
 *
 * @param sources the files whose trees count
 * @param seen files that a former round has, whose classes these may use
 */
record ParseRound(List<Path> sources, List<Path> seen) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([^;\\s]+)\\s*;");
    private static final String NO_CLASS = "package-info.java";
    private static final Path NOWHERE = Path.of("");

    /**
     * Splits sources.
     *
     * @param sources the files
     * @param builds the build files; the files of one's folder belong together
     * @return one round if no class comes twice
     */
    static List<ParseRound> of(List<Path> sources, List<Path> builds) throws IOException {
        Map<Path, String> classes = classes(sources);
        Set<String> once = new HashSet<>();
        Set<String> twice =
                classes.values().stream().filter(name -> !once.add(name)).collect(Collectors.toSet());
        if (twice.isEmpty()) {
            return List.of(new ParseRound(sources, List.of()));
        }
        List<Path> shared = new ArrayList<>();
        List<Map<String, Path>> rounds = new ArrayList<>();
        for (List<Path> module : modules(sources, builds)) {
            if (module.stream().map(classes::get).noneMatch(twice::contains)) {
                shared.addAll(module);
            } else {
                Map<Path, Map<String, Path>> parts = new LinkedHashMap<>();
                Set<String> names = new HashSet<>();
                for (Path source : module) {
                    String name = classes.getOrDefault(source, source.toString());
                    // A second copy within a module is not the one that the others use.
                    Path part = names.add(name) ? NOWHERE : source.getParent();
                    parts.computeIfAbsent(part, key -> new LinkedHashMap<>()).put(name, source);
                }
                parts.values().forEach(part -> add(part, rounds));
            }
        }
        return rounds(shared, rounds);
    }

    private static List<ParseRound> rounds(List<Path> shared, List<Map<String, Path>> rounds) {
        List<ParseRound> all = new ArrayList<>();
        for (Map<String, Path> round : rounds) {
            List<Path> sources = List.copyOf(round.values());
            all.add(
                    all.isEmpty()
                            ? new ParseRound(
                                    Stream.concat(shared.stream(), sources.stream())
                                            .toList(),
                                    List.of())
                            : new ParseRound(sources, shared));
        }
        return all;
    }

    /** All files of the round. */
    List<Path> all() {
        return Stream.concat(sources.stream(), seen.stream()).toList();
    }

    private static void add(Map<String, Path> module, List<Map<String, Path>> rounds) {
        for (Map<String, Path> round : rounds) {
            if (module.keySet().stream().noneMatch(round::containsKey)) {
                round.putAll(module);
                return;
            }
        }
        rounds.add(new LinkedHashMap<>(module));
    }

    private static Iterable<List<Path>> modules(List<Path> sources, List<Path> builds) {
        Set<Path> folders = builds.stream().map(Path::getParent).collect(Collectors.toSet());
        Map<Path, List<Path>> modules = new LinkedHashMap<>();
        for (Path source : sources) {
            Path module = Stream.iterate(source.getParent(), Objects::nonNull, Path::getParent)
                    .filter(folders::contains)
                    .findFirst()
                    .orElse(NOWHERE);
            modules.computeIfAbsent(module, key -> new ArrayList<>()).add(source);
        }
        return modules.values();
    }

    /** The class that each file is named after, of those whose file name comes more than once. */
    private static Map<Path, String> classes(List<Path> sources) throws IOException {
        Set<Path> once = new HashSet<>();
        Set<Path> twice = sources.stream()
                .map(Path::getFileName)
                .filter(name -> !once.add(name) && !name.endsWith(NO_CLASS))
                .collect(Collectors.toSet());
        Map<Path, String> classes = new HashMap<>();
        for (Path source : sources) {
            Path name = source.getFileName();
            if (twice.contains(name)) {
                // Names of packages that are more than ASCII are read wrong, and alike.
                Matcher declared = PACKAGE.matcher(Files.readString(source, StandardCharsets.ISO_8859_1));
                classes.put(source, (declared.find() ? declared.group(1) : "") + "." + name);
            }
        }
        return classes;
    }
}
