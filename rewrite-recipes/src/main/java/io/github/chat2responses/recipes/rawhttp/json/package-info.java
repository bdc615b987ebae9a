/** What a Chat body becomes, as a list of small changes that keep everything else as it is written. */
@NullMarked
package io.github.chat2responses.recipes.rawhttp.json;

import org.jspecify.annotations.NullMarked;
