/** What the fake server answers when a test, or somebody at a terminal, wants to say it: YAML files. */
@NullMarked
package io.github.chat2responses.testkit.script;

import org.jspecify.annotations.NullMarked;
