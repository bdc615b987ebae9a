package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.function.UnaryOperator;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * The class with the numbers of tokens: they have other names in JSON, and keep those in Java.
 *
 * @param shape the class
 * @param answer the answer that it belongs to
 */
record UsageShape(Shape shape, String answer) {
    J.ClassDeclaration written(J.ClassDeclaration declaration, Binding binding) {
        J.ClassDeclaration changed = renamed(declaration, binding);
        return binding.isStrict() ? Annotations.lenient(changed, shape) : changed;
    }

    /** The class of an answer that keeps its members: it has the new names beside the old ones. */
    J.ClassDeclaration aliased(J.ClassDeclaration declaration, Binding binding) {
        J.ClassDeclaration changed =
                changed(declaration, member -> Annotations.aliased(member, shape, AnswerNames::usage));
        return binding.isStrict() ? Annotations.lenient(changed, shape) : changed;
    }

    private J.ClassDeclaration renamed(J.ClassDeclaration declaration, Binding binding) {
        return changed(declaration, member -> written(member, binding));
    }

    private static J.ClassDeclaration changed(J.ClassDeclaration declaration, UnaryOperator<Statement> change) {
        J.ClassDeclaration changed = declaration.withBody(declaration
                .getBody()
                .withStatements(ListUtils.map(declaration.getBody().getStatements(), change::apply)));
        return changed.getPrimaryConstructor() == null
                ? changed
                : changed.withPrimaryConstructor(ListUtils.map(changed.getPrimaryConstructor(), change::apply));
    }

    private Statement written(Statement statement, Binding binding) {
        Statement changed = Annotations.renamed(statement, AnswerNames::usage);
        return shape.properties().stream()
                .filter(property -> property.declaration().getId().equals(statement.getId()))
                .filter(property -> !AnswerNames.usage(property.json()).equals(property.json()))
                .findFirst()
                .<Statement>map(property -> Annotations.named(
                        (J.VariableDeclarations) changed, AnswerNames.usage(property.json()), shape, binding))
                .orElse(changed);
    }
}
