/** The recipe that puts a shim into the clients of a library. */
@NullMarked
package io.github.chat2responses.recipes.shim;

import org.jspecify.annotations.NullMarked;
