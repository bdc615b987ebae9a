/** What the shim does, as metrics of Micrometer. */
@NullMarked
package io.github.chat2responses.micrometer;

import org.jspecify.annotations.NullMarked;
