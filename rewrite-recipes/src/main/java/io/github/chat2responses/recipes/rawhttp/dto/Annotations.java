package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Jackson's annotations on classes, fields and components. */
final class Annotations {
    static final String PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";
    static final String INCLUDE = "com.fasterxml.jackson.annotation.JsonInclude";

    static final String CREATOR = "com.fasterxml.jackson.annotation.JsonCreator";
    static final String ALIAS = "com.fasterxml.jackson.annotation.JsonAlias";

    static final String IGNORE = "com.fasterxml.jackson.annotation.JsonIgnore";
    static final String IGNORE_UNKNOWN = "com.fasterxml.jackson.annotation.JsonIgnoreProperties";
    /** What lets a class pass over members that it does not have. */
    static final String LENIENT = "@JsonIgnoreProperties(ignoreUnknown = true)";

    private Annotations() {}

    /** The annotation of a name on a class. */
    static Optional<J.Annotation> on(J.ClassDeclaration type, String simpleName) {
        return type.getLeadingAnnotations().stream()
                .filter(annotation -> annotation.getSimpleName().equals(simpleName))
                .findFirst();
    }

    /** An argument by its name; the one without a name is {@code value}, and a list of one is its element. */
    static Optional<Expression> argument(J.Annotation annotation, String name) {
        return Stream.ofNullable(annotation.getArguments())
                .flatMap(List::stream)
                .filter(argument -> !(argument instanceof J.Empty))
                .filter(argument -> name.equals(
                        argument instanceof J.Assignment named
                                ? named.getVariable().toString()
                                : "value"))
                .map(argument -> argument instanceof J.Assignment named ? named.getAssignment() : argument)
                .map(argument -> argument instanceof J.NewArray list
                                && list.getInitializer() != null
                                && list.getInitializer().size() == 1
                        ? list.getInitializer().get(0)
                        : argument)
                .findFirst();
    }

    /** A property with another name in JSON, and the same in Java; the annotations that are there already have the name. */
    static J.VariableDeclarations named(J.VariableDeclarations declaration, String json, Shape home, Binding binding) {
        boolean hasName = declaration.getLeadingAnnotations().stream().anyMatch(JsonNames::isName)
                || home.properties().stream()
                        .filter(property -> property.declaration().getId().equals(declaration.getId()))
                        .anyMatch(property -> JsonNames.isAtMethod(property, home));
        return hasName ? declaration : with(declaration, made(home, binding.named(json), binding.annotation()));
    }

    /** A property of a class that Jackson also knows by another name, if it has one. */
    static Statement aliased(Statement member, Shape home, UnaryOperator<String> names) {
        return home.properties().stream()
                .filter(property -> property.declaration().getId().equals(member.getId()))
                .filter(property -> !names.apply(property.json()).equals(property.json()))
                .findFirst()
                .<Statement>map(property -> with(
                        (J.VariableDeclarations) member,
                        made(home, "@JsonAlias(\"" + names.apply(property.json()) + "\")", ALIAS)))
                .orElse(member);
    }

    /** The same code with other names in JSON, at fields, accessors and parameters. */
    static Statement renamed(Statement code, UnaryOperator<String> names) {
        return (Statement)
                new JavaVisitor<Integer>() {
                    @Override
                    public J visitAnnotation(J.Annotation annotation, Integer p) {
                        String name = JsonNames.in(annotation);
                        String other = name == null ? null : names.apply(name);
                        return other == null || other.equals(name) ? annotation : renamed(annotation, other);
                    }
                }.visitNonNull(code, 0);
    }

    private static J.Annotation renamed(J.Annotation annotation, String json) {
        List<Expression> arguments = annotation.getArguments();
        return annotation.withArguments(ListUtils.map(arguments, argument -> {
            if (argument instanceof J.Literal literal) {
                return text(literal, json);
            }
            boolean isName = argument instanceof J.Assignment assignment
                    && assignment.getVariable().toString().equals("value");
            return isName && ((J.Assignment) argument).getAssignment() instanceof J.Literal literal
                    ? ((J.Assignment) argument).withAssignment(text(literal, json))
                    : argument;
        }));
    }

    private static J.Literal text(J.Literal literal, String text) {
        return literal.withValue(text).withValueSource("\"" + text + "\"");
    }

    static J.Annotation made(Shape home, String text, String type) {
        J.VariableDeclarations field = (J.VariableDeclarations)
                Members.of(home, Set.of(type), text + " static int x;").get(0);
        J.Annotation annotation = field.getLeadingAnnotations().get(0);
        return annotation.withPrefix(Space.EMPTY);
    }

    /** A field or component with one more annotation before the others: on a line of its own, or in the line of a component. */
    static J.VariableDeclarations with(J.VariableDeclarations declaration, J.Annotation annotation) {
        boolean ownLine = declaration.getPrefix().getWhitespace().contains("\n")
                || !declaration.getModifiers().isEmpty();
        Space next = ownLine ? Space.format("\n" + declaration.getPrefix().getIndent()) : Space.SINGLE_SPACE;
        List<J.Annotation> all = new ArrayList<>(List.of(annotation));
        all.addAll(placed(declaration.getLeadingAnnotations(), next));
        J.VariableDeclarations annotated = declaration.withLeadingAnnotations(all);
        if (all.size() > 1) {
            return annotated;
        }
        if (!declaration.getModifiers().isEmpty()) {
            return annotated.withModifiers(placed(declaration.getModifiers(), next));
        }
        return annotated.getTypeExpression() == null
                ? annotated
                : annotated.withTypeExpression(annotated.getTypeExpression().withPrefix(next));
    }

    /** A class that writes no null. */
    static J.ClassDeclaration withoutNull(J.ClassDeclaration declaration, Shape home) {
        return with(declaration, made(home, "@JsonInclude(JsonInclude.Include.NON_NULL)", INCLUDE));
    }

    /** A class that passes over members that it does not have. */
    static J.ClassDeclaration lenient(J.ClassDeclaration declaration, Shape home) {
        return on(declaration, "JsonIgnoreProperties").isPresent()
                ? declaration
                : with(declaration, made(home, LENIENT, IGNORE_UNKNOWN));
    }

    /** A class with one more annotation before the others. */
    static J.ClassDeclaration with(J.ClassDeclaration declaration, J.Annotation annotation) {
        Space next = Space.format("\n" + declaration.getPrefix().getIndent());
        List<J.Annotation> all = new ArrayList<>(List.of(annotation));
        all.addAll(placed(declaration.getLeadingAnnotations(), next));
        J.ClassDeclaration annotated = declaration.withLeadingAnnotations(all);
        if (all.size() > 1) {
            return annotated;
        }
        return declaration.getModifiers().isEmpty()
                ? annotated
                        .getPadding()
                        .withKind(annotated.getPadding().getKind().withPrefix(next))
                : annotated.withModifiers(placed(declaration.getModifiers(), next));
    }

    /** Elements with other white space before the first. */
    static <T extends J> List<T> placed(List<T> elements, Space prefix) {
        List<T> all = new ArrayList<>(elements);
        if (!all.isEmpty()) {
            all.set(0, all.get(0).withPrefix(prefix));
        }
        return all;
    }
}
