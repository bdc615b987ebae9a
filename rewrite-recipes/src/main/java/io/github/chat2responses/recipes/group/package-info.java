/** The migration unit: connected groups of code that share Chat types, and the verdict on each. */
@NullMarked
package io.github.chat2responses.recipes.group;

import org.jspecify.annotations.NullMarked;
