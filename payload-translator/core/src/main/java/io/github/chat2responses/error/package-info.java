/** Errors of the Responses API as Chat Completions would have told them. */
@NullMarked
package io.github.chat2responses.error;

import org.jspecify.annotations.NullMarked;
