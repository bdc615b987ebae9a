package io.github.chat2responses.recipes.openaijava;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.recipes.rawhttp.json.Markers;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** JSON that is written out in the code: literals, {@code Map.of}, {@code List.of} and {@code JsonValue.from} around them. */
final class JsonLiteral {
    private static final Set<String> LISTS = Set.of("of", "asList", "singletonList");

    /** What stands for texts that are known at run time only; null if there may be none. */
    private final @Nullable Markers markers;

    private int texts;

    private JsonLiteral(@Nullable Markers markers) {
        this.markers = markers;
    }

    /** The value of an expression; empty if any of it is known at run time only. */
    static Optional<JsonNode> value(Expression expression) {
        return new JsonLiteral(null).read(expression);
    }

    /** The value of an expression, with markers for texts that are known at run time only. */
    static Optional<JsonNode> withTexts(Expression expression, Markers markers) {
        return new JsonLiteral(markers).read(expression);
    }

    private Optional<JsonNode> read(Expression expression) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Expression plain = expression.unwrap();
        if (plain instanceof J.Literal literal) {
            Object value = literal.getValue();
            return value instanceof String text
                    ? Optional.of(json.textNode(text))
                    : value instanceof Boolean flag ? Optional.of(json.booleanNode(flag)) : number(value);
        }
        if (plain instanceof J.MethodInvocation call) {
            Optional<JsonNode> built = built(call);
            if (built.isPresent()) {
                return built;
            }
        }
        boolean isText = plain.getType() == JavaType.Primitive.String
                || JavaTypes.name(plain.getType()).equals("java.lang.String");
        return markers != null && isText ? Optional.of(json.textNode(markers.text(texts++))) : Optional.empty();
    }

    private static Optional<JsonNode> number(@Nullable Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return value instanceof Integer || value instanceof Long
                ? Optional.of(json.numberNode(((Number) value).longValue()))
                : value instanceof Double number ? Optional.of(json.numberNode(number)) : Optional.empty();
    }

    private Optional<JsonNode> built(J.MethodInvocation call) {
        String owner = call.getMethodType() == null
                ? ""
                : JavaTypes.name(call.getMethodType().getDeclaringType());
        List<Expression> arguments = call.getArguments().stream()
                .filter(argument -> !(argument instanceof J.Empty))
                .toList();
        if (owner.equals("com.openai.core.JsonValue") && call.getSimpleName().equals("from")) {
            return read(arguments.get(0));
        }
        if (owner.equals("java.util.Map") && call.getSimpleName().equals("of")) {
            return map(arguments);
        }
        boolean isList = (owner.equals("java.util.List")
                        || owner.equals("java.util.Arrays")
                        || owner.equals("java.util.Collections"))
                && LISTS.contains(call.getSimpleName());
        return isList ? list(arguments) : Optional.empty();
    }

    private Optional<JsonNode> map(List<Expression> arguments) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            Optional<String> name = Literals.textOf(arguments.get(i));
            Optional<JsonNode> value = read(arguments.get(i + 1));
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            map.set(name.get(), value.get());
        }
        return Optional.of(map);
    }

    private Optional<JsonNode> list(List<Expression> arguments) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (Expression argument : arguments) {
            Optional<JsonNode> value = read(argument);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            list.add(value.get());
        }
        return Optional.of(list);
    }
}
