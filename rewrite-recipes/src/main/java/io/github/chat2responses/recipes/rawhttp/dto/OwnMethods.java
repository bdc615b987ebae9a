package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Methods of the code base by their declarations: the compiler knows none whose other parameters have missing types. */
final class OwnMethods {
    private final SourceIndex file;
    private final Shapes shapes;

    OwnMethods(SourceIndex file, Shapes shapes) {
        this.file = file;
        this.shapes = shapes;
    }

    /** The methods that a call may be of, by the class it is on and its name. */
    Stream<J.MethodDeclaration> named(J.MethodInvocation call) {
        Expression select = call.getSelect();
        Optional<Shape> owner = select == null || select.toString().equals("this")
                ? Optional.ofNullable(file.around(call, J.ClassDeclaration.class))
                        .flatMap(declaration -> shapes.of(declaration.getType()))
                : shapes.of(select.getType());
        return owner.stream()
                .flatMap(Shape::methods)
                .filter(method -> method.getSimpleName().equals(call.getSimpleName()));
    }

    /** The class of a value: by its type, or by the method that makes it. */
    Optional<Shape> made(J value, @Nullable JavaType type) {
        return shapes.of(type)
                .or(() -> type == null && value instanceof J.MethodInvocation call
                        ? named(call)
                                .map(J.MethodDeclaration::getReturnTypeExpression)
                                .filter(Objects::nonNull)
                                .flatMap(declared -> shapes.of(declared.getType()).stream())
                                .findFirst()
                        : Optional.empty());
    }

    /** Whether a call is of such a method, which says of an argument that it takes a certain type. */
    boolean take(J.MethodInvocation call, Expression argument, Predicate<JavaType> type) {
        int position = call.getArguments().indexOf(argument);
        if (position < 0) {
            return false;
        }
        JavaType.Method known = call.getMethodType();
        boolean isKnown = known != null
                && shapes.of(known.getDeclaringType()).isPresent()
                && position < known.getParameterTypes().size()
                && type.test(known.getParameterTypes().get(position));
        return isKnown || takesByName(call, position, type);
    }

    private boolean takesByName(J.MethodInvocation call, int position, Predicate<JavaType> type) {
        List<J.MethodDeclaration> found = named(call)
                .filter(method ->
                        method.getParameters().size() == call.getArguments().size())
                .toList();
        return !found.isEmpty()
                && found.stream()
                        .allMatch(method ->
                                method.getParameters().get(position) instanceof J.VariableDeclarations parameter
                                        && parameter.getType() != null
                                        && type.test(parameter.getType()));
    }
}
