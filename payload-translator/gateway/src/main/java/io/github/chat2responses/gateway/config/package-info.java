/** The gateway's options from a YAML file; whatever is wrong in it is said with its line and what to write instead. */
@NullMarked
package io.github.chat2responses.gateway.config;

import org.jspecify.annotations.NullMarked;
