/** A Responses answer becomes a Chat Completions answer, or the error that Chat Completions would have sent: one class for each kind of output item. */
@NullMarked
package io.github.chat2responses.answer;

import org.jspecify.annotations.NullMarked;
