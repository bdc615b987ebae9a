/** The endpoint before Chat Completions, {@code /v1/completions}, to Responses: by explicit choice, because the model changes. */
@NullMarked
package io.github.chat2responses.recipes.completions;

import org.jspecify.annotations.NullMarked;
