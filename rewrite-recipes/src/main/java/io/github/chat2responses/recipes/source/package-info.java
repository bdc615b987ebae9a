/** What recipes of all clients need to know of a file: what it uses, its lines, and its code as text for people. */
@NullMarked
package io.github.chat2responses.recipes.source;

import org.jspecify.annotations.NullMarked;
