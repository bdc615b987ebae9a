/** What recipes share that put the official SDK in the place of another library. */
@NullMarked
package io.github.chat2responses.recipes.replace;

import org.jspecify.annotations.NullMarked;
