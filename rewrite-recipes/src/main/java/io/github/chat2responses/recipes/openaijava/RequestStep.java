package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** One step of the request builder: whether it has a certain counterpart, and how that is written. */
final class RequestStep {
    static final String OWNER = SdkMap.CHAT + "ChatCompletionCreateParams";
    static final String RESPONSES = "com.openai.models.responses.";
    static final String BUILDER = RESPONSES + "ResponseCreateParams$Builder";
    static final Set<String> TEXT_STEPS = Set.of("responseFormat", "verbosity");
    /** Steps that Responses does not need. */
    private static final Set<String> DROPPED = Set.of("n", "streamOptions");

    /** Steps that Responses has nothing for, and that a request can do without. */
    private static final Set<String> UNSUPPORTED =
            Set.of("seed", "stop", "stopOfStrings", "frequencyPenalty", "presencePenalty", "logitBias", "prediction");

    private RequestStep() {}

    /** Whether a step is left out, so that its arguments are not evaluated any more. */
    static boolean isDropped(Site site, J.MethodInvocation step) {
        return DROPPED.contains(step.getSimpleName()) || isOff(step) || isRemoved(site, step);
    }

    /** {@code logprobs(false)} */
    private static boolean isOff(J.MethodInvocation step) {
        return step.getSimpleName().equals("logprobs") && isLiteral(step, false);
    }

    /** Whether a step is left out because the user said so, which a comment tells. */
    static boolean isRemoved(Site site, J.MethodInvocation step) {
        return site.options().removeUnsupported()
                && UNSUPPORTED.contains(step.getSimpleName())
                && step.getArguments().stream().noneMatch(Evaluation::mayMatterWhen);
    }

    /** The comment in the place of a removed step; nothing in it may end it, or is read by the compiler. */
    static String removed(J.MethodInvocation step) {
        return "Responses has no such setting: "
                + text(step).replace("*/", "* /").replace("\\u", "\\ u");
    }

    /** A step in one line, for people. */
    static String text(J.MethodInvocation step) {
        String call = step.withSelect(null).withPrefix(Space.EMPTY).toString();
        return call.replaceAll("\\s+", " ");
    }

    /** Steps that add tools, beside which the functions in the old form are not read as such. */
    private static final Set<String> TOOLS = Set.of("addTool", "addFunctionTool", "addCustomTool", "tools");

    /** Why a step has no certain counterpart; empty if it has one. */
    static Optional<String> doubt(Site site, J.MethodInvocation step, boolean structured) {
        String name = step.getSimpleName();
        String type = Chain.argument(step).map(a -> JavaTypes.name(a.getType())).orElse("");
        if (step.getMethodType() == null) {
            return Optional.of("the types of `" + name + "` are unknown here");
        }
        if (RawRequest.isProperty(step)) {
            return RawRequest.doubtOfProperty(step);
        }
        if (RawRequest.isMessages(step)) {
            // Only a request that is built in one expression has all its messages in this step.
            return RawRequest.doubtOfMessages(step).or(() -> Optional.of("`messages` is given raw JSON"));
        }
        boolean certain = site.map().steps().containsKey(name)
                || isRemoved(site, step)
                || MessageStep.isCertain(step)
                || switch (name) {
                    case "build" -> true;
                    case "reasoningEffort" -> type.equals("com.openai.models.ReasoningEffort");
                    case "verbosity" -> type.equals(OWNER + "$Verbosity");
                    case "responseFormat" -> TextFormat.of(step).isPresent();
                    case "streamOptions" -> StreamOptions.onlyUsage(step);
                    case "n" -> isLiteral(step, 1L) || isLiteral(step, 1);
                    case "webSearchOptions" ->
                        site.options().webSearchModel() != null && type.equals(OWNER + "$WebSearchOptions");
                    case "logprobs" -> isLiteral(step, true) || isLiteral(step, false);
                    default -> false;
                };
        if (certain
                && !isRemoved(site, step)
                && type.startsWith("com.openai.core.Json")
                && !type.endsWith("JsonSchemaLocalValidation")) {
            return Optional.of("`" + name + "` is given raw JSON");
        }
        return certain ? Optional.empty() : Optional.of("`" + name + "` has no certain counterpart in Responses");
    }

    /** Whether a model is one of those that only search, and is to be replaced. */
    private static boolean searches(Site site, J.MethodInvocation model) {
        String text = Chain.argument(model).map(Object::toString).orElse("").toLowerCase(Locale.ROOT);
        return site.options().webSearchModel() != null
                && (text.contains("-search-preview") || text.contains("_search_preview"));
    }

    private static boolean isLiteral(J.MethodInvocation step, Object value) {
        return Chain.argument(step)
                .filter(a -> a instanceof J.Literal literal && value.equals(literal.getValue()))
                .isPresent();
    }

    /** Writes a step that stands for itself: no message, and nothing that shares {@code text} with another step. */
    static void write(Site site, ChainWriter writer, J.MethodInvocation step, String receiver) {
        String name = step.getSimpleName();
        if (DROPPED.contains(name) || isOff(step)) {
            if (StreamOptions.asksUsage(step)) {
                site.asksUsage();
            }
            writer.drop(step);
        } else if (isRemoved(site, step)) {
            site.removes(step);
            writer.remove(step, removed(step));
        } else if (RawRequest.isProperty(step)) {
            writer.keep(step, name, RawRequest.property(step), method(site, name, step, null, receiver));
        } else if (name.equals("reasoningEffort")) {
            Expression effort = site.snippet("reasoning", visited(site, step));
            writer.keep(
                    step, "reasoning", List.of(effort), method(site, "reasoning", step, effort.getType(), receiver));
        } else if (name.equals("webSearchOptions")) {
            List<Expression> tool = visited(site, step);
            writer.keep(
                    step,
                    "addTool",
                    tool,
                    method(site, "addTool", step, tool.get(0).getType(), receiver));
            // The search models always searched.
            J.MethodInvocation always = (J.MethodInvocation) site.snippet("toolRequired", List.of(step));
            writer.add(
                    step,
                    "toolChoice",
                    always.getArguments(),
                    Objects.requireNonNull(always.getMethodType(), "snippets have types"));
        } else if (name.equals("model") && searches(site, step)) {
            Expression model =
                    Literals.text(Objects.requireNonNull(site.options().webSearchModel(), "asked for above"));
            writer.keep(step, "model", List.of(model), method(site, "model", step, model.getType(), receiver));
        } else if (name.equals("logprobs")) {
            J.MethodInvocation include = (J.MethodInvocation) site.snippet("logprobs", List.of(step));
            writer.keep(
                    step,
                    "addInclude",
                    include.getArguments(),
                    Objects.requireNonNull(include.getMethodType(), "snippets have types"));
        } else {
            List<Expression> arguments = visited(site, step);
            String renamed = site.map().steps().getOrDefault(name, name);
            JavaType hint = arguments.size() == 1 ? arguments.get(0).getType() : null;
            writer.keep(step, renamed, arguments, method(site, renamed, step, hint, receiver));
            if (TOOLS.contains(name)) {
                site.tellsCallsApart(step.getName());
            }
            if (name.equals("addFunction")) {
                site.usesFunctions();
                oneCall(site, writer, step);
            }
        }
    }

    /** A message had one function call at most. */
    private static void oneCall(Site site, ChainWriter writer, J.MethodInvocation step) {
        J.MethodInvocation one = (J.MethodInvocation) site.snippet("oneCall", List.of(step));
        if (!writer.has(one.getSimpleName())) {
            writer.add(
                    step,
                    one.getSimpleName(),
                    one.getArguments(),
                    Objects.requireNonNull(one.getMethodType(), "snippets have types"));
        }
    }

    /** Writes a step of a builder that is no single message: the list of all of them, what goes to {@code text}, or another. */
    static void writeAny(Site site, ChainWriter writer, J.MethodInvocation step) {
        String name = step.getSimpleName();
        if (MessageStep.isList(step)) {
            List<Expression> items = visited(site, step);
            J.MethodInvocation input =
                    (J.MethodInvocation) site.snippet("inputOfResponse", List.of(items.get(0), items.get(0)));
            writer.keep(
                    step,
                    "inputOfResponse",
                    items,
                    Objects.requireNonNull(input.getMethodType(), "snippets have types"));
        } else if (TEXT_STEPS.contains(name)) {
            String kind = name.equals("verbosity") ? name : TextFormat.of(step).orElse(name);
            site.setsText(name);
            if (kind.equals("structured")) {
                List<Expression> type = visited(site, step);
                writer.keep(
                        step,
                        "text",
                        type,
                        method(site, "text", step, type.get(0).getType(), BUILDER));
                return;
            }
            Expression config = site.snippet(kind, visited(site, step));
            writer.keep(step, "text", List.of(config), method(site, "text", step, config.getType(), BUILDER));
        } else {
            write(site, writer, step, BUILDER);
        }
    }

    /** {@code ChatCompletionCreateParams.builder()} as the one of Responses. */
    static J.MethodInvocation begin(Site site, J.MethodInvocation builder) {
        return begin(site, builder, RESPONSES + "ResponseCreateParams");
    }

    /** The start of a chain on the builder of a class of requests. */
    static J.MethodInvocation begin(Site site, J.MethodInvocation builder, String request) {
        J.MethodInvocation start = builder.withPrefix(Space.EMPTY);
        Expression owner = site.typeName(request, Space.EMPTY);
        return Chain.named(Chain.after(start, owner), "builder", method(site, "builder", start, null, request));
    }

    /** {@code params.toBuilder()} of what the parameters become. */
    static J.MethodInvocation copy(Site site, J.MethodInvocation toBuilder) {
        J.MethodInvocation start = toBuilder.withPrefix(Space.EMPTY);
        Expression params = start.getSelect();
        J.MethodInvocation copied = params == null ? start : Chain.after(start, site.visited(params));
        return Chain.named(
                copied, "toBuilder", method(site, "toBuilder", start, null, RESPONSES + "ResponseCreateParams"));
    }

    static List<Expression> visited(Site site, J.MethodInvocation step) {
        return step.getArguments().stream().map(site::visited).toList();
    }

    static JavaType.Method method(
            Site site, String name, J.MethodInvocation was, @Nullable JavaType hint, String owner) {
        JavaType.Method type = was.getMethodType();
        if (type == null) {
            throw new IllegalStateException("an untyped step got past the check");
        }
        return site.sdk().method(owner, name, type, hint);
    }
}
