/** The shim as an interceptor of RestTemplate and RestClient. */
@NullMarked
package io.github.chat2responses.springweb;

import org.jspecify.annotations.NullMarked;
