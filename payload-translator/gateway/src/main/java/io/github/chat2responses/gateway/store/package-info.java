/** Keeps turns in a server of their own without holding up an event loop. */
@NullMarked
package io.github.chat2responses.gateway.store;

import org.jspecify.annotations.NullMarked;
