package io.github.chat2responses.recipes.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Code that shares Chat types, as a disjoint-set forest: statements, variables, fields and methods are keys, joined when a
 * value may flow from one to the other. A group is changed as a whole or not at all; one blocker anywhere keeps all of it.
 */
public final class Groups {
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<Blocker>> blockers = new HashMap<>();

    /**
     * Joins two keys, and so their groups.
     *
     * @param one a key
     * @param other another key
     */
    public void join(String one, String other) {
        String a = root(one);
        String b = root(other);
        if (!a.equals(b)) {
            parents.put(a, b);
            List<Blocker> moved = blockers.remove(a);
            if (moved != null) {
                blockers.computeIfAbsent(b, key -> new ArrayList<>()).addAll(moved);
            }
        }
    }

    /**
     * Joins what other groups have joined.
     *
     * @param other groups of the same keys
     */
    public void joinAlike(Groups other) {
        other.parents.forEach(this::join);
    }

    /**
     * Notes that a group must stay as it is.
     *
     * @param key any key of the group
     * @param blocker the reason and the place
     */
    public void block(String key, Blocker blocker) {
        blockers.computeIfAbsent(root(key), k -> new ArrayList<>()).add(blocker);
    }

    /**
     * Why a group must stay as it is.
     *
     * @param key any key of the group
     * @return the first reason in the order of codes, then of places, or empty if the group may change
     */
    public Optional<Blocker> blocker(String key) {
        return blocker(key, blocker -> true);
    }

    /**
     * Why a group must stay as it is, of some reasons only.
     *
     * @param key any key of the group
     * @param counts which reasons count
     * @return the first one in the order of codes, then of places, or empty if there is none
     */
    public Optional<Blocker> blocker(String key, Predicate<Blocker> counts) {
        return blockers.getOrDefault(root(key), List.of()).stream()
                .filter(counts)
                .min(Comparator.comparing(Blocker::code)
                        .thenComparing(Blocker::place)
                        .thenComparing(Blocker::reason));
    }

    /**
     * The name of a key's group.
     *
     * @param key the key
     * @return the same text for all keys of one group
     */
    public String root(String key) {
        Deque<String> path = new ArrayDeque<>();
        String current = key;
        for (String parent = parents.get(current); parent != null; parent = parents.get(current)) {
            path.push(current);
            current = parent;
        }
        for (String step : path) {
            parents.put(step, current);
        }
        return current;
    }
}
