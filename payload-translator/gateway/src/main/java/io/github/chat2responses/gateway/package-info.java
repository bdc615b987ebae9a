/** The gateway as a whole: how it starts and stops, and what can be set. */
@NullMarked
package io.github.chat2responses.gateway;

import org.jspecify.annotations.NullMarked;
