package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/**
 * Answers that a program builds itself, mostly in tests: {@code ChatCompletion.builder()...build()} with one choice, all in one
 * expression. The new answer has an item for the text and one for each call (schema {@code Response}).
 */
final class AnswerFixture {
    private static final String COMPLETION = SdkMap.CHAT + "ChatCompletion";
    private static final Set<String> ENVELOPE =
            Set.of("id", "created", "model", "addChoice", "choices", "usage", "build");
    private static final Set<String> CHOICE = Set.of("index", "finishReason", "logprobs", "message", "build");
    private static final Set<String> MESSAGE = Set.of("content", "refusal", "role", "addToolCall", "build");

    private final Site site;
    private final Chain answer;
    private final Chain choice;
    private final Chain message;

    private AnswerFixture(Site site, Chain answer, Chain choice, Chain message) {
        this.site = site;
        this.answer = answer;
        this.choice = choice;
        this.message = message;
    }

    /** Rewrites the chain, or says nothing, so that the chain blocks its group. */
    static Optional<Expression> rewrite(Site site, Chain answer) {
        if (!answer.owner().equals(COMPLETION) || answer.copies() || !consistsOf(answer, ENVELOPE)) {
            return Optional.empty();
        }
        Optional<Chain> choice = answer.step("addChoice")
                .or(() -> answer.step("choices"))
                .flatMap(Chain::argument)
                .flatMap(AnswerFixture::onlyElement)
                .flatMap(given -> chain(given, COMPLETION + "$Choice", CHOICE));
        Optional<Chain> message = choice.flatMap(found -> found.step("message"))
                .flatMap(Chain::argument)
                .flatMap(given -> chain(given, SdkMap.CHAT + "ChatCompletionMessage", MESSAGE));
        return message.map(found -> new AnswerFixture(site, answer, choice.orElseThrow(), found))
                .filter(AnswerFixture::isCertain)
                .map(AnswerFixture::write);
    }

    /** Whether a chain has no other steps than these, and only the tool calls more than once. */
    private static boolean consistsOf(Chain chain, Set<String> steps) {
        List<String> names =
                chain.steps().stream().map(J.MethodInvocation::getSimpleName).toList();
        return steps.containsAll(names)
                && names.stream()
                                .filter(name -> !name.equals("addToolCall"))
                                .distinct()
                                .count()
                        == names.stream()
                                .filter(name -> !name.equals("addToolCall"))
                                .count();
    }

    /** {@code List.of(choice)} or the choice itself. */
    private static Optional<Expression> onlyElement(Expression given) {
        boolean isList = given instanceof J.MethodInvocation call
                && Set.of("of", "asList", "singletonList").contains(call.getSimpleName())
                && JavaTypes.name(call.getType()).startsWith("java.util.");
        return isList ? Chain.argument((J.MethodInvocation) given) : Optional.of(given);
    }

    private static Optional<Chain> chain(Expression given, String owner, Set<String> steps) {
        return given instanceof J.MethodInvocation build
                ? Chain.endingIn(build)
                        .filter(chain -> chain.owner().equals(owner) && !chain.copies() && consistsOf(chain, steps))
                : Optional.empty();
    }

    private boolean isCertain() {
        boolean envelope = answer.has("id")
                && argument(answer, "created").isPresent()
                && answer.step("model").filter(MessageStep::isText).isPresent()
                && answer.step("id").filter(MessageStep::isText).isPresent();
        boolean text =
                message.step("content").map(MessageStep::isText).orElse(true) || isAbsent(argument(message, "content"));
        boolean calls = message.steps().stream()
                .filter(step -> step.getSimpleName().equals("addToolCall"))
                .allMatch(step ->
                        JavaTypes.name(step.getArguments().get(0).getType()).contains("ToolCall"));
        return envelope
                && text
                && calls
                && isFirst(argument(choice, "index"))
                && finishFits()
                && isAbsent(argument(choice, "logprobs"))
                && isAbsent(argument(message, "refusal"));
    }

    private static Optional<Expression> argument(Chain chain, String step) {
        return chain.step(step).flatMap(Chain::argument);
    }

    private static boolean isFirst(Optional<Expression> index) {
        return index.filter(given -> !(given instanceof J.Literal literal
                        && literal.getValue() instanceof Number number
                        && number.longValue() == 0))
                .isEmpty();
    }

    /** Nothing, {@code null} or {@code Optional.empty()}. */
    private static boolean isAbsent(Optional<Expression> value) {
        return value.map(given -> given.toString().endsWith("Optional.empty()")
                        || (given instanceof J.Literal literal && literal.getValue() == null))
                .orElse(true);
    }

    /** The finish reason of the new answer follows from what is in it. */
    private boolean finishFits() {
        String reason =
                argument(choice, "finishReason").map(Expression::toString).orElse("");
        return switch (reason.substring(reason.lastIndexOf('.') + 1)) {
            case "STOP" -> !message.has("addToolCall");
            case "TOOL_CALLS" -> message.has("addToolCall");
            case "LENGTH" -> true;
            default -> false;
        };
    }

    private Expression write() {
        List<Expression> parts = new ArrayList<>();
        List<String> names = List.of("id", "created", "model");
        names.forEach(name -> argument(answer, name).ifPresent(parts::add));
        Optional<Expression> text = argument(message, "content")
                .filter(given ->
                        message.step("content").filter(MessageStep::isText).isPresent());
        text.ifPresent(parts::add);
        List<J.MethodInvocation> calls = message.steps().stream()
                .filter(step -> step.getSimpleName().equals("addToolCall"))
                .toList();
        calls.forEach(call -> parts.addAll(call.getArguments()));
        argument(answer, "usage").ifPresent(parts::add);
        J.MethodInvocation build = answer.steps().get(answer.steps().size() - 1);
        site.swallow(build, parts);
        List<Expression> holes = new ArrayList<>();
        names.forEach(name -> argument(answer, name).map(site::visited).ifPresent(holes::add));
        List<Expression> items = new ArrayList<>();
        text.map(site::visited).ifPresent(said -> items.add(site.snippet("messageItemOf", List.of(said))));
        for (J.MethodInvocation call : calls) {
            Expression visited = Indentation.at(
                    site.indent(), site.visited(call.getArguments().get(0)));
            items.add(site.snippet("callItem", List.of(visited)));
        }
        J.MethodInvocation response = (J.MethodInvocation) site.snippet("answerOf", holes);
        List<Expression> arguments = new ArrayList<>(response.getArguments());
        items.forEach(item -> arguments.add(item.withPrefix(Space.SINGLE_SPACE)));
        Expression written = response.withArguments(arguments);
        if (argument(choice, "finishReason")
                .map(Expression::toString)
                .orElse("")
                .endsWith("LENGTH")) {
            written = site.snippet("cutOff", List.of(written));
        }
        Optional<Expression> usage = argument(answer, "usage").map(site::visited);
        return usage.isPresent() ? site.snippet("withUsage", List.of(written, usage.get())) : written;
    }
}
