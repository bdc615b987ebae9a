/** Names of models in Java code, and the ones that ended or will end. */
@org.jspecify.annotations.NullMarked
package io.github.chat2responses.recipes.models;
