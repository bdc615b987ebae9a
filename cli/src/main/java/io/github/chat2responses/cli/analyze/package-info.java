/** Finds uses of OpenAI's older APIs in source code that need not build. */
@NullMarked
package io.github.chat2responses.cli.analyze;

import org.jspecify.annotations.NullMarked;
