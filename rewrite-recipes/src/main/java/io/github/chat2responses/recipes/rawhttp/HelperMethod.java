package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import org.openrewrite.java.tree.J;

/**
 * A method that new code calls.
 *
 * @param id the library and the style of reading
 * @param declaration the method
 * @param imports what it names
 */
record HelperMethod(String id, J.MethodDeclaration declaration, List<J.Import> imports) {}
