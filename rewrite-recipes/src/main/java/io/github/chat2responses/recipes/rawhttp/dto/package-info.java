/** Calls whose JSON is bound to classes of the user's own: request and answer classes, readers and URLs move together. */
@NullMarked
package io.github.chat2responses.recipes.rawhttp.dto;

import org.jspecify.annotations.NullMarked;
