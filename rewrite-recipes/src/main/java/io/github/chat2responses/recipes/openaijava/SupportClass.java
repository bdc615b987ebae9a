package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.Imports;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.openrewrite.java.tree.J;

/**
 * The classes for what migrated code repeats, one in each package that needs one, where the user prefers that to longer
 * chains. It has only the methods that are called.
 */
final class SupportClass {
    static final String NAME = "ResponsesSupport";

    /** The snippets that call a method in the place of those that write it out. */
    private static final Map<String, String> SNIPPETS = Map.ofEntries(
            Map.entry("text", "textCalled"),
            Map.entry("refusal", "refusalCalled"),
            Map.entry("toolCallList", "functionCallsCalled"),
            Map.entry("system", "systemCalled"),
            Map.entry("developer", "developerCalled"),
            Map.entry("user", "userCalled"),
            Map.entry("assistant", "assistantCalled"),
            Map.entry("systemAdded", "systemAddedCalled"),
            Map.entry("developerAdded", "developerAddedCalled"),
            Map.entry("userAdded", "userAddedCalled"),
            Map.entry("assistantAdded", "assistantAddedCalled"),
            Map.entry("replay", "replayCalled"));

    /** A call of a method of such a class. */
    private record Need(String path, String packageName, String statement, String method) {}

    private final List<Need> needs = new ArrayList<>();
    private final Set<String> existing = new LinkedHashSet<>();

    /** The snippet that calls a method of such a class. */
    static String snippet(String name) {
        return SNIPPETS.getOrDefault(name, name);
    }

    /** Whether a file is such a class. */
    static boolean is(String path) {
        return path.endsWith("/" + NAME + ".java") || path.equals(NAME + ".java");
    }

    void exists(String path) {
        existing.add(path);
    }

    void add(String path, String packageName, String statement, String method) {
        needs.add(new Need(path, packageName, statement, method));
    }

    /**
     * The methods that are called once the code has changed.
     *
     * @param mayChange whether a statement changes
     * @return the methods of each class, by the path of its file
     */
    Map<String, Set<String>> files(Predicate<String> mayChange) {
        List<Need> changing =
                needs.stream().filter(need -> mayChange.test(need.statement())).toList();
        Map<String, String> homes = new HashMap<>();
        // Tests see what is in the same package of the code they test.
        changing.stream()
                .filter(need -> !TestDoubles.isTest(need.path()))
                .forEach(need -> homes.putIfAbsent(key(need), file(need.path())));
        changing.forEach(need -> homes.putIfAbsent(key(need), file(need.path())));
        Map<String, Set<String>> files = new TreeMap<>();
        changing.forEach(need -> files.computeIfAbsent(homes.get(key(need)), any -> new TreeSet<>())
                .add(need.method()));
        return files;
    }

    /** The files that are not there yet, with their packages. */
    Map<String, String> missing(Predicate<String> mayChange) {
        Map<String, String> missing = new TreeMap<>();
        Set<String> files = files(mayChange).keySet();
        for (Need need : needs) {
            Optional<String> file = files.stream()
                    .filter(path -> path.equals(file(need.path())) && !existing.contains(path))
                    .findFirst();
            file.ifPresent(path -> missing.put(path, need.packageName()));
        }
        return missing;
    }

    private static String key(Need need) {
        return TestDoubles.module(need.path()) + " " + need.packageName();
    }

    private static String file(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1) + NAME + ".java";
    }

    /** The source of a class without methods. */
    static String source(String packageName) {
        String line = packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
        return line + "/** What code that uses the Responses API does again and again. */\nfinal class " + NAME
                + " {\n\n    private " + NAME + "() {}\n}\n";
    }

    /** The class with the methods it needs and has not. */
    static J.CompilationUnit with(Set<String> methods, J.CompilationUnit file, Snippets snippets) {
        FileScope source = new FileScope(file);
        Members members = Members.ofSupport(source, snippets.sdk(), methods);
        J.CompilationUnit grown = file.withClasses(file.getClasses().stream()
                .map(declaration -> declaration.getSimpleName().equals(NAME)
                        ? members.added(declaration, declaration)
                        : declaration)
                .toList());
        return grown == file
                ? file
                : Imports.adjusted(file, grown, source.names().imports(), snippets.map()::isChat);
    }
}
