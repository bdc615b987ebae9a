/** The pieces of a Chat answer that whole answers and streams share: finish reasons, usage, log probabilities, calls. */
@NullMarked
package io.github.chat2responses.chat;

import org.jspecify.annotations.NullMarked;
