/** What a translation costs. */
@NullMarked
package io.github.chat2responses.benchmark;

import org.jspecify.annotations.NullMarked;
