package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.Setting;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a URL is made of, and by which way it came.
 *
 * @param literals the literals in code that it is made of
 * @param settings the settings in files that it is made of
 * @param variables the variables that carry it, by their declarations
 * @param passes the places where they are read on the way
 */
record UrlTrail(Set<UUID> literals, Set<Setting> settings, Set<UUID> variables, Set<UUID> passes) {
    static final UrlTrail NONE = new UrlTrail(Set.of(), Set.of(), Set.of(), Set.of());

    UrlTrail and(UrlTrail other) {
        return new UrlTrail(
                union(literals, other.literals),
                union(settings, other.settings),
                union(variables, other.variables),
                union(passes, other.passes));
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
