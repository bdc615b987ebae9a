/** Code of the Assistants API, which was switched off. */
@NullMarked
package io.github.chat2responses.recipes.assistants;

import org.jspecify.annotations.NullMarked;
