/** The engine of the shim: unmodified Chat requests go to Responses, whatever HTTP client carries them. */
@NullMarked
package io.github.chat2responses.shim;

import org.jspecify.annotations.NullMarked;
