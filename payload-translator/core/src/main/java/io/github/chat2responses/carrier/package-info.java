/** What a Chat client drops of a turn, reasoning and phases, carried over to the next request. */
@NullMarked
package io.github.chat2responses.carrier;

import org.jspecify.annotations.NullMarked;
