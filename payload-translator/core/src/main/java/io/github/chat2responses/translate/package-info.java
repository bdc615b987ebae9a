/** The translator's public entry. */
@NullMarked
package io.github.chat2responses.translate;

import org.jspecify.annotations.NullMarked;
