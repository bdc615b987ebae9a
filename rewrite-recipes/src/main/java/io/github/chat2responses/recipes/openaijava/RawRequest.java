package io.github.chat2responses.recipes.openaijava;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.recipes.rawhttp.json.ChatBody;
import io.github.chat2responses.recipes.rawhttp.json.Markers;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Parts of a request that are given as JSON. The payload translator says what becomes of them. */
final class RawRequest {
    private static final String PROPERTY = "putAdditionalBodyProperty";
    private static final String JSON = "com.openai.core.JsonValue";
    /** What the probe has itself, and what the method that is called decides. */
    private static final Set<String> TAKEN = Set.of("model", "messages", "input", "store", "stream");

    private RawRequest() {}

    /** Whether a step sets all messages as JSON. */
    static boolean isMessages(J.MethodInvocation step) {
        return step.getSimpleName().equals("messages")
                && Chain.argument(step)
                        .filter(given -> JavaTypes.name(given.getType()).equals(JSON))
                        .isPresent();
    }

    /** Why messages that are given as JSON are no input as they stand; empty if they are. */
    static Optional<String> doubtOfMessages(J.MethodInvocation step) {
        Markers markers = new Markers();
        Optional<JsonNode> messages = Chain.argument(step)
                .flatMap(given -> JsonLiteral.withTexts(given, markers))
                .filter(JsonNode::isArray);
        if (messages.isEmpty()) {
            return Optional.of("`messages` is given raw JSON that is not written out here");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", "m");
        body.set("messages", messages.get());
        ChatBody.Outcome outcome = new ChatBody().translate(body, markers);
        boolean same = outcome.body()
                .filter(now -> now.path("input").equals(messages.get()))
                .isPresent();
        return same
                ? Optional.empty()
                : Optional.of("`messages` is given raw JSON, which Responses has in another form"
                        + (outcome.reason().isEmpty() ? "" : ": " + outcome.reason()));
    }

    /** Whether a step adds a member to the body. */
    static boolean isProperty(J.MethodInvocation step) {
        return step.getSimpleName().equals(PROPERTY) && step.getArguments().size() == 2;
    }

    /** Why a member that is added to the body has no certain counterpart; empty if it has one. */
    static Optional<String> doubtOfProperty(J.MethodInvocation step) {
        Property property = Property.of(step);
        return property.name().isPresent() ? Optional.empty() : Optional.of(property.doubt());
    }

    /** The step's arguments after the move: a member may have another name. */
    static List<Expression> property(J.MethodInvocation step) {
        Expression name = step.getArguments().get(0);
        Expression value = step.getArguments().get(1);
        String now = Property.of(step).name().orElseThrow();
        return Literals.textOf(name).filter(now::equals).isPresent()
                ? List.of(name, value)
                : List.of(Literals.text(now).withPrefix(name.getPrefix()), value);
    }

    /** What becomes of a member: its new name, or why there is none. */
    private record Property(Optional<String> name, String doubt) {
        static Property of(J.MethodInvocation step) {
            Optional<String> name = Literals.textOf(step.getArguments().get(0));
            Markers markers = new Markers();
            Optional<JsonNode> value = JsonLiteral.withTexts(step.getArguments().get(1), markers);
            if (name.isEmpty() || value.isEmpty()) {
                return stays(step, "it is known at run time only");
            }
            if (TAKEN.contains(name.get())) {
                return stays(step, "the request has it already");
            }
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", "m");
            body.putArray("messages").addObject().put("role", "user").put("content", "x");
            body.set(name.get(), value.get());
            ChatBody.Outcome outcome = new ChatBody().translate(body, markers);
            if (outcome.body().isEmpty()) {
                return stays(step, outcome.reason());
            }
            ObjectNode now = outcome.body().get();
            now.remove(TAKEN);
            Optional<String> renamed = now.properties().stream()
                    .filter(member -> now.size() == 1 && member.getValue().equals(value.get()))
                    .map(member -> member.getKey())
                    .findFirst();
            return renamed.isPresent()
                    ? new Property(renamed, "")
                    : stays(step, "Responses has it in another form or not at all");
        }

        private static Property stays(J.MethodInvocation step, String reason) {
            String name = Sweep.text(step.getArguments().get(0));
            return new Property(Optional.empty(), "`" + PROPERTY + "(" + name + ")` is given raw JSON: " + reason);
        }
    }
}
