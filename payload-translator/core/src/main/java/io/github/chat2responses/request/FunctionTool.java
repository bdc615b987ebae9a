package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.schema.Remark;
import io.github.chat2responses.schema.StrictUpgrade;
import java.util.Set;

/**
 * A function, out of {@code tools} or out of the legacy {@code functions}. The choice of {@code strict} is always written:
 * where it is missing, the Responses server makes every property required without a word.
 */
final class FunctionTool {
    private static final String CLOSED =
            "the object does not say whether it may have other properties; in the strict schema it may not";
    private static final Set<String> KNOWN = Set.of("name", "description", "parameters", "strict");

    private FunctionTool() {}

    static void add(JsonNode function, Pointer at, Draft draft) {
        add(function, at, draft.options().upgradeTools(), draft);
    }

    /** Legacy functions knew no strict mode, and an application that old is best served with what it always got. */
    static void addLegacy(JsonNode function, Pointer at, Draft draft) {
        add(function, at, false, draft);
    }

    private static void add(JsonNode function, Pointer at, boolean upgrade, Draft draft) {
        if (!function.isObject()) {
            draft.wrongType(at, function, "an object");
            return;
        }
        ObjectNode tool = draft.tools().addObject().put("type", "function");
        String name = Read.name(function, at, draft);
        tool.put("name", name);
        Optionals.text(function, "description", at, tool, draft);
        ObjectNode parameters = parameters(function, at, draft);
        JsonNode strict = function.path("strict");
        if (strict.isBoolean()) {
            close(parameters, function, strict.booleanValue());
            tool.set("parameters", parameters);
            tool.set("strict", strict);
            draft.declareFunction(name, null);
        } else {
            if (!strict.isMissingNode() && !strict.isNull()) {
                draft.wrongType(at.at("strict"), strict, "a boolean");
            }
            choose(name, parameters, at, upgrade, tool, draft);
        }
        Unknown.report(function, KNOWN, at, draft.notes());
    }

    private static ObjectNode parameters(JsonNode function, Pointer at, Draft draft) {
        JsonNode given = function.path("parameters");
        if (given instanceof ObjectNode parameters) {
            return parameters;
        }
        if (!given.isMissingNode() && !given.isNull()) {
            draft.wrongType(at.at("parameters"), given, "an object");
        }
        ObjectNode none = JsonNodeFactory.instance.objectNode().put("type", "object");
        none.putObject("properties");
        return none;
    }

    // A strict function without parameters is fine in Chat; the schema we write for it has to be a strict one, too.
    private static void close(ObjectNode parameters, JsonNode function, boolean strict) {
        if (strict && !function.path("parameters").isObject()) {
            parameters.putArray("required");
            parameters.put("additionalProperties", false);
        }
    }

    private static void choose(
            String name, ObjectNode parameters, Pointer at, boolean upgrade, ObjectNode tool, Draft draft) {
        if (!upgrade) {
            keepLoose(name, parameters, tool, draft);
            draft.notes()
                    .add(
                            RequestRules.STRICT_FALSE,
                            at,
                            "'strict' is absent, which means false; 'strict':false was written");
            return;
        }
        boolean fineTuned = draft.chat("model").asText().startsWith("ft:");
        Pointer schemaAt = at.at("parameters");
        StrictUpgrade strict = draft.options().schemas().upgrade(parameters, fineTuned);
        boolean tooLossy = !strict.losses().isEmpty() && !draft.options().allowLosses();
        if (strict.schema().isEmpty() || tooLossy) {
            Remark reason = (tooLossy && strict.obstacles().isEmpty() ? strict.losses() : strict.obstacles()).get(0);
            keepLoose(name, parameters, tool, draft);
            draft.notes()
                    .add(
                            RequestRules.STRICT_IMPOSSIBLE,
                            at,
                            "the schema stays as it is, with 'strict':false: " + schemaAt.then(reason.at()) + " "
                                    + reason.what());
            return;
        }
        tool.set("parameters", strict.schema().get());
        tool.put("strict", true);
        draft.declareFunction(name, strict.restorer());
        report(strict, at, draft);
    }

    private static void keepLoose(String name, ObjectNode parameters, ObjectNode tool, Draft draft) {
        tool.set("parameters", parameters);
        tool.put("strict", false);
        draft.declareFunction(name, null);
    }

    private static void report(StrictUpgrade upgrade, Pointer at, Draft draft) {
        draft.notes()
                .add(
                        RequestRules.STRICT_UPGRADED,
                        at,
                        "the function became a strict one; optional properties may be null, and such nulls are taken out of"
                                + " the answer's arguments again");
        if (!upgrade.closed().isEmpty()) {
            int more = upgrade.closed().size() - 1;
            draft.notes()
                    .add(
                            RequestRules.OBJECT_CLOSED,
                            at.at("parameters").then(upgrade.closed().get(0)),
                            more == 0 ? CLOSED : CLOSED + ", as do " + more + " inside it");
        }
        for (Remark loss : upgrade.losses()) {
            draft.notes()
                    .add(
                            RequestRules.VALIDATION_LOST,
                            at.at("parameters").then(loss.at()),
                            "this " + loss.what() + "; it was left out of the schema");
        }
    }
}
