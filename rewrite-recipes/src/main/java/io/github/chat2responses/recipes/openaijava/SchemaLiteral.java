package io.github.chat2responses.recipes.openaijava;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.TranslationPolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Schemas of functions that are written out in the code, and whether they keep to the strict subset as they are. */
final class SchemaLiteral {
    private static final String PARAMETERS = "com.openai.models.FunctionParameters";
    private static final Set<String> LISTS = Set.of("of", "asList", "singletonList");

    private SchemaLiteral() {}

    /**
     * Whether the schema of a function is strict without a change, so that the server may hold the model to it and the program
     * sees no other arguments than before.
     *
     * @param definition the chain that builds the function
     */
    static boolean isStrict(Chain definition) {
        return definition
                .step("parameters")
                .flatMap(Chain::argument)
                .flatMap(SchemaLiteral::schema)
                .filter(SchemaLiteral::staysAsItIs)
                .isPresent();
    }

    /** The translator's own rules say what the strict form of a schema is. */
    private static boolean staysAsItIs(ObjectNode schema) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode request = json.objectNode().put("model", "m");
        request.putArray("messages").addObject().put("role", "user").put("content", "x");
        ObjectNode function = request.putArray("tools")
                .addObject()
                .put("type", "function")
                .putObject("function")
                .put("name", "f");
        function.set("parameters", schema);
        JsonNode tool = ChatTranslator.create(
                        TranslationPolicy.defaults().withStrictTools(TranslationPolicy.StrictTools.UPGRADE))
                .request(request)
                .body()
                .at("/tools/0");
        return tool.path("strict").asBoolean() && tool.path("parameters").equals(schema);
    }

    private static Optional<ObjectNode> schema(Expression parameters) {
        Optional<Chain> chain = parameters instanceof J.MethodInvocation build
                ? Chain.endingIn(build).filter(found -> found.owner().equals(PARAMETERS) && !found.copies())
                : Optional.empty();
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        for (J.MethodInvocation step : chain.get().steps()) {
            if (step.getSimpleName().equals("build")) {
                continue;
            }
            Optional<JsonNode> value = step.getSimpleName().equals("putAdditionalProperty")
                            && step.getArguments().size() == 2
                    ? value(step.getArguments().get(1))
                    : Optional.empty();
            Optional<String> name =
                    value.isPresent() ? Literals.textOf(step.getArguments().get(0)) : Optional.empty();
            if (name.isEmpty()) {
                return Optional.empty();
            }
            schema.set(name.get(), value.orElseThrow());
        }
        return Optional.of(schema);
    }

    private static Optional<JsonNode> value(Expression expression) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Expression plain = expression.unwrap();
        if (plain instanceof J.Literal literal) {
            Object value = literal.getValue();
            return value instanceof String text
                    ? Optional.of(json.textNode(text))
                    : value instanceof Boolean flag
                            ? Optional.of(json.booleanNode(flag))
                            : value instanceof Integer number ? Optional.of(json.numberNode(number)) : Optional.empty();
        }
        if (!(plain instanceof J.MethodInvocation call)) {
            return Optional.empty();
        }
        String owner = call.getMethodType() == null
                ? ""
                : SdkMap.name(call.getMethodType().getDeclaringType());
        List<Expression> arguments = call.getArguments().stream()
                .filter(argument -> !(argument instanceof J.Empty))
                .toList();
        if (owner.equals("com.openai.core.JsonValue") && call.getSimpleName().equals("from")) {
            return value(arguments.get(0));
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

    private static Optional<JsonNode> map(List<Expression> arguments) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            Optional<String> name = Literals.textOf(arguments.get(i));
            Optional<JsonNode> value = value(arguments.get(i + 1));
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            map.set(name.get(), value.get());
        }
        return Optional.of(map);
    }

    private static Optional<JsonNode> list(List<Expression> arguments) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (Expression argument : arguments) {
            Optional<JsonNode> value = value(argument);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            list.add(value.get());
        }
        return Optional.of(list);
    }
}
