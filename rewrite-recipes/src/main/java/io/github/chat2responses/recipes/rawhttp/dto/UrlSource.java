package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.Setting;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Where a URL comes from.
 *
 * @param texts what it may be
 * @param literals the literals in code that it is made of
 * @param settings the settings in files that it is made of
 * @param variables the variables that carry it, by their declarations
 * @param passes the places where they are read on the way
 * @param open why there may be more; empty if there is not
 */
record UrlSource(
        Set<String> texts,
        Set<UUID> literals,
        Set<Setting> settings,
        Set<UUID> variables,
        Set<UUID> passes,
        String open) {

    static UrlSource open(String reason) {
        return new UrlSource(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), reason);
    }

    static UrlSource literal(String text, UUID literal) {
        return new UrlSource(Set.of(text), Set.of(literal), Set.of(), Set.of(), Set.of(), "");
    }

    UrlSource then(UrlSource other) {
        Set<String> joined = new LinkedHashSet<>();
        texts.forEach(text -> other.texts.forEach(end -> joined.add(joined(text, end))));
        return new UrlSource(
                joined,
                union(literals, other.literals),
                union(settings, other.settings),
                union(variables, other.variables),
                union(passes, other.passes),
                open.isEmpty() ? other.open : open);
    }

    /** As Spring joins a base URL and a path; a whole URL needs no base. */
    private static String joined(String base, String path) {
        if (path.startsWith("http://") || path.startsWith("https://")) {
            return path;
        }
        return base + path;
    }

    UrlSource by(UUID variable, UUID pass) {
        return new UrlSource(
                texts, literals, settings, union(variables, Set.of(variable)), union(passes, Set.of(pass)), open);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        Set<T> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
