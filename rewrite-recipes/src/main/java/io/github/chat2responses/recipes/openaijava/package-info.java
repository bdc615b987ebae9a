/** The recipes for the official SDK, {@code com.openai:openai-java}. */
@NullMarked
package io.github.chat2responses.recipes.openaijava;

import org.jspecify.annotations.NullMarked;
