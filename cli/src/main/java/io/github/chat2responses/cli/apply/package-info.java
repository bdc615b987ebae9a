/** Runs recipes over a code base and returns what would change. */
@NullMarked
package io.github.chat2responses.cli.apply;

import org.jspecify.annotations.NullMarked;
