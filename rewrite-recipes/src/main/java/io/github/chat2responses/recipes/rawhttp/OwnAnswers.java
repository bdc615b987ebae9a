package io.github.chat2responses.recipes.rawhttp;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;

/**
 * Classes of the code base that have choices with messages with texts, as an answer of Chat has. The calls that give them are
 * the business of {@code rawhttp.dto}, which reports them, too.
 */
final class OwnAnswers {
    private final Map<String, J.ClassDeclaration> classes = new HashMap<>();

    OwnAnswers(Collection<J.CompilationUnit> files) {
        files.forEach(file -> file.getClasses().forEach(this::add));
    }

    private void add(J.ClassDeclaration declaration) {
        classes.put(Types.name(declaration.getType()), declaration);
        declaration.getBody().getStatements().stream()
                .filter(J.ClassDeclaration.class::isInstance)
                .forEach(nested -> add((J.ClassDeclaration) nested));
    }

    /** Whether an expression is the literal of such a class. */
    boolean isLiteral(Expression type) {
        return type instanceof J.FieldAccess literal
                && literal.getSimpleName().equals("class")
                && isAnswer(Types.name(literal.getTarget().getType()));
    }

    /** Whether a type is such a class, or one that holds it. */
    boolean isIn(@Nullable TypeTree type) {
        boolean isHeld = type instanceof J.ParameterizedType holder
                && holder.getTypeParameters() != null
                && holder.getTypeParameters().stream().anyMatch(one -> isAnswer(Types.name(one.getType())));
        return isHeld || (type != null && isAnswer(Types.name(type.getType())));
    }

    private boolean isAnswer(String name) {
        return member(name, "choices")
                .flatMap(OwnAnswers::element)
                .flatMap(choice -> member(choice, "message"))
                .flatMap(message -> member(Types.name(message), "content"))
                .filter(content -> content == JavaType.Primitive.String
                        || Types.name(content).equals("java.lang.String"))
                .isPresent();
    }

    /** The type of the member that JSON binds to a name. */
    private Optional<JavaType> member(String type, String json) {
        J.ClassDeclaration declaration = classes.get(type);
        return declaration == null
                ? Optional.empty()
                : Stream.concat(
                                Stream.ofNullable(declaration.getPrimaryConstructor())
                                        .flatMap(List::stream),
                                declaration.getBody().getStatements().stream())
                        .filter(J.VariableDeclarations.class::isInstance)
                        .map(J.VariableDeclarations.class::cast)
                        .filter(field ->
                                field.getVariables().get(0).getSimpleName().equals(json)
                                        || field.getLeadingAnnotations()
                                                .toString()
                                                .contains("\"" + json + "\""))
                        .flatMap(field -> Stream.ofNullable(field.getType()))
                        .findFirst();
    }

    /** The class of the elements of a list or an array. */
    private static Optional<String> element(JavaType type) {
        return Optional.of(Types.name(Types.element(type))).filter(name -> !name.isEmpty());
    }
}
