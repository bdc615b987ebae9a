/** What operators see: metrics and a line a request. */
@NullMarked
package io.github.chat2responses.gateway.observe;

import org.jspecify.annotations.NullMarked;
