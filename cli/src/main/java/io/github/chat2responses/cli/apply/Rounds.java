package io.github.chat2responses.cli.apply;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The sources of a code base, in parts that the compiler can take at once. Of two classes with one name it looks at the first
 * only, and nothing is known of the code in the other; examples, and modules that grew from one another, have many of those.
 */
final class Rounds {
    /** The folders that have a build file. */
    private final Set<Path> modules;

    private final List<Source> sources;
    private final List<List<Source>> rounds = new ArrayList<>();
    private final List<Set<String>> names = new ArrayList<>();

    /**
     * Files to parse together.
     *
     * @param files the files to take from it
     * @param context files of other rounds that these use
     */
    record Round(List<Path> files, List<Path> context) {}

    private Rounds(List<Source> sources, Set<Path> modules) {
        this.sources = sources;
        this.modules = modules;
    }

    /**
     * Parts files. All of them are one round where every class has a name of its own, as in nearly every project.
     *
     * @param files the sources
     * @param builds the build files, whose folders are modules
     */
    static List<Round> of(List<Path> files, List<Path> builds) throws IOException {
        if (files.stream().map(Source::simpleName).distinct().count() == files.size()) {
            return List.of(new Round(files, List.of()));
        }
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(Source.of(file));
        }
        Set<Path> modules = builds.stream().map(Source::folder).collect(Collectors.toSet());
        Rounds rounds = new Rounds(sources, modules);
        rounds.part();
        List<Round> result = new ArrayList<>();
        for (List<Source> round : rounds.rounds) {
            result.add(new Round(paths(round), rounds.rounds.size() == 1 ? List.of() : rounds.context(round)));
        }
        return result;
    }

    private void part() {
        units().values().stream()
                .flatMap(unit -> hasTwins(unit)
                        ? unit.stream()
                                .collect(Collectors.groupingBy(Source::root, TreeMap::new, Collectors.toList()))
                                .values()
                                .stream()
                        : List.of(unit).stream())
                .forEach(this::add);
    }

    /** Puts files into the first round that has no class of their names. */
    private void add(List<Source> unit) {
        Set<String> own = unit.stream().map(Source::name).collect(Collectors.toSet());
        int round = 0;
        while (round < names.size() && own.stream().anyMatch(names.get(round)::contains)) {
            round++;
        }
        if (round == names.size()) {
            names.add(new HashSet<>());
            rounds.add(new ArrayList<>());
        }
        names.get(round).addAll(own);
        rounds.get(round).addAll(unit);
    }

    /** What belongs together: the files of a module. */
    private Map<Path, List<Source>> units() {
        Map<Path, List<Source>> units = new LinkedHashMap<>();
        sources.forEach(source -> units.computeIfAbsent(module(source), folder -> new ArrayList<>())
                .add(source));
        return units;
    }

    private Path module(Source source) {
        Path folder = source.path().getParent();
        while (folder != null && !modules.contains(folder)) {
            folder = folder.getParent();
        }
        return folder == null ? Path.of("") : folder;
    }

    private static boolean hasTwins(List<Source> unit) {
        return unit.stream().map(Source::name).distinct().count() < unit.size();
    }

    /** The files of other rounds that a round uses, and those that they use. */
    private List<Path> context(List<Source> round) {
        Set<String> known = round.stream().map(Source::name).collect(Collectors.toCollection(HashSet::new));
        Map<String, List<Source>> others = new HashMap<>();
        sources.stream()
                .filter(source -> !known.contains(source.name()))
                .forEach(source -> others.computeIfAbsent(source.simpleName(), name -> new ArrayList<>())
                        .add(source));
        List<Source> context = new ArrayList<>();
        Deque<Source> next = new ArrayDeque<>(round);
        while (!next.isEmpty()) {
            for (String word : next.pop().words()) {
                for (Source source : others.getOrDefault(word, List.of())) {
                    if (known.add(source.name())) {
                        context.add(source);
                        next.add(source);
                    }
                }
            }
        }
        context.sort(Comparator.comparing(Source::path));
        return paths(context);
    }

    private static List<Path> paths(List<Source> sources) {
        return sources.stream().map(Source::path).toList();
    }
}
