/** The shim as an interceptor of Apache HttpClient 5. */
@NullMarked
package io.github.chat2responses.apachehttpclient5;

import org.jspecify.annotations.NullMarked;
