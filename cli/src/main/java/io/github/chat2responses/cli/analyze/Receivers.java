package io.github.chat2responses.cli.analyze;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithParameters;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a method is called on, as far as one file tells: the declared type of a value, and where a variable comes from. */
final class Receivers {
    private Receivers() {}

    /**
     * A variable, parameter or field.
     *
     * @param type its declared type; empty for {@code var} and lambda parameters
     * @param initializer what it starts as; empty if it has none
     */
    private record Declared(Optional<String> type, Optional<Expression> initializer) {}

    /**
     * The name of the type of an expression, as the source writes it, or qualified from the class path; empty if neither tells.
     */
    static Optional<String> type(Expression expression) {
        return written(expression).or(() -> ClassPath.type(expression));
    }

    private static Optional<String> written(Expression expression) {
        Expression inner = expression instanceof EnclosedExpr enclosed ? enclosed.getInner() : expression;
        if (inner instanceof ObjectCreationExpr creation) {
            return Optional.of(creation.getType().getNameWithScope());
        }
        if (inner instanceof MethodCallExpr call) {
            return ofCall(call);
        }
        Optional<Declared> declared = declared(inner);
        if (declared.isEmpty()
                && inner instanceof NameExpr name
                && Character.isUpperCase(name.getNameAsString().charAt(0))) {
            return Optional.of(name.getNameAsString());
        }
        return declared.flatMap(one -> one.type().or(() -> one.initializer().flatMap(Receivers::written)));
    }

    /** What a variable is initialized with; empty if it is none, or not initialized where it is declared. */
    static Optional<Expression> initializer(Expression expression) {
        return declared(expression).flatMap(Declared::initializer);
    }

    /** {@code Type.builder()....build()} makes a {@code Type}; a method of this file returns what it declares. */
    private static Optional<String> ofCall(MethodCallExpr call) {
        if (call.getScope().isEmpty() || call.getScope().get() instanceof ThisExpr) {
            return Enclosing.nearest(call, TypeDeclaration.class)
                    .flatMap(type -> returned(type, call.getNameAsString()));
        }
        if (!call.getNameAsString().equals("build") && !call.getNameAsString().equals("fromEnv")) {
            return Optional.empty();
        }
        Expression root = call.getScope().get();
        while (root instanceof MethodCallExpr inner && inner.getScope().isPresent()) {
            root = inner.getScope().get();
        }
        return root instanceof NameExpr name
                        && Character.isUpperCase(name.getNameAsString().charAt(0))
                ? Optional.of(name.getNameAsString())
                : Optional.empty();
    }

    private static Optional<String> returned(TypeDeclaration<?> type, String method) {
        List<MethodDeclaration> methods = type.getMethodsByName(method);
        return methods.isEmpty() ? Optional.empty() : name(methods.get(0).getType());
    }

    private static Optional<Declared> declared(Expression expression) {
        if (expression instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr) {
            return field(access, access.getNameAsString());
        }
        return expression instanceof NameExpr name ? variable(name, name.getNameAsString()) : Optional.empty();
    }

    private static Optional<Declared> variable(Node from, String name) {
        Optional<Node> scope = from.getParentNode();
        while (scope.isPresent()) {
            Optional<Declared> found = in(scope.get(), name);
            if (found.isPresent()) {
                return found;
            }
            scope = scope.get().getParentNode();
        }
        return Optional.empty();
    }

    private static Optional<Declared> in(Node scope, String name) {
        if (scope instanceof BlockStmt block) {
            return first(
                    block.getStatements().stream()
                            .filter(ExpressionStmt.class::isInstance)
                            .map(statement -> ((ExpressionStmt) statement).getExpression()),
                    name);
        }
        if (scope instanceof TryStmt tried) {
            return first(tried.getResources().stream(), name);
        }
        if (scope instanceof ForStmt loop) {
            return first(loop.getInitialization().stream(), name);
        }
        if (scope instanceof ForEachStmt loop) {
            return first(Stream.of(loop.getVariable()), name);
        }
        if (scope instanceof LambdaExpr lambda) {
            return parameter(lambda.getParameters(), name);
        }
        if (scope instanceof TypeDeclaration<?> type) {
            return field(type, name);
        }
        return scope instanceof NodeWithParameters<?> method
                ? parameter(method.getParameters(), name)
                : Optional.empty();
    }

    private static Optional<Declared> first(Stream<? extends Expression> expressions, String name) {
        return expressions
                .filter(VariableDeclarationExpr.class::isInstance)
                .flatMap(expression -> ((VariableDeclarationExpr) expression).getVariables().stream())
                .filter(variable -> variable.getNameAsString().equals(name))
                .findFirst()
                .map(Receivers::of);
    }

    private static Optional<Declared> parameter(List<Parameter> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.getNameAsString().equals(name))
                .findFirst()
                .map(parameter -> new Declared(name(parameter.getType()), Optional.empty()));
    }

    private static Optional<Declared> field(Node from, String name) {
        Optional<TypeDeclaration<?>> type = from instanceof TypeDeclaration<?> own ? Optional.of(own) : enclosing(from);
        while (type.isPresent()) {
            Optional<Declared> found = type.get().getFields().stream()
                    .map(FieldDeclaration::getVariables)
                    .flatMap(List::stream)
                    .filter(variable -> variable.getNameAsString().equals(name))
                    .findFirst()
                    .map(Receivers::of);
            if (found.isEmpty() && type.get() instanceof RecordDeclaration shape) {
                found = parameter(shape.getParameters(), name);
            }
            if (found.isPresent()) {
                return found;
            }
            type = enclosing(type.get());
        }
        return Optional.empty();
    }

    private static Optional<TypeDeclaration<?>> enclosing(Node node) {
        return Enclosing.nearest(node, TypeDeclaration.class).map(type -> (TypeDeclaration<?>) type);
    }

    private static Declared of(VariableDeclarator variable) {
        return new Declared(name(variable.getType()), variable.getInitializer());
    }

    private static Optional<String> name(Type type) {
        return type instanceof ClassOrInterfaceType named
                        && !named.getNameAsString().equals("var")
                ? Optional.of(named.getNameWithScope())
                : Optional.empty();
    }

    /** The type that a class literal names, as the source writes it. */
    static Optional<String> named(ClassExpr literal) {
        return name(literal.getType());
    }
}
