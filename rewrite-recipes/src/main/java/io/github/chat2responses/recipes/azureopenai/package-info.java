/** The recipe that moves code on {@code com.azure:azure-ai-openai} to the official SDK's Responses side. */
@NullMarked
package io.github.chat2responses.recipes.azureopenai;

import org.jspecify.annotations.NullMarked;
