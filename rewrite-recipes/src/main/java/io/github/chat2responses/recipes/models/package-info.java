/** Names of models in Java code, and the ones that ended or will end. */
@NullMarked
package io.github.chat2responses.recipes.models;

import org.jspecify.annotations.NullMarked;
