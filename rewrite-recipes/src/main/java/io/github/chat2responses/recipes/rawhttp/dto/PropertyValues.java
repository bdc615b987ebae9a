package io.github.chat2responses.recipes.rawhttp.dto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Injected;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Givers.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Which values a property of a request is given anywhere in the code base. */
final class PropertyValues {
    private final Collection<SourceIndex> files;
    private final Givers givers;
    private final ConstantValues known;

    PropertyValues(Collection<SourceIndex> files, Configuration configuration) {
        this.files = files;
        this.givers = new Givers(files);
        this.known = new ConstantValues(files, configuration);
    }

    /**
     * What a property may be.
     *
     * @param values the expressions that it is set to
     * @param constants what those of them come to that are constants
     * @param doubt what else there may be
     * @param isGiven whether code outside of the class sets it
     * @param isRead whether code outside of the class reads it
     */
    record Given(List<Value> values, List<JsonNode> constants, Doubt doubt, boolean isGiven, boolean isRead) {
        /** Whether it may be something else than the constants. */
        boolean isOpen() {
            return doubt.isUnseen() || doubt.varies();
        }

        /** Whether code outside of the class knows it. */
        boolean isTouched() {
            return isGiven || isRead;
        }

        /** Whether it is never set at all, or to null only. */
        boolean isNone() {
            return !isOpen() && constants.stream().allMatch(JsonNode::isNull);
        }
    }

    /**
     * Why the constants may not be all.
     *
     * @param isUnseen whether there may be other expressions
     * @param varies whether one of the expressions is no constant
     */
    record Doubt(boolean isUnseen, boolean varies) {}

    Given of(Property property, Shape owner) {
        List<Value> values = new ArrayList<>();
        Stream.ofNullable(property.variable().getInitializer())
                .forEach(value -> values.add(new Value(owner.file(), value)));
        boolean unseen = isWritten(property, owner) || isInjected(property);
        for (J.MethodDeclaration method : owner.methods().toList()) {
            for (Expression value : Givers.assignments(method, property)) {
                values.add(new Value(owner.file(), value));
            }
        }
        Optional<List<Value>> whole = givers.whole(property, owner);
        whole.ifPresent(values::addAll);
        Optional<List<Value>> called = givers.called(property, owner);
        called.ifPresent(values::addAll);
        boolean isGiven = whole.filter(List::isEmpty).isEmpty()
                || called.filter(List::isEmpty).isEmpty();
        List<Value> sources = new ArrayList<>();
        for (Value value : values) {
            Optional<List<Value>> passed = givers.passed(value, owner);
            unseen |= passed.isEmpty();
            isGiven |= passed.filter(all -> !all.equals(List.of(value))).isPresent();
            passed.ifPresent(sources::addAll);
        }
        unseen |= whole.isEmpty() || called.isEmpty();
        List<JsonNode> constants = new ArrayList<>();
        if (!property.isReference() && values.isEmpty()) {
            constants.add(unset(property));
        }
        boolean varies = false;
        for (Value value : sources) {
            Optional<List<JsonNode>> fixed = known.of(value);
            varies |= fixed.isEmpty();
            fixed.ifPresent(constants::addAll);
        }
        return new Given(sources, constants, new Doubt(unseen, varies), isGiven, givers.isRead(property, owner));
    }

    /** A number that nothing sets is sent as zero. */
    private static JsonNode unset(Property property) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return property.type() == JavaType.Primitive.Boolean ? json.booleanNode(false) : json.numberNode(0);
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
