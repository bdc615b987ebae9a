/** The facts: the catalogue of rules that translator, recipes, analyzer, {@code explain} and the docs all read. */
@NullMarked
package io.github.chat2responses.rules;

import org.jspecify.annotations.NullMarked;
