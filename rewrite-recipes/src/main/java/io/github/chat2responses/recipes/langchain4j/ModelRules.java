package io.github.chat2responses.recipes.langchain4j;

import io.github.chat2responses.recipes.openaijava.Chain;
import io.github.chat2responses.recipes.openaijava.ChainWriter;
import io.github.chat2responses.recipes.openaijava.Site;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/**
 * {@code OpenAiChatModel.builder()...build()} as {@code OpenAiResponsesChatModel.builder()...build()}. The timeouts and retries
 * that the Chat models have by themselves are written out, because those for Responses have none.
 */
final class ModelRules {
    private static final String BUILDER = LangChain4j.BASE + "OpenAiResponsesChatModel$Builder";
    private static final String STREAMING_BUILDER = LangChain4j.BASE + "OpenAiResponsesStreamingChatModel$Builder";
    private static final String PARAMETERS = LangChain4j.BASE + "OpenAiChatRequestParameters$Builder";
    /** Steps that go elsewhere. */
    private static final Set<String> MOVED = Set.of("timeout", "maxRetries", "supportedCapabilities");

    private final Site site;
    private final Chain chain;
    private final boolean streams;
    private final String builder;

    private ModelRules(Site site, Chain chain) {
        this.site = site;
        this.chain = chain;
        this.streams = chain.owner().equals(LangChain4j.STREAMING);
        this.builder = streams ? STREAMING_BUILDER : BUILDER;
    }

    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        Optional<Chain> model = Chain.endingIn(call)
                .filter(chain ->
                        chain.owner().equals(LangChain4j.MODEL) || chain.owner().equals(LangChain4j.STREAMING));
        if (model.isEmpty()) {
            return named(site, call).or(() -> open(site, call));
        }
        ModelRules rules = new ModelRules(site, model.get());
        Optional<J.MethodInvocation> uncertain = model.get().steps().stream()
                .filter(step -> !rules.isCertain(step))
                .findFirst();
        if (uncertain.isPresent()) {
            J.MethodInvocation step = uncertain.get();
            boolean isKnown = step.getMethodType() != null;
            String reason = isKnown
                    ? "`" + step.getSimpleName() + "` has no certain counterpart in the model for Responses"
                    : "the types of `" + step.getSimpleName() + "` are unknown here";
            site.block(step.getName(), isKnown ? "C2R601" : "C2R604", reason);
            return Optional.empty();
        }
        return Optional.of(rules.written());
    }

    private boolean isCertain(J.MethodInvocation step) {
        Optional<Expression> argument = Chain.argument(step);
        boolean twice = chain.has("maxTokens") && chain.has("maxCompletionTokens");
        return step.getMethodType() != null
                && switch (step.getSimpleName()) {
                    case "build" -> true;
                    case "timeout" -> argument.filter(ModelRules::isPure).isPresent();
                    case "maxRetries" -> !streams && argument.isPresent();
                    case "httpClientBuilder" ->
                        argument.filter(ModelRules::isReceiver).isPresent();
                    case "supportedCapabilities" ->
                        argument.filter(a -> a.toString().endsWith("RESPONSE_FORMAT_JSON_SCHEMA"))
                                .isPresent();
                    case "maxTokens", "maxCompletionTokens" -> !twice;
                    case "responseFormat" ->
                        !TypeUtils.isString(argument.map(Expression::getType).orElse(null)) || isFormat(step);
                    case "modelName" -> argument.isPresent();
                    default ->
                        site.map().method(owner(step), step.getSimpleName()).isPresent();
                };
    }

    private static String owner(J.MethodInvocation step) {
        return step.getMethodType() == null
                ? ""
                : JavaTypes.name(step.getMethodType().getDeclaringType());
    }

    /** A format by its name; {@code json_schema} only says what the model can do. */
    private static boolean isFormat(J.MethodInvocation step) {
        return step.getArguments().get(0) instanceof J.Literal literal
                && ("json_object".equals(literal.getValue()) || isSchema(step));
    }

    private static boolean isSchema(J.MethodInvocation step) {
        return step.getArguments().get(0) instanceof J.Literal literal && "json_schema".equals(literal.getValue());
    }

    /** Whether an expression may be written twice. */
    private static boolean isPure(Expression expression) {
        if (expression instanceof J.MethodInvocation call) {
            boolean reads = call.getMethodType() != null
                    && (call.getMethodType().hasFlags(Flag.Static)
                            ? JavaTypes.name(call.getMethodType().getDeclaringType())
                                    .equals("java.time.Duration")
                            : call.getSimpleName().startsWith("get"));
            return reads
                    && call.getArguments().stream().allMatch(ModelRules::isPure)
                    && (call.getSelect() == null || isPure(call.getSelect()));
        }
        return expression instanceof J.Literal
                || expression instanceof J.Identifier
                || expression instanceof J.FieldAccess
                || expression instanceof J.Empty;
    }

    private static boolean isReceiver(Expression expression) {
        return expression instanceof J.Identifier
                || expression instanceof J.MethodInvocation
                || expression instanceof J.NewClass;
    }

    private Expression written() {
        List<Expression> visited = new ArrayList<>();
        chain.steps().stream().filter(step -> !isDropped(step)).forEach(step -> visited.addAll(step.getArguments()));
        J.MethodInvocation build = chain.steps().get(chain.steps().size() - 1);
        site.swallow(build, visited);
        ChainWriter writer = new ChainWriter(begun(site, chain.start()));
        for (J.MethodInvocation step : chain.steps()) {
            if (step == build) {
                finish(writer, build);
            } else if (step.getSimpleName().equals("httpClientBuilder")) {
                Expression http =
                        client(Optional.of(site.visited(step.getArguments().get(0))));
                writer.keep(
                        step, "httpClientBuilder", List.of(http), method("httpClientBuilder", step, http.getType()));
            } else if (MOVED.contains(step.getSimpleName()) || isDropped(step)) {
                writer.drop(step);
            } else {
                step(writer, step);
            }
        }
        return streams ? writer.chain() : retried(writer.chain());
    }

    /** Whether the argument of a step is not needed. */
    private static boolean isDropped(J.MethodInvocation step) {
        return step.getSimpleName().equals("supportedCapabilities")
                || (step.getSimpleName().equals("responseFormat") && isSchema(step));
    }

    private void step(ChainWriter writer, J.MethodInvocation step) {
        String name = site.map().method(owner(step), step.getSimpleName()).orElse(step.getSimpleName());
        List<Expression> values =
                step.getArguments().stream().map(site::visited).toList();
        Expression first = step.getArguments().get(0);
        if (name.equals("responseFormat") && TypeUtils.isString(first.getType())) {
            values = List.of(site.snippet("jsonFormat", List.of()));
        } else if (name.equals("modelName") && isName(first)) {
            values = List.of(site.snippet("modelName", values));
        }
        JavaType hint = values.size() == 1 ? values.get(0).getType() : null;
        writer.keep(step, name, values, method(name, step, hint));
    }

    private static boolean isName(Expression name) {
        return JavaTypes.name(name.getType()).equals(LangChain4j.BASE + "OpenAiChatModelName");
    }

    /** An HTTP client with the timeouts that the Chat model would have given it. */
    private Expression client(Optional<Expression> given) {
        Optional<Expression> timeout = chain.step("timeout").flatMap(Chain::argument);
        List<Expression> holes = new ArrayList<>();
        given.ifPresent(holes::add);
        timeout.ifPresent(value -> holes.addAll(List.of(site.visited(value), site.visited(value))));
        String snippet = (timeout.isPresent() ? "timeouts" : "defaultTimeouts") + (given.isPresent() ? "Of" : "");
        return site.snippet(snippet, holes);
    }

    private void finish(ChainWriter writer, J.MethodInvocation build) {
        if (!chain.has("httpClientBuilder")) {
            Expression http = client(Optional.empty());
            J.MethodInvocation like = chain.steps().get(0);
            writer.insert(build, "httpClientBuilder", List.of(http), method("httpClientBuilder", like, http.getType()));
        }
        writer.finish(build, method("build", build, null));
    }

    private Expression retried(Expression model) {
        boolean schemas = chain.has("supportedCapabilities")
                || chain.step("responseFormat").filter(ModelRules::isSchema).isPresent();
        Expression retries = chain.step("maxRetries")
                .flatMap(Chain::argument)
                .map(site::visited)
                .orElseGet(() -> site.snippet("defaultRetries", List.of()));
        return site.snippet(schemas ? "withRetriesAndSchemas" : "withRetries", List.of(model, retries));
    }

    private JavaType.Method method(String name, J.MethodInvocation was, @Nullable JavaType hint) {
        return site.sdk().method(builder, name, Objects.requireNonNull(was.getMethodType(), "checked before"), hint);
    }

    /** {@code OpenAiChatModel.builder()} as that of the other model. */
    private static Expression begun(Site site, J.MethodInvocation start) {
        boolean streams = owner(start).equals(LangChain4j.STREAMING);
        return site.snippet(streams ? "streamingBuilder" : "builder", List.of());
    }

    /** A builder that a variable holds gets its timeouts where it starts, and its retries where it ends. */
    private static Optional<Expression> open(Site site, J.MethodInvocation call) {
        String owner = owner(call);
        boolean starts = call.getSimpleName().equals("builder")
                && (owner.equals(LangChain4j.MODEL) || owner.equals(LangChain4j.STREAMING));
        if (starts) {
            site.swallow(call, List.of());
            J.MethodInvocation begun = (J.MethodInvocation) begun(site, call);
            Expression http = site.snippet("defaultTimeouts", List.of());
            String builder = owner.equals(LangChain4j.STREAMING) ? STREAMING_BUILDER : BUILDER;
            ChainWriter writer = new ChainWriter(begun);
            JavaType.Method like = Objects.requireNonNull(call.getMethodType(), "its owner is known");
            writer.insert(
                    begun,
                    "httpClientBuilder",
                    List.of(http),
                    site.sdk().method(builder, "httpClientBuilder", like, http.getType()));
            return Optional.of(writer.chain());
        }
        Expression built = call.getSelect();
        if (call.getSimpleName().equals("build")
                && built != null
                && owner.equals(LangChain4j.MODEL + "$OpenAiChatModelBuilder")) {
            site.swallow(call, List.of(built));
            JavaType.Method was = Objects.requireNonNull(call.getMethodType(), "its owner is known");
            Expression model = Chain.named(
                    Chain.after(call.withPrefix(Space.EMPTY), site.visited(built)),
                    "build",
                    site.sdk().method(BUILDER, "build", was, null));
            Expression retries = site.snippet("defaultRetries", List.of());
            return Optional.of(site.snippet("withRetries", List.of(model, retries)));
        }
        return Optional.empty();
    }

    /** {@code modelName(OpenAiChatModelName)} of parameters. */
    private static Optional<Expression> named(Site site, J.MethodInvocation call) {
        boolean applies = call.getSimpleName().equals("modelName")
                && owner(call).equals(PARAMETERS)
                && isName(call.getArguments().get(0))
                && call.getSelect() != null;
        if (!applies || call.getSelect() == null) {
            return Optional.empty();
        }
        site.swallow(call, List.of(call.getSelect(), call.getArguments().get(0)));
        Expression name = site.snippet(
                "modelName", List.of(site.visited(call.getArguments().get(0))));
        JavaType.Method type = site.sdk()
                .method(
                        LangChain4j.BASE + "OpenAiResponsesChatRequestParameters$Builder",
                        "modelName",
                        Objects.requireNonNull(call.getMethodType(), "its owner is known"),
                        name.getType());
        return Optional.of(Chain.named(Chain.after(call, site.visited(call.getSelect())), "modelName", type)
                .withArguments(List.of(name)));
    }
}
