/** Settings in YAML, where everything that is wrong is said in one line with its place. */
@NullMarked
package io.github.chat2responses.shim.yaml;

import org.jspecify.annotations.NullMarked;
