package io.github.chat2responses.recipes.simpleopenai;

import io.github.chat2responses.recipes.openaijava.Chain;
import io.github.chat2responses.recipes.openaijava.ChainWriter;
import io.github.chat2responses.recipes.openaijava.InputLists;
import io.github.chat2responses.recipes.openaijava.Site;
import io.github.chat2responses.recipes.replace.Setting;
import io.github.chat2responses.recipes.replace.Step;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/**
 * {@code ChatRequest.builder()...build()} as {@code ResponseRequest.builder()...build()}. {@code store(false)} is written where
 * Chat said nothing, because Responses stores by default (schema {@code CreateResponse}).
 */
final class RequestRules {
    private static final String CHAT = SimpleOpenAi.BASE + "domain.chat.ChatRequest";
    private static final String REQUEST = SimpleOpenAi.BASE + "domain.response.ResponseRequest";
    private static final String BUILDER = REQUEST + "$ResponseRequestBuilder";
    private static final String TOOLS = SimpleOpenAi.BASE + "common.tool.";
    private static final Set<String> MESSAGES = Set.of("message", "messages");
    private static final Set<String> LIMITS = Set.of("maxTokens", "maxCompletionTokens");
    /** Settings that Responses does not have, with the name of their field: left out where they say nothing. */
    private static final Map<String, Step> MISSING = Map.of(
            "n", missing("n"),
            "logprobs", missing("logprobs"),
            "frequencyPenalty", missing("frequency_penalty"),
            "presencePenalty", missing("presence_penalty"),
            "logitBias", missing("logit_bias"),
            "seed", missing("seed"),
            "stop", missing("stop"));

    private static final Step LIMIT = new Step("max_completion_tokens", "maxOutputTokens", true, false, false);

    private final RequestWalk site;
    private final Chain chain;

    private static Step missing(String field) {
        return new Step(field, null, false, false, false);
    }

    private RequestRules(RequestWalk site, Chain chain) {
        this.site = site;
        this.chain = chain;
    }

    /** Whether answers keep the classes of Chat Completions here. */
    static boolean keepsAnswers(Site site) {
        return !site.map().isChat(ReadRules.ANSWER);
    }

    static Optional<Expression> replaced(RequestWalk site, J.MethodInvocation call) {
        Optional<Chain> request =
                Chain.endingIn(call).filter(chain -> chain.owner().equals(CHAT));
        if (request.isEmpty()) {
            return Optional.empty();
        }
        RequestRules rules = new RequestRules(site, request.get());
        Optional<J.MethodInvocation> uncertain = rules.uncertain();
        if (uncertain.isPresent()) {
            J.MethodInvocation step = uncertain.get();
            boolean isKnown = step.getMethodType() != null;
            String reason = isKnown
                    ? "`" + step.getSimpleName() + "` has no certain counterpart in Responses"
                    : "the types of `" + step.getSimpleName() + "` are unknown here";
            site.block(step.getName(), isKnown ? "C2R601" : "C2R604", reason);
            return Optional.empty();
        }
        return Optional.of(rules.written());
    }

    /** The first step without a certain counterpart. */
    private Optional<J.MethodInvocation> uncertain() {
        boolean twice = LIMITS.stream().allMatch(chain::has);
        return chain.steps().stream()
                .filter(step -> !isCertain(step) || (twice && LIMITS.contains(step.getSimpleName())))
                .findFirst();
    }

    private boolean isCertain(J.MethodInvocation step) {
        Optional<Expression> argument = Chain.argument(step);
        String type = argument.map(a -> JavaTypes.name(a.getType())).orElse("");
        return step.getMethodType() != null
                && switch (step.getSimpleName()) {
                    case "build", "message", "reasoningEffort" -> true;
                    case "messages" ->
                        argument.filter(a -> site.map().mentionsChat(a.getType()))
                                .isPresent();
                    case "maxTokens", "maxCompletionTokens" ->
                        argument.filter(RequestRules::isNumber).isPresent();
                    case "streamOptions" -> true;
                    case "tool" -> type.equals(TOOLS + "Tool");
                    case "tools" -> type.equals("java.util.List") || type.equals("java.util.ArrayList");
                    case "toolChoice" -> type.equals(TOOLS + "ToolChoiceOption") || type.equals(TOOLS + "ToolChoice");
                    default -> site.map().steps().containsKey(step.getSimpleName()) || isDropped(step);
                };
    }

    /** A number that can be written as one of the longer type: what may be null is evaluated twice. */
    private static boolean isNumber(Expression argument) {
        boolean isGetter = argument instanceof J.MethodInvocation call
                && call.getArguments().get(0) instanceof J.Empty
                && (call.getSelect() == null || call.getSelect() instanceof J.Identifier)
                && (call.getType() == JavaType.Primitive.Int
                        || call.getSimpleName().startsWith("get"));
        return argument instanceof J.Literal || argument instanceof J.Identifier || isGetter;
    }

    private Expression written() {
        List<Expression> visited = new ArrayList<>();
        chain.steps().stream().filter(step -> !isDropped(step)).forEach(step -> visited.addAll(step.getArguments()));
        site.swallow(chain.steps().get(chain.steps().size() - 1), visited);
        J.MethodInvocation start = chain.start().withPrefix(Space.EMPTY);
        ChainWriter writer = new ChainWriter(Chain.named(
                Chain.after(start, site.typeName(REQUEST, Space.EMPTY)),
                "builder",
                method("builder", start, null, REQUEST)));
        List<J.MethodInvocation> messages = chain.steps().stream()
                .filter(step -> MESSAGES.contains(step.getSimpleName()))
                .toList();
        for (J.MethodInvocation step : chain.steps()) {
            if (step.getSimpleName().equals("build")) {
                finish(writer, step);
            } else if (isDropped(step)
                    || (messages.contains(step) && !step.equals(messages.get(messages.size() - 1)))) {
                writer.drop(step);
            } else if (messages.contains(step)) {
                keep(writer, step, "input", input(messages, step));
            } else {
                step(writer, step, site.visited(step.getArguments().get(0)));
            }
        }
        return writer.chain();
    }

    /** All messages as one list; steps that give more of them add to those before. */
    private Expression input(List<J.MethodInvocation> messages, J.MethodInvocation last) {
        List<Expression> single = new ArrayList<>();
        Expression all = null;
        for (J.MethodInvocation step : messages) {
            Expression given = site.visited(step.getArguments().get(0));
            if (step.getSimpleName().equals("message")) {
                single.add(given);
            } else {
                boolean isCopied = messages.size() == 1
                        && site.mayChangeBeforeSent(step.getArguments().get(0));
                all = joined(joined(all, single, step), isCopied ? site.snippet("copy", List.of(given)) : given);
                single.clear();
            }
        }
        return Objects.requireNonNull(joined(all, single, last), "a request has messages");
    }

    private @Nullable Expression joined(@Nullable Expression all, List<Expression> single, J.MethodInvocation step) {
        return single.isEmpty()
                ? all
                : joined(
                        all,
                        single.size() == 1
                                ? site.snippet("list", List.copyOf(single))
                                : InputLists.of(site, "list", List.copyOf(single), step));
    }

    private Expression joined(@Nullable Expression all, Expression more) {
        return all == null ? more : site.snippet("joined", List.of(all, more));
    }

    /** Whether a step is left out, because it says nothing, or nothing that Responses needs to be told. */
    private boolean isDropped(J.MethodInvocation step) {
        Step missing = MISSING.get(step.getSimpleName());
        return step.getSimpleName().equals("streamOptions")
                || (missing != null
                        && Chain.argument(step)
                                .filter(argument -> Setting.saysNothing(missing, site.constant(argument)))
                                .isPresent());
    }

    private void step(ChainWriter writer, J.MethodInvocation step, Expression value) {
        String name = step.getSimpleName();
        switch (name) {
            case "maxTokens", "maxCompletionTokens" -> keep(writer, step, "maxOutputTokens", longer(value));
            case "reasoningEffort" -> keep(writer, step, "reasoning", site.snippet("reasoning", List.of(value)));
            case "toolChoice" -> keep(writer, step, name, value);
            case "tool", "tools" -> {
                Expression list = name.equals("tool") ? site.snippet("list", List.of(value)) : value;
                if (!keepsAnswers(site)) {
                    site.needsOneKind(step.getName(), "functions may be called in the parts of a stream");
                }
                // An answer that calls a tool has no text, which is null in Chat.
                site.readsFinishReason();
                keep(writer, step, "tools", site.snippet("tools", List.of(list)));
            }
            default -> {
                if (name.equals("responseFormat") && !(step.getArguments().get(0) instanceof J.FieldAccess)) {
                    // An answer may refuse to keep to a schema; then it has no text, either.
                    site.readsFinishReason();
                }
                keep(writer, step, Objects.requireNonNull(site.map().steps().get(name), name), value);
            }
        }
    }

    private Expression longer(Expression given) {
        Expression value = Setting.raised(LIMIT, given).orElse(given);
        if (value instanceof J.Literal literal && literal.getValue() instanceof Integer number) {
            return literal.withValue(number.longValue())
                    .withValueSource(literal.getValueSource() + "L")
                    .withType(JavaType.Primitive.Long);
        }
        boolean isPrimitive = value.getType() == JavaType.Primitive.Int;
        return site.snippet(isPrimitive ? "longOfInt" : "longOf", List.of(value));
    }

    private void keep(ChainWriter writer, J.MethodInvocation step, String name, Expression value) {
        writer.keep(step, name, List.of(value), method(name, step, value.getType(), BUILDER));
    }

    private void finish(ChainWriter writer, J.MethodInvocation build) {
        if (!chain.has("store")) {
            Expression no = site.snippet("no", List.of()).withPrefix(Space.EMPTY);
            J.MethodInvocation like = chain.steps().get(0);
            writer.insert(build, "store", List.of(no), method("store", like, no.getType(), BUILDER));
        }
        writer.finish(build, method("build", build, null, BUILDER));
    }

    private JavaType.Method method(String name, J.MethodInvocation was, @Nullable JavaType hint, String owner) {
        return site.sdk().method(owner, name, Objects.requireNonNull(was.getMethodType(), "checked before"), hint);
    }
}
