/** A fake of both OpenAI endpoints for tests without a key, whose answers depend on the whole conversation. */
@NullMarked
package io.github.chat2responses.testkit;

import org.jspecify.annotations.NullMarked;
