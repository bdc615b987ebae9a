/** What the configuration files of a code base say: values by key, in all profiles, and a way to change one in place. */
@NullMarked
package io.github.chat2responses.recipes.config;

import org.jspecify.annotations.NullMarked;
