/** Calls whose HTTP request is built by hand: their URLs, bodies and readers move together or not at all. */
@NullMarked
package io.github.chat2responses.recipes.rawhttp;

import org.jspecify.annotations.NullMarked;
