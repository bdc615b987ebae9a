/** The recipe that moves code on simple-openai from its Chat Completions to its Responses. */
@NullMarked
package io.github.chat2responses.recipes.simpleopenai;

import org.jspecify.annotations.NullMarked;
