package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.visitor.VoidVisitorAdapter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values of one file that come from the configuration: {@code @Value("${openai.api.url}") String apiUrl}. A parameter and a
 * field of one name count as one: constructors mostly assign one to the other.
 */
final class Injected {
    private static final Set<String> ANNOTATIONS = Set.of("Value", "ConfigProperty");

    private final Map<String, String> keys = new HashMap<>();

    private Injected() {}

    static Injected of(CompilationUnit file) {
        Injected injected = new Injected();
        new Collector(injected.keys).visit(file, null);
        return injected;
    }

    /** The key of the setting that an expression holds; empty if it holds none. */
    Optional<String> key(Expression expression) {
        if (expression instanceof NameExpr simple) {
            return Optional.ofNullable(keys.get(simple.getNameAsString()));
        }
        return expression instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr
                ? Optional.ofNullable(keys.get(access.getNameAsString()))
                : Optional.empty();
    }

    private static final class Collector extends VoidVisitorAdapter<Void> {
        private final Map<String, String> keys;

        Collector(Map<String, String> keys) {
            this.keys = keys;
        }

        @Override
        public void visit(FieldDeclaration field, Void nothing) {
            field.getAnnotations()
                    .forEach(annotation -> key(annotation)
                            .ifPresent(key -> field.getVariables()
                                    .forEach(variable -> keys.put(variable.getNameAsString(), key))));
        }

        @Override
        public void visit(Parameter parameter, Void nothing) {
            parameter
                    .getAnnotations()
                    .forEach(
                            annotation -> key(annotation).ifPresent(key -> keys.put(parameter.getNameAsString(), key)));
        }

        private static Optional<String> key(AnnotationExpr annotation) {
            if (!ANNOTATIONS.contains(annotation.getNameAsString())) {
                return Optional.empty();
            }
            return ((Node) annotation)
                    .findFirst(StringLiteralExpr.class)
                    .map(text -> text.asString().contains("{") ? text.asString() : "${" + text.asString() + "}")
                    .flatMap(Settings::key);
        }
    }
}
