package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Values that come from the configuration: {@code @Value("${openai.api.url}") String apiUrl}. */
final class Injected {
    private static final Set<String> ANNOTATIONS = Set.of("Value", "ConfigProperty");

    private Injected() {}

    /** The key of the setting that an expression holds; empty if it holds none. */
    static Optional<String> key(Expression expression) {
        String name = expression instanceof NameExpr simple
                ? simple.getNameAsString()
                : expression instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr
                        ? access.getNameAsString()
                        : "";
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Enclosing.nearest(expression, TypeDeclaration.class)
                .flatMap(type -> declarations(type, name)
                        .flatMap(declaration -> key(declaration).stream())
                        .findFirst());
    }

    /** Fields of the name, and parameters of the name: constructors mostly assign one to the other. */
    private static Stream<NodeWithAnnotations<?>> declarations(TypeDeclaration<?> type, String name) {
        List<FieldDeclaration> fields = type.getFields();
        return Stream.concat(
                fields.stream()
                        .filter(field -> field.getVariables().stream()
                                .anyMatch(variable -> variable.getNameAsString().equals(name))),
                type
                        .findAll(
                                Parameter.class,
                                parameter -> parameter.getNameAsString().equals(name))
                        .stream());
    }

    private static Optional<String> key(NodeWithAnnotations<?> declaration) {
        return declaration.getAnnotations().stream()
                .filter(annotation -> ANNOTATIONS.contains(annotation.getNameAsString()))
                .flatMap(annotation -> ((Node) annotation).findAll(StringLiteralExpr.class).stream())
                .map(text -> text.asString().contains("{") ? text.asString() : "${" + text.asString() + "}")
                .flatMap(text -> Settings.key(text).stream())
                .findFirst();
    }
}
