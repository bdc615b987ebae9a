package io.github.chat2responses.recipes.rawhttp.dto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.chat2responses.recipes.config.Injected;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Which values a property of a request is given anywhere in the code base. */
final class PropertyValues {
    private final Collection<SourceIndex> files;

    PropertyValues(Collection<SourceIndex> files) {
        this.files = files;
    }

    /**
     * What a property may be.
     *
     * @param constants the constants that it is set to
     * @param isOpen whether it may be something else
     */
    record Given(List<JsonNode> constants, boolean isOpen) {
        /** Whether it is never set at all. */
        boolean isNone() {
            return constants.isEmpty() && !isOpen;
        }
    }

    Given of(Property property, Shape owner) {
        List<Expression> values = new ArrayList<>();
        Stream.ofNullable(property.variable().getInitializer()).forEach(values::add);
        boolean open = owner.isRecord();
        for (J.MethodDeclaration method : owner.methods().toList()) {
            boolean isSetter = method.getSimpleName().equals("set" + capital(property));
            for (Expression value : assignments(method, property)) {
                if (isParameter(method, value) && (isSetter ? !isCalled(property, owner) : !isMade(owner, method))) {
                    continue;
                }
                values.add(value);
            }
        }
        open |= !owner.hasMethod("set" + capital(property)) && isCalled(property, owner);
        open |= isWritten(property, owner) || isInjected(property);
        open |= isMadeWhole(owner);
        if (!property.isReference() && values.isEmpty()) {
            open = true;
        }
        List<JsonNode> constants = new ArrayList<>();
        for (Expression value : values) {
            Optional<JsonNode> constant = constant(value);
            constant.ifPresent(constants::add);
            open |= constant.isEmpty();
        }
        return new Given(constants, open);
    }

    private static String capital(Property property) {
        return Character.toUpperCase(property.name().charAt(0))
                + property.name().substring(1);
    }

    /** Whether code outside of the class sets the field, or a block of the class does. */
    private boolean isWritten(Property property, Shape owner) {
        return files.stream()
                .anyMatch(file -> file.named(property.name()).stream().anyMatch(name -> {
                    J target = file.parent(name) instanceof J.FieldAccess access ? access : name;
                    boolean isSet = file.parent(target) instanceof J.Assignment assignment
                            && assignment.getVariable() == target;
                    J.MethodDeclaration method = file.around(target, J.MethodDeclaration.class);
                    boolean isInside = method != null && owner.has(method);
                    String type = target instanceof J.FieldAccess access
                            ? Shapes.name(access.getTarget().getType())
                            : name.getFieldType() == null
                                    ? ""
                                    : Shapes.name(name.getFieldType().getOwner());
                    return isSet && !isInside && (type.isEmpty() || type.equals(owner.name()));
                }));
    }

    private static boolean isInjected(Property property) {
        return property.declaration().getLeadingAnnotations().stream()
                .anyMatch(annotation -> Injected.text(annotation).isPresent());
    }

    private static List<Expression> assignments(J.MethodDeclaration method, Property property) {
        List<Expression> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
                Expression target = assignment.getVariable();
                boolean isField = target instanceof J.FieldAccess access
                        ? access.getSimpleName().equals(property.name())
                        : target instanceof J.Identifier name
                                && name.getSimpleName().equals(property.name());
                if (isField) {
                    found.add(assignment.getAssignment());
                }
                return super.visitAssignment(assignment, p);
            }
        }.visit(method, 0);
        return found;
    }

    private static boolean isParameter(J.MethodDeclaration method, Expression value) {
        return value instanceof J.Identifier name
                && method.getParameters().stream()
                        .filter(J.VariableDeclarations.class::isInstance)
                        .flatMap(parameter -> ((J.VariableDeclarations) parameter).getVariables().stream())
                        .anyMatch(parameter -> parameter.getSimpleName().equals(name.getSimpleName()));
    }

    /** Whether anything calls a setter, a builder's or a wither's method of the property, of this class or of an unknown one. */
    private boolean isCalled(Property property, Shape owner) {
        return Stream.of("set" + capital(property), property.name(), "with" + capital(property))
                .flatMap(name -> files.stream().flatMap(file -> file.calls(name).stream()))
                .filter(call ->
                        call.getArguments().size() == 1 && !(call.getArguments().get(0) instanceof J.Empty))
                .map(call -> call.getSelect() == null
                        ? ""
                        : Shapes.name(call.getSelect().getType()))
                .anyMatch(type -> type.isEmpty() || type.startsWith(owner.name()));
    }

    private boolean isMade(Shape owner, J.MethodDeclaration constructor) {
        int parameters = (int) constructor.getParameters().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .count();
        return !constructor.isConstructor() || made(owner).anyMatch(creation -> arguments(creation) == parameters);
    }

    /** Whether the constructor of all properties, which Lombok writes, is called. */
    private boolean isMadeWhole(Shape owner) {
        boolean isWritten = Stream.of("AllArgsConstructor", "RequiredArgsConstructor", "Value", "Data", "Builder")
                .anyMatch(owner::hasAnnotation);
        long ofRequired = owner.constructors().count();
        return isWritten
                && made(owner)
                        .anyMatch(creation -> arguments(creation) > 0
                                && (ofRequired == 0
                                        || arguments(creation)
                                                == owner.properties().size())
                                && owner.constructors().noneMatch(written -> count(written) == arguments(creation)));
    }

    private static int count(J.MethodDeclaration constructor) {
        return (int) constructor.getParameters().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .count();
    }

    private static int arguments(J.NewClass creation) {
        return creation.getArguments() == null
                ? 0
                : (int) creation.getArguments().stream()
                        .filter(argument -> !(argument instanceof J.Empty))
                        .count();
    }

    private Stream<J.NewClass> made(Shape owner) {
        return files.stream()
                .flatMap(file -> file.named(owner.simpleName()).stream()
                        .map(name -> enclosing(file, name))
                        .filter(creation -> creation != null));
    }

    private static J.@Nullable NewClass enclosing(SourceIndex file, J.Identifier name) {
        J parent = file.parent(name);
        if (parent instanceof J.FieldAccess access) {
            parent = file.parent(access);
        }
        return parent instanceof J.NewClass creation
                        && creation.getClazz() != null
                        && creation.getClazz().toString().endsWith(name.getSimpleName())
                ? creation
                : null;
    }

    private static Optional<JsonNode> constant(Expression expression) {
        if (!(expression.unwrap() instanceof J.Literal literal)) {
            return Optional.empty();
        }
        JsonNodeFactory json = JsonNodeFactory.instance;
        Object value = literal.getValue();
        if (value instanceof Integer number) {
            return Optional.of(json.numberNode(number));
        } else if (value instanceof Long number) {
            return Optional.of(json.numberNode(number));
        } else if (value instanceof Number number) {
            return Optional.of(json.numberNode(number.doubleValue()));
        } else if (value instanceof Boolean truth) {
            return Optional.of(json.booleanNode(truth));
        } else if (value instanceof String text) {
            return Optional.of(json.textNode(text));
        }
        return literal.getType() == JavaType.Primitive.Null ? Optional.of(json.nullNode()) : Optional.empty();
    }

    /** A value that a property of this type may have; empty if it is an object, whose parts would have to be known. */
    static Optional<JsonNode> sample(Property property) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String name =
                property.type() instanceof JavaType.Primitive primitive ? primitive.getKeyword() : property.typeName();
        return switch (name) {
            case "int", "long", "java.lang.Integer", "java.lang.Long" -> Optional.of(json.numberNode(100));
            case "double", "float", "java.lang.Double", "java.lang.Float" -> Optional.of(json.numberNode(0.5));
            case "boolean", "java.lang.Boolean" -> Optional.of(json.booleanNode(true));
            case "String", "java.lang.String" -> Optional.of(json.textNode("text"));
            default -> Optional.empty();
        };
    }
}
