package io.github.chat2responses.recipes.behaviour;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows values of types that no migration changes. */
final class Values {
    private Values() {}

    static String shown(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(inner -> "Optional of " + shown(inner)).orElse("an empty Optional");
        }
        if (value instanceof CompletableFuture<?> future) {
            return "a future of " + shown(future.join());
        }
        if (value instanceof Stream<?> stream) {
            return "a stream of " + shown(stream.toList());
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(Values::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        boolean plain =
                value == null || value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
        return plain ? Objects.toString(value) : "an object";
    }

    /** What the code left in the buffers that it was given. */
    static String left(Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(StringBuilder.class::isInstance)
                .map(text -> ", leaves " + text)
                .collect(Collectors.joining());
    }
}
