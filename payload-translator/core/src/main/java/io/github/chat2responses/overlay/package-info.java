/** What only the Responses API has, added to translated requests. */
@NullMarked
package io.github.chat2responses.overlay;

import org.jspecify.annotations.NullMarked;
