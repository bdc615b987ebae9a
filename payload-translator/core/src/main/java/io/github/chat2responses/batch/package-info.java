/** Files of the Batch API, line by line. */
@NullMarked
package io.github.chat2responses.batch;

import org.jspecify.annotations.NullMarked;
