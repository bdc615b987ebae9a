/** The shim as an interceptor of OkHttp. */
@NullMarked
package io.github.chat2responses.okhttp;

import org.jspecify.annotations.NullMarked;
