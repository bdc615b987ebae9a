/** The shim as an HTTP client of the official SDK. */
@NullMarked
package io.github.chat2responses.openaijava;

import org.jspecify.annotations.NullMarked;
