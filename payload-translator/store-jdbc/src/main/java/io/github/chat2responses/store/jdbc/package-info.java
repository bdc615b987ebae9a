/** Keeps turns in a table, for programs that run in several processes and have a database but no Redis. */
@NullMarked
package io.github.chat2responses.store.jdbc;

import org.jspecify.annotations.NullMarked;
