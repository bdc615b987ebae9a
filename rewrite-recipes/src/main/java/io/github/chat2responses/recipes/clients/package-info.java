/** The recipe that reports clients and settings which no recipe rewrites, with what to do instead. */
@NullMarked
package io.github.chat2responses.recipes.clients;

import org.jspecify.annotations.NullMarked;
