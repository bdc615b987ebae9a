package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Groups;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What one group must not have together, though each has a certain rewrite alone. */
final class Conflicts {
    /** Where messages of requests are read one by one, and where one of them becomes something else than one message. */
    private final Map<String, Blocker> messagesRead = new HashMap<>();

    private final Set<String> messagesReshaped = new HashSet<>();

    /** Where requests have functions in the old form, and where something is read or set that is different for tools. */
    private final Set<String> functionsUsed = new HashSet<>();

    private final Map<String, Blocker> callsToldApart = new HashMap<>();

    private final Map<String, Blocker> functionCallsRead = new HashMap<>();

    /** Where the usage of an answer is read, and where an answer is put together from chunks. */
    private final Map<String, Blocker> usageRead = new HashMap<>();

    private final Set<String> accumulated = new HashSet<>();

    void readsUsage(String key, Blocker otherwise) {
        usageRead.put(key, otherwise);
    }

    void accumulates(String key) {
        accumulated.add(key);
    }

    void readsMessages(String key, Blocker otherwise) {
        messagesRead.put(key, otherwise);
    }

    void reshapesMessages(String key) {
        messagesReshaped.add(key);
    }

    void usesFunctions(String key) {
        functionsUsed.add(key);
    }

    void tellsCallsApart(String key, Blocker otherwise) {
        callsToldApart.put(key, otherwise);
    }

    void readsFunctionCall(String key, Blocker otherwise) {
        functionCallsRead.put(key, otherwise);
    }

    /**
     * Blocks the groups that have such a pair, once every file was seen.
     *
     * @param usageAsked where requests ask for the usage of their stream
     */
    void settle(Groups groups, Set<String> usageAsked) {
        Set<String> asked = usageAsked.stream().map(groups::root).collect(Collectors.toSet());
        usageRead.keySet().removeIf(key -> asked.contains(groups.root(key)));
        block(groups, usageRead, accumulated, true);
        block(groups, messagesRead, messagesReshaped, true);
        block(groups, callsToldApart, functionsUsed, true);
        block(groups, functionCallsRead, functionsUsed, false);
    }

    private static void block(Groups groups, Map<String, Blocker> ones, Set<String> others, boolean together) {
        Set<String> roots = others.stream().map(groups::root).collect(Collectors.toSet());
        ones.forEach((key, blocker) -> {
            if (roots.contains(groups.root(key)) == together) {
                groups.block(key, blocker);
            }
        });
    }
}
