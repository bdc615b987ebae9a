/** The recipe that moves code on LangChain4j's OpenAI module from its Chat models to its Responses models. */
@NullMarked
package io.github.chat2responses.recipes.langchain4j;

import org.jspecify.annotations.NullMarked;
