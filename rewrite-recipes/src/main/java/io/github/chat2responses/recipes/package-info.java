/** What recipes of all clients share with their users: the data tables. */
@NullMarked
package io.github.chat2responses.recipes;

import org.jspecify.annotations.NullMarked;
