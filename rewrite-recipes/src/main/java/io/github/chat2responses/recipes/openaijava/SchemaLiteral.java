package io.github.chat2responses.recipes.openaijava;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.TranslationPolicy;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Schemas of functions that are written out in the code, and whether they keep to the strict subset as they are. */
final class SchemaLiteral {
    private static final String PARAMETERS = "com.openai.models.FunctionParameters";

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
                    ? JsonLiteral.value(step.getArguments().get(1))
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
}
