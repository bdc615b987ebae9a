/** Keeps turns in Redis, for programs that run in several processes. */
@NullMarked
package io.github.chat2responses.store.redis;

import org.jspecify.annotations.NullMarked;
