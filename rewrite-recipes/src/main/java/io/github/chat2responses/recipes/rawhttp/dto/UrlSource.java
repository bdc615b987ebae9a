package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.Setting;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Where a URL comes from.
 *
 * @param texts what it may be
 * @param bases the base URLs of clients among them
 * @param trail what it is made of
 * @param open why there may be more; empty if there is not
 */
record UrlSource(Set<String> texts, Set<String> bases, UrlTrail trail, String open) {

    static UrlSource open(String reason) {
        return new UrlSource(Set.of(), Set.of(), UrlTrail.NONE, reason);
    }

    /** The same values, of which only some may be known. */
    UrlSource opened(String reason) {
        return new UrlSource(texts, bases, trail, reason);
    }

    static UrlSource literal(String text, UUID literal) {
        return new UrlSource(Set.of(text), Set.of(), new UrlTrail(Set.of(literal), Set.of(), Set.of(), Set.of()), "");
    }

    static UrlSource configured(Set<String> texts, Set<UUID> literals, Set<Setting> settings) {
        return new UrlSource(texts, Set.of(), new UrlTrail(literals, settings, Set.of(), Set.of()), "");
    }

    UrlSource then(UrlSource other) {
        Set<String> joined = new LinkedHashSet<>();
        texts.forEach(text -> other.texts.forEach(end -> joined.add(joined(text, end))));
        Set<String> all = new LinkedHashSet<>(bases);
        all.addAll(other.bases);
        return new UrlSource(joined, all, trail.and(other.trail), open.isEmpty() ? other.open : open);
    }

    /** As Spring joins a base URL and a path; a whole URL needs no base. */
    private static String joined(String base, String path) {
        return path.startsWith("http://") || path.startsWith("https://") ? path : base + path;
    }

    UrlSource by(UUID variable, UUID pass) {
        UrlTrail step = new UrlTrail(Set.of(), Set.of(), Set.of(variable), Set.of(pass));
        return new UrlSource(texts, bases, trail.and(step), open);
    }

    /** The same as the base URL of a client. */
    UrlSource asBase() {
        return new UrlSource(texts, texts, trail, open);
    }
}
