/** The shim as a connector of WebClient. */
@NullMarked
package io.github.chat2responses.springwebflux;

import org.jspecify.annotations.NullMarked;
