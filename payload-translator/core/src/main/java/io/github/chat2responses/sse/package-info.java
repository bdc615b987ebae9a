/** Server-sent events: bytes to events. */
@NullMarked
package io.github.chat2responses.sse;

import org.jspecify.annotations.NullMarked;
