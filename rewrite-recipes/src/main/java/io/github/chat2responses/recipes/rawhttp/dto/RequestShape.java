package io.github.chat2responses.recipes.rawhttp.dto;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chat2responses.recipes.rawhttp.dto.Fate.Kind;
import io.github.chat2responses.recipes.rawhttp.dto.PropertyValues.Given;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.J;

/**
 * A class that Chat's requests are made from, and what has to change in it.
 *
 * @param shape the class
 * @param renamed the new names of its properties in JSON, by those in Java
 * @param dropped properties that say nothing
 * @param hidden those of them that other code gives values to, so that they have to stay in Java
 * @param skipsNull whether null is to be left out, where it was written before
 * @param blocker why it cannot change; empty if it can
 */
record RequestShape(
        Shape shape,
        Map<String, String> renamed,
        List<Property> dropped,
        List<Property> hidden,
        boolean skipsNull,
        String blocker) {
    private static final Set<String> ROLES = Set.of("system", "user", "assistant", "developer");

    static RequestShape of(Shape shape, Shapes shapes, PropertyValues values, Fates fates) {
        Map<String, String> renamed = new LinkedHashMap<>();
        List<Property> dropped = new ArrayList<>();
        List<Property> hidden = new ArrayList<>();
        boolean nullable = false;
        for (Property property : shape.properties()) {
            String json = property.json();
            if (json.equals("messages")) {
                Optional<String> reason = messages(property, shape, shapes, values);
                if (reason.isPresent()) {
                    return blocked(shape, reason.get());
                }
                renamed.put(property.name(), fates.input());
                continue;
            }
            Given given = values.of(property, shape);
            boolean canBeNull = property.isReference() && !json.equals("model");
            nullable |= canBeNull;
            if (given.isNone() && canBeNull) {
                continue;
            }
            Optional<Fate> fate = fate(property, given, fates);
            if (fate.isEmpty() || fate.get().kind() == Kind.LOST) {
                return blocked(shape, "`" + json + "` of `" + shape.simpleName() + "` has no certain counterpart");
            }
            if (fate.get().kind() == Kind.DROPPED) {
                boolean isHidden = given.isTouched() || shape.isRecord();
                if (isHidden && JsonNames.isAtMethod(property, shape)) {
                    return blocked(shape, "a method of `" + shape.simpleName() + "` gives `" + json + "` its name");
                }
                (isHidden ? hidden : dropped).add(property);
            } else if (!fate.get().name().equals(json)) {
                renamed.put(property.name(), fate.get().name());
            }
        }
        if (!shape.isPlain()
                || shape.json("messages").isEmpty()
                || shape.json("model").isEmpty()) {
            return blocked(shape, "`" + shape.simpleName() + "` is not a plain request of model and messages");
        }
        boolean skips = nullable && !shape.hasAnnotation("JsonInclude");
        return new RequestShape(shape, renamed, dropped, hidden, skips, "");
    }

    private static RequestShape blocked(Shape shape, String reason) {
        return new RequestShape(shape, Map.of(), List.of(), List.of(), false, reason);
    }

    /** What all values of a property come to; empty if they come to different things, or are not known. */
    private static Optional<Fate> fate(Property property, Given given, Fates fates) {
        List<JsonNode> samples = new ArrayList<>(given.constants());
        samples.removeIf(JsonNode::isNull);
        if (given.isOpen() || samples.isEmpty()) {
            Optional<JsonNode> sample = PropertyValues.sample(property);
            if (sample.isEmpty()) {
                return Optional.empty();
            }
            samples.add(sample.get());
        }
        // A stream is read in another way, which request and answer classes do not show.
        boolean streams = property.json().equals("stream") && samples.stream().anyMatch(JsonNode::booleanValue);
        List<Fate> found = samples.stream()
                .map(sample -> fates.of(property.json(), sample))
                .distinct()
                .toList();
        return streams || found.size() != 1 ? Optional.empty() : Optional.of(found.get(0));
    }

    /** The class of the messages, if it has members that are never set, so that null is not to be written. */
    Optional<Shape> messageWithMore(Shapes shapes) {
        return shape.json("messages")
                .flatMap(Property::element)
                .flatMap(shapes::of)
                .filter(message -> message.properties().size() > 2)
                .filter(message -> !message.hasAnnotation("JsonInclude"));
    }

    private static Optional<String> messages(Property property, Shape owner, Shapes shapes, PropertyValues values) {
        if (MapMessages.areIn(property) && MapMessages.areKnown(values.of(property, owner))) {
            return Optional.empty();
        }
        Optional<Shape> message = property.element().flatMap(shapes::of);
        if (message.isEmpty()) {
            return Optional.of("what the messages are made of cannot be seen");
        }
        Shape shape = message.get();
        boolean fits = shape.isPlain()
                && shape.properties().stream().allMatch(member -> isKnown(member, shape, values))
                && (shape.properties().size() == 2 || isOwn(shape, owner, shapes))
                && shape.json("role").filter(role -> isRole(role, shapes)).isPresent()
                && shape.json("content").filter(Property::isText).isPresent();
        return fits ? Optional.empty() : Optional.of("a message is more than a role and a text");
    }

    /** A role, a text, or what is never set. */
    private static boolean isKnown(Property member, Shape message, PropertyValues values) {
        return Set.of("role", "content").contains(member.json())
                || (member.isReference() && values.of(member, message).isNone());
    }

    /** Whether no other class but the request and a choice has such messages. */
    private static boolean isOwn(Shape message, Shape owner, Shapes shapes) {
        return shapes.all().stream()
                .filter(other -> !other.name().equals(owner.name()))
                .filter(other -> other.json("message").isEmpty())
                .flatMap(other -> other.properties().stream())
                .noneMatch(property -> property.typeName().equals(message.name())
                        || property.element().filter(message.name()::equals).isPresent());
    }

    private static boolean isRole(Property role, Shapes shapes) {
        return role.isText()
                || shapes.of(role.typeName())
                        .map(Shape::declaration)
                        .filter(declaration -> declaration.getKind() == J.ClassDeclaration.Kind.Type.Enum)
                        .filter(RequestShape::hasRoles)
                        .isPresent();
    }

    private static boolean hasRoles(J.ClassDeclaration declaration) {
        return declaration.getBody().getStatements().stream()
                .allMatch(statement -> statement instanceof J.EnumValueSet set
                        && set.getEnums().stream()
                                .allMatch(
                                        value -> ROLES.contains(value.getName().getSimpleName())));
    }
}
