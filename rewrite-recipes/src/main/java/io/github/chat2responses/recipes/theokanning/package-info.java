/** Recipes that move users of {@code com.theokanning.openai-gpt3-java} to the official SDK's Responses side. */
@NullMarked
package io.github.chat2responses.recipes.theokanning;

import org.jspecify.annotations.NullMarked;
