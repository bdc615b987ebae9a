/** The public entry: the translator, the exchange that remembers a request, the policy and the one exception. */
@NullMarked
package io.github.chat2responses.translate;

import org.jspecify.annotations.NullMarked;
