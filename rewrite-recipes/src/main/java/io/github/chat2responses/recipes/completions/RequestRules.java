package io.github.chat2responses.recipes.completions;

import io.github.chat2responses.recipes.openaijava.Chain;
import io.github.chat2responses.recipes.openaijava.ChainWriter;
import io.github.chat2responses.recipes.openaijava.Literals;
import io.github.chat2responses.recipes.openaijava.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/**
 * {@code CompletionCreateParams.builder()...build()} as {@code ResponseCreateParams.builder()...build()}, with another model
 * and {@code store(false)}. A limit of 16 tokens, which was the default (schema {@code CreateCompletionRequest}), is written out.
 */
final class RequestRules {
    private static final String LEGACY = LegacyCompletions.MODELS + "CompletionCreateParams";
    private static final String REQUEST = "com.openai.models.responses.ResponseCreateParams";
    private static final String BUILDER = REQUEST + "$Builder";
    private static final long LEAST_TOKENS = 16;
    /** Steps that say what is so anyway, if their argument reads like this. */
    private static final Map<String, Pattern> DEFAULTS = Map.of(
            "bestOf", Pattern.compile("1[lL]?"), "echo", Pattern.compile("false"), "n", Pattern.compile("1[lL]?"));

    private final Site site;
    private final Chain chain;
    private final String model;

    private RequestRules(Site site, Chain chain, String model) {
        this.site = site;
        this.chain = chain;
        this.model = model;
    }

    static Optional<Expression> replaced(Site site, J.MethodInvocation call, String model) {
        Optional<Chain> request =
                Chain.endingIn(call).filter(chain -> chain.owner().equals(LEGACY));
        if (request.isEmpty()) {
            return Optional.empty();
        }
        RequestRules rules = new RequestRules(site, request.get(), model);
        Optional<J.MethodInvocation> uncertain = request.get().steps().stream()
                .filter(step -> !rules.isCertain(step))
                .findFirst();
        if (uncertain.isPresent()) {
            J.MethodInvocation step = uncertain.get();
            String reason = step.getSimpleName().equals("model")
                    ? "the model comes from a call that may do more than to name it"
                    : step.getSimpleName().equals("maxTokens")
                            ? "Responses takes no limit below " + LEAST_TOKENS + " tokens"
                            : "`" + step.getSimpleName() + "` has no certain counterpart in Responses";
            site.block(step.getName(), "C2R601", reason);
            return Optional.empty();
        }
        return Optional.of(rules.written());
    }

    private boolean isCertain(J.MethodInvocation step) {
        Optional<Expression> argument = Chain.argument(step);
        return step.getMethodType() != null
                && switch (step.getSimpleName()) {
                    case "build" -> true;
                    case "model" -> argument.filter(RequestRules::isPlain).isPresent();
                    case "prompt", "user" ->
                        argument.filter(text -> TypeUtils.isString(text.getType()))
                                .isPresent();
                    case "maxTokens" -> argument.filter(RequestRules::isEnough).isPresent();
                    default -> isDefault(step) || site.map().steps().containsKey(step.getSimpleName());
                };
    }

    /** A name that is only read can go; a call may do more than to give it. */
    private static boolean isPlain(Expression name) {
        return name instanceof J.Literal || name instanceof J.Identifier || name instanceof J.FieldAccess;
    }

    /** Responses takes no limit below 16; a number that is not written here is passed on as it is. */
    private static boolean isEnough(Expression limit) {
        return !(limit instanceof J.Literal literal && literal.getValue() instanceof Number number)
                || number.longValue() >= LEAST_TOKENS;
    }

    private static boolean isDefault(J.MethodInvocation step) {
        Pattern usual = DEFAULTS.get(step.getSimpleName());
        return usual != null
                && Chain.argument(step)
                        .filter(argument -> argument instanceof J.Literal literal
                                && usual.matcher(String.valueOf(literal.getValueSource()))
                                        .matches())
                        .isPresent();
    }

    private Expression written() {
        List<Expression> visited = new ArrayList<>();
        chain.steps().stream()
                .filter(step -> !isDefault(step) && !step.getSimpleName().equals("model"))
                .forEach(step -> visited.addAll(step.getArguments()));
        site.swallow(chain.steps().get(chain.steps().size() - 1), visited);
        J.MethodInvocation start = chain.start().withPrefix(Space.EMPTY);
        ChainWriter writer = new ChainWriter(Chain.named(
                Chain.after(start, site.typeName(REQUEST, Space.EMPTY)),
                "builder",
                method("builder", start, null, REQUEST)));
        for (J.MethodInvocation step : chain.steps()) {
            String name = step.getSimpleName();
            if (name.equals("build")) {
                finish(writer, step);
            } else if (isDefault(step)) {
                writer.drop(step);
            } else {
                String renamed = site.map().steps().getOrDefault(name, name);
                Expression value = name.equals("model")
                        ? Literals.text(model)
                        : site.visited(step.getArguments().get(0));
                writer.keep(step, renamed, List.of(value), method(renamed, step, value.getType(), BUILDER));
            }
        }
        return writer.chain();
    }

    private void finish(ChainWriter writer, J.MethodInvocation build) {
        if (!chain.has("maxTokens")) {
            insert(writer, build, "maxOutputTokens", "limit");
        }
        insert(writer, build, "store", "no");
        writer.finish(build, method("build", build, null, BUILDER));
    }

    private void insert(ChainWriter writer, J.MethodInvocation build, String step, String snippet) {
        Expression value = site.snippet(snippet, List.of()).withPrefix(Space.EMPTY);
        J.MethodInvocation like = chain.steps().get(0);
        writer.insert(build, step, List.of(value), method(step, like, value.getType(), BUILDER));
    }

    private JavaType.Method method(String name, J.MethodInvocation was, @Nullable JavaType hint, String owner) {
        return site.sdk().method(owner, name, Objects.requireNonNull(was.getMethodType(), "checked before"), hint);
    }
}
