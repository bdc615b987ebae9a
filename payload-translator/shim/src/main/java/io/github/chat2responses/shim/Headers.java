package io.github.chat2responses.shim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** HTTP headers. Names are compared without regard to case (RFC 9110, section 5.1). Immutable. */
public final class Headers {
    private static final Headers NONE = new Headers(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    private final Map<String, List<String>> fields;

    private Headers(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /**
     * No headers.
     *
     * @return the same each time
     */
    public static Headers none() {
        return NONE;
    }

    /**
     * Takes headers as most clients hold them.
     *
     * @param fields the values by name; copied
     * @return the headers
     */
    public static Headers of(Map<String, ? extends Collection<String>> fields) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) -> copy.merge(name, List.copyOf(values), Headers::joined));
        return new Headers(copy);
    }

    private static List<String> joined(List<String> left, List<String> right) {
        List<String> all = new ArrayList<>(left);
        all.addAll(right);
        return List.copyOf(all);
    }

    /**
     * The first value of a header.
     *
     * @param name the name, in any case
     * @return empty if there is none
     */
    public Optional<String> first(String name) {
        return Optional.ofNullable(fields.get(name))
                .flatMap(values -> values.stream().findFirst());
    }

    /**
     * The same headers without some.
     *
     * @param names the names, in any case
     * @return a changed copy
     */
    public Headers without(Set<String> names) {
        Map<String, List<String>> copy = copy();
        names.forEach(copy::remove);
        return new Headers(copy);
    }

    /**
     * The same headers with one set, in place of all that have its name.
     *
     * @param name the name
     * @param value the value
     * @return a changed copy
     */
    public Headers with(String name, String value) {
        Map<String, List<String>> copy = copy();
        copy.remove(name);
        copy.put(name, List.of(value));
        return new Headers(copy);
    }

    /**
     * Hands over one header after the other.
     *
     * @param taker receives the name and all values
     */
    public void forEach(BiConsumer<String, List<String>> taker) {
        fields.forEach(taker);
    }

    /**
     * The headers as a map.
     *
     * @return an unmodifiable map; its keys are compared without regard to case
     */
    public Map<String, List<String>> toMap() {
        return Collections.unmodifiableMap(fields);
    }

    private Map<String, List<String>> copy() {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(fields);
        return copy;
    }

    /** Whether the media type of the content is this one, whatever its parameters. */
    boolean isOfType(String mediaType) {
        return first("Content-Type")
                .map(value -> value.toLowerCase(Locale.ROOT).strip())
                .filter(value -> value.startsWith(mediaType))
                .isPresent();
    }

    /** The names only: values may be keys. */
    @Override
    public String toString() {
        return "Headers" + fields.keySet();
    }
}
