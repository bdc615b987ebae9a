/** What the adapters of all clients share that are built on Reactor. */
@NullMarked
package io.github.chat2responses.reactor;

import org.jspecify.annotations.NullMarked;
