package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Groups;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openrewrite.java.tree.J;

/**
 * Where tests imitate the Chat endpoint, by mocks of the SDK's services or by an answer of a fake server. The code under test
 * calls something else once it is migrated, so it moves with its tests or not at all.
 */
final class TestDoubles {
    /** What a file with test doubles names, and the statements that make them. */
    private static final class Imitation {
        private final Set<String> named = new HashSet<>();
        private final Set<String> statements = new HashSet<>();
        private boolean ofSdk;
    }

    /** Servers that tests let answer in the place of the real one. */
    private static final List<String> FAKE_SERVERS = List.of(
            "okhttp3.mockwebserver.",
            "mockwebserver3.",
            "com.github.tomakehurst.wiremock.",
            "org.mockserver.",
            "com.sun.net.httpserver.");

    private final Map<String, Imitation> imitations = new LinkedHashMap<>();

    /**
     * Says that a statement imitates the endpoint.
     *
     * @param path the file
     * @param statement the key of the statement
     * @param named the classes that the file names
     * @param ofSdk whether it does so by types of the SDK, so that the client goes to the code under test in any case
     */
    void add(String path, String statement, Set<String> named, boolean ofSdk) {
        Imitation imitation = imitations.computeIfAbsent(path, any -> new Imitation());
        imitation.statements.add(statement);
        imitation.named.addAll(named);
        imitation.ofSdk |= ofSdk;
    }

    /** Whether a text in a test is the path of the endpoint, or an answer of it that a fake server gives. */
    static boolean imitates(J.Literal text, List<String> imports) {
        String value = String.valueOf(text.getValue());
        return value.contains("chat/completions")
                || (value.contains("\"chat.completion")
                        && imports.stream()
                                .anyMatch(name -> FAKE_SERVERS.stream().anyMatch(name::startsWith)));
    }

    /** Joins what tests imitate with the calls of the classes that they name, else with all calls of their module. */
    void join(Groups groups, List<CallSite> sites) {
        imitations.forEach((path, imitation) -> {
            List<CallSite> tested = sites.stream()
                    .filter(site -> imitation.named.contains(site.owner()))
                    .toList();
            if (tested.isEmpty() && imitation.ofSdk) {
                tested = sites.stream()
                        .filter(site -> module(site.place().path()).equals(module(path)))
                        .toList();
            }
            for (CallSite site : tested) {
                imitation.statements.forEach(statement -> groups.join(statement, site.statement()));
            }
        });
    }

    /** The module of a file, as far as its path shows it. */
    static String module(String path) {
        int sources = path.lastIndexOf("src/");
        return sources < 0 ? "" : path.substring(0, sources);
    }

    /** Whether a file is among the tests of its module. */
    static boolean isTest(String path) {
        return path.matches("(.*/)?src/(it|[^/]*[tT]est[^/]*)/.*");
    }
}
