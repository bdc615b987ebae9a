package io.github.chat2responses.recipes.replace;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a request.
 *
 * @param field the field of Chat Completions
 * @param to the step of the new builder; null if there is none
 * @param widened whether an {@code Integer} becomes a {@code long}
 * @param text whether the value must certainly be there
 * @param method whether the method that is called says the same
 */
public record Step(
        String field,
        @Nullable String to,
        @JsonProperty("long") boolean widened,
        boolean text,
        boolean method) {}
