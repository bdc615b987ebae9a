package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/**
 * Assistant messages with tool calls that the program builds itself. In Responses the text is one item and each call another
 * (schemas {@code EasyInputMessage}, {@code FunctionToolCall}).
 */
final class AssistantCalls {
    private static final String MESSAGE = SdkMap.CHAT + "ChatCompletionAssistantMessageParam";
    private static final Set<String> STEPS = Set.of("content", "addToolCall", "toolCalls", "build");

    private final Site site;
    private final Chain message;

    private AssistantCalls(Site site, Chain message) {
        this.site = site;
        this.message = message;
    }

    /** The message that an expression builds, if it has tool calls and nothing without a counterpart. */
    private static Optional<Chain> message(Expression expression) {
        return expression.unwrap() instanceof J.MethodInvocation build
                ? Chain.endingIn(build)
                        .filter(chain -> chain.owner().equals(MESSAGE) && !chain.copies())
                        .filter(chain -> chain.has("addToolCall") || chain.has("toolCalls"))
                        .filter(chain -> chain.steps().stream().allMatch(AssistantCalls::isCertain))
                        .filter(AssistantCalls::mayBeSorted)
                : Optional.empty();
    }

    /** The text becomes the first item, so what it takes to make it is done first. */
    private static boolean mayBeSorted(Chain chain) {
        return chain.steps().get(0).getSimpleName().equals("content")
                || chain.steps().stream()
                        .flatMap(step -> step.getArguments().stream())
                        .noneMatch(Evaluation::mayMatterWhen);
    }

    static boolean isCertain(J.MethodInvocation step) {
        String type = Chain.argument(step)
                .map(argument -> JavaTypes.name(argument.getType()))
                .orElse("");
        return switch (step.getSimpleName()) {
            case "build" -> true;
            case "content" -> MessageStep.isText(step);
            case "addToolCall" ->
                type.equals(SdkMap.CHAT + "ChatCompletionMessageToolCall")
                        || type.equals(SdkMap.CHAT + "ChatCompletionMessageFunctionToolCall");
            case "toolCalls" -> type.startsWith("java.util.");
            default -> STEPS.contains(step.getSimpleName());
        };
    }

    /** {@code ofAssistant(message)} or the message itself where any item may stand: one call without a text is one item. */
    static Optional<Expression> item(Site site, J.MethodInvocation ofAssistant) {
        boolean wraps = ofAssistant.getSimpleName().equals("ofAssistant")
                && ofAssistant.getMethodType() != null
                && JavaTypes.name(ofAssistant.getMethodType().getDeclaringType())
                        .equals(SdkMap.CHAT + "ChatCompletionMessageParam");
        Optional<Chain> message = wraps ? message(ofAssistant.getArguments().get(0)) : Optional.empty();
        return message.filter(found -> found.steps().size() == 2 && found.has("addToolCall"))
                .map(found -> new AssistantCalls(site, found).single(ofAssistant));
    }

    /** Calls that may be of several kinds have another item each. */
    private static void takesForFunction(Site site, J.MethodInvocation step) {
        boolean isFunction = step.getSimpleName().equals("addToolCall")
                && JavaTypes.name(step.getArguments().get(0).getType()).endsWith("FunctionToolCall");
        site.reshapesMessages();
        if (step.getSimpleName().contains("oolCall") && !isFunction) {
            site.takesForFunction(step.getName(), true);
        }
    }

    private Expression single(J.MethodInvocation ofAssistant) {
        takesForFunction(site, message.steps().get(0));
        Expression call = message.steps().get(0).getArguments().get(0);
        site.swallow(ofAssistant, List.of(call));
        Expression item = Indentation.unnest(message.steps().get(0), site.visited(call));
        return site.snippet("functionCall", List.of(item));
    }

    static boolean isListAdd(J.MethodInvocation call) {
        return call.getSimpleName().equals("add")
                && call.getMethodType() != null
                && JavaTypes.name(call.getMethodType().getDeclaringType()).startsWith("java.util.")
                && call.getArguments().size() == 1;
    }

    /** {@code list.add(ofAssistant(message))} as a statement: each part of the message becomes an item of the list. */
    static Optional<List<Statement>> statements(Site site, J.MethodInvocation add) {
        boolean adds = isListAdd(add) && site.parent() instanceof J.Block;
        if (!adds
                || !(add.getSelect() instanceof J.Identifier list)
                || !(add.getArguments().get(0) instanceof J.MethodInvocation wrapped)) {
            return Optional.empty();
        }
        boolean wraps = wrapped.getSimpleName().equals("ofAssistant") && wrapped.getSelect() != null;
        return (wraps ? message(wrapped.getArguments().get(0)) : Optional.<Chain>empty())
                .map(found -> new AssistantCalls(site, found).items(add, list));
    }

    private List<Statement> items(J.MethodInvocation add, Expression list) {
        List<J> parts = new ArrayList<>(List.of(list));
        message.steps().stream()
                .filter(step -> !step.getSimpleName().equals("build"))
                .forEach(step -> parts.addAll(step.getArguments()));
        site.swallow(add, parts);
        List<Statement> statements = new ArrayList<>();
        // Chat has the text first, whatever the order of the steps.
        for (String name : List.of("content", "addToolCall", "toolCalls")) {
            for (J.MethodInvocation step : message.steps()) {
                if (step.getSimpleName().equals(name)) {
                    statements.add(added(site, site.visited(list), step));
                }
            }
        }
        return statements;
    }

    /** The statement that adds what a step sets to a list of items. */
    static Statement added(Site site, Expression list, J.MethodInvocation step) {
        Expression argument = step.getArguments().get(0);
        String snippet = switch (step.getSimpleName()) {
            case "content" -> "assistantAdded";
            case "addToolCall" -> "functionCallAdded";
            default -> "functionCallsAdded";
        };
        takesForFunction(site, step);
        Expression part = Indentation.unnest(step, site.visited(argument));
        Statement one = (Statement) site.snippet(snippet, List.of(list, part));
        return one.withPrefix(Space.format("\n" + site.statementIndent()));
    }
}
