/** The policy of a gradual migration: which Chat request goes where. */
@NullMarked
package io.github.chat2responses.shim.policy;

import org.jspecify.annotations.NullMarked;
