package io.github.chat2responses.recipes.config;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a text with place holders may stand for.
 *
 * @param texts the values that are known
 * @param settings the settings in files that any of them comes from
 * @param isOpen whether there may be values that no file tells
 */
public record Values(Set<String> texts, Set<Setting> settings, boolean isOpen) {
    /** Makes a copy that nobody changes. */
    public Values {
        texts = Set.copyOf(texts);
        settings = Set.copyOf(settings);
    }

    static Values of(String text) {
        return new Values(Set.of(text), Set.of(), false);
    }

    /** The values of both. */
    Values or(Values other) {
        Set<String> all = new LinkedHashSet<>(texts);
        all.addAll(other.texts);
        return new Values(all, union(other), isOpen || other.isOpen);
    }

    /** Each value of the one before each of the other. */
    Values then(Values other) {
        Set<String> joined = new LinkedHashSet<>();
        texts.forEach(text -> other.texts.forEach(end -> joined.add(text + end)));
        return new Values(joined, union(other), isOpen || other.isOpen);
    }

    Values with(Setting setting) {
        return new Values(texts, union(new Values(Set.of(), Set.of(setting), false)), isOpen);
    }

    private Set<Setting> union(Values other) {
        Set<Setting> all = new LinkedHashSet<>(settings);
        all.addAll(other.settings);
        return all;
    }
}
