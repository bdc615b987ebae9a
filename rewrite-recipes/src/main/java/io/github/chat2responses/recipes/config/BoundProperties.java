package io.github.chat2responses.recipes.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Classes and records that Spring or Micronaut fill by a prefix. Only their own properties are followed; those of classes
 * inside them have keys that depend on where they are used.
 */
public final class BoundProperties {
    private static final String ANNOTATION = "ConfigurationProperties";

    private BoundProperties() {}

    /**
     * Whether a file may have such classes.
     *
     * @param imports the types that a Java file imports
     * @return whether the annotation is one of them
     */
    public static boolean isIn(List<String> imports) {
        return imports.stream().anyMatch(name -> name.endsWith("." + ANNOTATION));
    }

    /**
     * What the configuration fills a property with.
     *
     * @param variable a variable of any kind, with the tree above it
     * @return {@code ${openai.apiUrl}} for the field {@code apiUrl} of a class with the prefix {@code openai}, with the
     *     field's initial value as default; empty if it is no such field
     */
    public static Optional<String> of(Cursor variable) {
        J.VariableDeclarations.NamedVariable named = variable.getValue();
        J owner = variable.getParentTreeCursor().getParentTreeCursor().getValue();
        Cursor type = variable.getParentTreeCursor().getParentTreeCursor();
        if (owner instanceof J.Block) {
            type = type.getParentTreeCursor();
        }
        return type.getValue() instanceof J.ClassDeclaration declaration
                ? prefix(declaration).map(prefix -> "${" + prefix + "." + named.getSimpleName() + initial(named) + "}")
                : Optional.empty();
    }

    private static String initial(J.VariableDeclarations.NamedVariable variable) {
        return variable.getInitializer() != null
                        && variable.getInitializer().unwrap() instanceof J.Literal literal
                        && literal.getValue() instanceof String text
                ? ":" + text
                : "";
    }

    private static Optional<String> prefix(J.ClassDeclaration declaration) {
        return declaration.getLeadingAnnotations().stream()
                .filter(annotation -> annotation.getSimpleName().equals(ANNOTATION))
                .map(Injected::arguments)
                .flatMap(arguments -> Stream.of("prefix", "value").map(arguments::get))
                .filter(prefix -> prefix != null && !prefix.isEmpty())
                .findFirst();
    }

    /**
     * The field that an expression reads by its accessor, {@code properties.getApiUrl()} or {@code properties.apiUrl()}.
     *
     * @param expression any expression
     * @return the field; empty if the expression is no call of this kind
     */
    public static Optional<JavaType.Variable> read(Expression expression) {
        if (!(expression.unwrap() instanceof J.MethodInvocation call)
                || call.getSelect() == null
                || call.getArguments().stream().anyMatch(argument -> !(argument instanceof J.Empty))) {
            return Optional.empty();
        }
        String accessor = call.getSimpleName();
        String name = accessor.matches("get[A-Z].*")
                ? Character.toLowerCase(accessor.charAt(3)) + accessor.substring(4)
                : accessor;
        return Optional.ofNullable(TypeUtils.asFullyQualified(call.getSelect().getType())).stream()
                .flatMap(owner -> owner.getMembers().stream())
                .filter(member -> member.getName().equals(name))
                .findFirst();
    }
}
