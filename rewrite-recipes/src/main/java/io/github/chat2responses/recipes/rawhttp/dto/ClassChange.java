package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.openrewrite.java.tree.J;

/**
 * What becomes of a class.
 *
 * @param change makes the new class
 * @param imports the classes that it may name then
 */
record ClassChange(UnaryOperator<J.ClassDeclaration> change, Set<String> imports) {}
