package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.Setting;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Where a URL comes from.
 *
 * @param texts what it may be
 * @param bases the base URLs of clients among them
 * @param trail what it is made of
 * @param open why there may be more; empty if there is not
 */
record UrlSource(Set<String> texts, Set<String> bases, UrlTrail trail, String open) {
    /** No text at all. */
    static final UrlSource NOTHING = new UrlSource(Set.of(""), Set.of(), UrlTrail.NONE, "");

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

    /** This and then the other, as Spring's clients put a path behind a base URL. */
    UrlSource then(UrlSource other) {
        return joined(other, UrlSource::joined);
    }

    /** This and then the other, with one slash between them. */
    UrlSource slash(UrlSource other) {
        return joined(
                other,
                (base, path) ->
                        path.isEmpty() ? base : base.replaceFirst("/$", "") + "/" + path.replaceFirst("^/", ""));
    }

    /** This and then the other, as a browser goes from a page to a link. */
    UrlSource resolved(UrlSource other) {
        return joined(other, (base, path) -> {
            try {
                return URI.create(base).resolve(path).toString();
            } catch (IllegalArgumentException e) {
                return base + path;
            }
        });
    }

    private UrlSource joined(UrlSource other, BinaryOperator<String> join) {
        Set<String> joined = new LinkedHashSet<>();
        texts.forEach(text -> other.texts.forEach(end -> joined.add(join.apply(text, end))));
        return new UrlSource(
                joined, union(bases, other.bases), trail.and(other.trail), open.isEmpty() ? other.open : open);
    }

    /** Either of the two. */
    UrlSource or(UrlSource other) {
        return new UrlSource(
                union(texts, other.texts),
                union(bases, other.bases),
                trail.and(other.trail),
                open.isEmpty() ? other.open : open);
    }

    /** The same with other texts. */
    UrlSource with(UnaryOperator<String> change) {
        return new UrlSource(
                texts.stream().map(change).collect(Collectors.toCollection(LinkedHashSet::new)), bases, trail, open);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    /** As Spring joins a base URL and a path; a whole URL needs no base. */
    private static String joined(String base, String path) {
        return path.startsWith("http://") || path.startsWith("https://") ? path : base + path;
    }

    /** The same by a variable, which matters to others that read it only if it carries the path that changes. */
    UrlSource by(UUID variable, UUID pass) {
        if (texts.stream().noneMatch(UrlLiterals::isChat)) {
            return this;
        }
        UrlTrail step = new UrlTrail(Set.of(), Set.of(), Set.of(variable), Set.of(pass));
        return new UrlSource(texts, bases, trail.and(step), open);
    }

    /** The same as the base URL of a client. */
    UrlSource asBase() {
        return new UrlSource(texts, texts, trail, open);
    }
}
