/** A Chat Completions request becomes a Responses request: one class for each role, part, tool, choice, format and group of fields. */
@NullMarked
package io.github.chat2responses.request;

import org.jspecify.annotations.NullMarked;
