/** What the answer side has to know of a request: names, ids, stop sequences, and where everything came from. */
@NullMarked
package io.github.chat2responses.memory;

import org.jspecify.annotations.NullMarked;
