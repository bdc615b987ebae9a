/** What hosted tools do, in small: they search scripted files, and draw pictures of one colour. */
@NullMarked
package io.github.chat2responses.testkit.hosted;

import org.jspecify.annotations.NullMarked;
