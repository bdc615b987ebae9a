/** One request of a client after the other: to the translation or straight through, and back. */
@NullMarked
package io.github.chat2responses.gateway.proxy;

import org.jspecify.annotations.NullMarked;
