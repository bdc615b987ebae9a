/** What the shim tells about its work: never keys, never texts of messages. */
@NullMarked
package io.github.chat2responses.shim.observe;

import org.jspecify.annotations.NullMarked;
