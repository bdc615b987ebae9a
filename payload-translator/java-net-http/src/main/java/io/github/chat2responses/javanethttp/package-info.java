/** The shim as a client of java.net.http. */
@NullMarked
package io.github.chat2responses.javanethttp;

import org.jspecify.annotations.NullMarked;
