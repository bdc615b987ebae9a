package io.github.chat2responses.recipes.replace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.recipes.source.SourceText;
import io.github.chat2responses.rules.Severity;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** What the payload translator makes of a setting whose value is written down. */
public final class Setting {
    private static final Set<String> EMPTY_MAPS =
            Set.of("new HashMap<>()", "Collections.emptyMap()", "Map.of()", "new LinkedHashMap<>()");

    private static final Set<String> EMPTY_LISTS =
            Set.of("new ArrayList<>()", "Collections.emptyList()", "List.of()", "Arrays.asList()");

    private Setting() {}

    /**
     * Whether a value is the default, or empty, so that it can be left out.
     *
     * @param setting what is set
     * @param argument the value
     * @return whether it is
     */
    public static boolean saysNothing(Step setting, Expression argument) {
        Optional<JsonNode> value = value(argument);
        if (value.isEmpty()) {
            return false;
        }
        Exchange exchange = translated(setting, value.get());
        return exchange.calls() == 1
                && !exchange.body().has(setting.field())
                && exchange.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.path().equals("/" + setting.field()))
                        .allMatch(diagnostic -> diagnostic.severity() == Severity.INFO);
    }

    /**
     * The value that Responses needs in the place of one it does not take.
     *
     * @param setting what is set
     * @param argument the value
     * @return the new value; empty if the old one will do
     */
    public static Optional<Expression> raised(Step setting, Expression argument) {
        String to = setting.to();
        Optional<JsonNode> value = value(argument).filter(JsonNode::isInt);
        if (to == null || value.isEmpty()) {
            return Optional.empty();
        }
        String field = to.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        JsonNode translated = translated(setting, value.get()).body().path(field);
        return translated.isInt() && translated.asInt() != value.get().asInt() && argument instanceof J.Literal literal
                ? Optional.of(literal.withValue(translated.asInt()).withValueSource(translated.asText()))
                : Optional.empty();
    }

    private static Exchange translated(Step setting, JsonNode value) {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("model", "gpt-4o");
        request.putArray("messages").addObject().put("role", "user").put("content", "x");
        request.set(setting.field(), value);
        return ChatTranslator.create().request(request);
    }

    /**
     * A value that is written down.
     *
     * @param argument the value
     * @return what it is; empty if it is not written down
     */
    public static Optional<JsonNode> value(Expression argument) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String text = SourceText.of(argument);
        if (EMPTY_MAPS.contains(text)) {
            return Optional.of(json.objectNode());
        }
        if (EMPTY_LISTS.contains(text)) {
            return Optional.of(json.arrayNode());
        }
        if (argument instanceof J.TypeCast cast && cast.getExpression() instanceof J.Literal) {
            return value(cast.getExpression());
        }
        if (text.equals("Boolean.TRUE") || text.equals("Boolean.FALSE")) {
            return Optional.of(json.booleanNode(text.equals("Boolean.TRUE")));
        }
        if (!(argument instanceof J.Literal literal)) {
            return Optional.empty();
        }
        Object value = literal.getValue();
        if (value instanceof Boolean flag) {
            return Optional.of(json.booleanNode(flag));
        }
        return value instanceof Integer number
                ? Optional.of(json.numberNode(number))
                : value instanceof Double number ? Optional.of(json.numberNode(number)) : Optional.empty();
    }
}
