package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** Builder chains of parts of a request (tools, formats, content parts, tool choices), by the table in {@code map.yml}. */
final class PartChain {
    private final Site site;
    private final Chain chain;
    private final SdkMap.Part part;

    private PartChain(Site site, Chain chain, SdkMap.Part part) {
        this.site = site;
        this.part = part;
        this.chain = new Chain(
                chain.start(),
                chain.steps().stream().flatMap(step -> inner(step).stream()).toList());
    }

    /** A step, or those of the chain that goes into this one. */
    private List<J.MethodInvocation> inner(J.MethodInvocation step) {
        String owner = part.inline() == null ? null : part.inline().get(step.getSimpleName());
        Optional<Chain> nested = owner == null
                ? Optional.empty()
                : Chain.argument(step)
                        .filter(J.MethodInvocation.class::isInstance)
                        .flatMap(argument -> Chain.endingIn((J.MethodInvocation) argument))
                        .filter(found -> found.owner().equals(owner) && !found.copies());
        return nested.map(found -> found.steps().stream()
                        .filter(one -> !one.getSimpleName().equals("build"))
                        .map(one -> onLineOf(step, (J.MethodInvocation) Indentation.unnest(step, one)))
                        .toList())
                .orElse(List.of(step));
    }

    /** A step of the inner chain stands on a line of its own where the outer step did. */
    private static J.MethodInvocation onLineOf(J.MethodInvocation outer, J.MethodInvocation step) {
        JRightPadded<Expression> line = outer.getPadding().getSelect();
        JRightPadded<Expression> select = step.getPadding().getSelect();
        return line != null && select != null && Chain.startsLine(outer) && !Chain.startsLine(step)
                ? step.getPadding()
                        .withSelect(
                                select.withAfter(Space.format(line.getAfter().getWhitespace())))
                : step;
    }

    static boolean applies(SdkMap map, Chain chain) {
        return map.parts().containsKey(chain.owner()) || map.wrappers().containsKey(chain.owner());
    }

    /** Rewrites the chain, or blocks the group at the first step without a counterpart. */
    static Optional<Expression> rewrite(Site site, Chain chain) {
        SdkMap.Part part = part(site, chain);
        if (part != null) {
            PartChain parts = new PartChain(site, chain, part);
            return parts.isCertain() ? Optional.of(parts.write()) : Optional.empty();
        }
        return unwrap(site, chain, site.map().wrappers().getOrDefault(chain.owner(), ""));
    }

    private static SdkMap.@Nullable Part part(Site site, Chain chain) {
        SdkMap.Part part = site.map().parts().get(chain.owner());
        if (chain.owner().equals(SdkMap.CHAT + "ChatCompletionCustomTool$Custom")) {
            site.asksKinds(true);
        }
        if (!chain.owner().equals(SdkMap.CHAT + "ChatCompletionToolMessageParam")) {
            return part;
        }
        switch (ToolKinds.output(site, chain)) {
            case CUSTOM -> {
                site.asksKinds(true);
                return site.map().kinds().output();
            }
            case UNCERTAIN ->
                site.block(chain.start().getName(), "C2R602", "the output of a custom tool is kept for later");
            case UNKNOWN -> site.takesForFunction(chain.start().getName(), false);
            default -> {}
        }
        return part;
    }

    private static Optional<Expression> unwrap(Site site, Chain chain, String step) {
        J.MethodInvocation build = chain.steps().get(chain.steps().size() - 1);
        Optional<Expression> wrapped =
                chain.steps().size() == 2 ? chain.step(step).flatMap(Chain::argument) : Optional.empty();
        if (wrapped.isEmpty()) {
            site.block(
                    chain.start().getName(),
                    "C2R601",
                    "this use of `" + simple(chain.owner()) + "` has no certain counterpart");
            return Optional.empty();
        }
        site.swallow(build, List.of(wrapped.get()));
        Expression inner = site.visited(wrapped.get());
        return Optional.of(
                chain.step(step).map(outer -> Indentation.unnest(outer, inner)).orElse(inner));
    }

    private boolean isCertain() {
        for (J.MethodInvocation step : chain.steps()) {
            String name = step.getSimpleName();
            boolean known = name.equals("build")
                    || textList(step).isPresent()
                    || (part.steps().containsKey(name) && Chain.argument(step).isPresent());
            if (step.getMethodType() == null) {
                site.block(step.getName(), "C2R604", "the types of `" + name + "` are unknown here");
                return false;
            }
            if (!known || isRaw(step) || lacksText(step)) {
                site.block(
                        step.getName(),
                        "C2R601",
                        "`" + name + "` of `" + simple(chain.owner()) + "` has no certain counterpart");
                return false;
            }
        }
        Optional<J.MethodInvocation> unseen =
                chain.step("name").filter(step -> isOutputOfFunction() && !isNameOfCall(step));
        if (unseen.isPresent()) {
            String reason = "which call this is the output of cannot be seen";
            site.block(unseen.get().getName(), "C2R602", reason);
            return false;
        }
        for (String required : part.required() == null ? List.<String>of() : part.required()) {
            if (!chain.has(required)) {
                site.block(
                        chain.start().getName(),
                        "C2R601",
                        "`" + simple(chain.owner()) + "` is built without `" + required + "`");
                return false;
            }
        }
        return true;
    }

    /** A message that names the function it is the output of; Responses wants the call. */
    private boolean isOutputOfFunction() {
        return chain.owner().equals(SdkMap.CHAT + "ChatCompletionFunctionMessageParam");
    }

    /** {@code name(call.name())} */
    private static boolean isNameOfCall(J.MethodInvocation step) {
        return step.getArguments().get(0) instanceof J.MethodInvocation name
                && name.getSimpleName().equals("name")
                && name.getSelect() != null
                && JavaTypes.name(name.getSelect().getType())
                        .equals(SdkMap.CHAT + "ChatCompletionMessage$FunctionCall");
    }

    private Expression visited(J.MethodInvocation step, Expression argument) {
        Expression visited = site.visited(argument);
        return isOutputOfFunction()
                        && step.getSimpleName().equals("name")
                        && visited instanceof J.MethodInvocation name
                        && name.getMethodType() != null
                ? Chain.named(name, "callId", name.getMethodType().withName("callId"))
                : visited;
    }

    private boolean lacksText(J.MethodInvocation step) {
        return part.texts() != null
                && part.texts().contains(step.getSimpleName())
                && !MessageStep.isText(step)
                && !hasContent(step);
    }

    /** Whether a step takes a content that was made elsewhere, and becomes the content of what is built here. */
    private boolean hasContent(J.MethodInvocation step) {
        return Chain.argument(step)
                .flatMap(given -> site.map().target(JavaTypes.name(given.getType())))
                .filter(target -> target.startsWith(part.target() + "$"))
                .isPresent();
    }

    /** What a list of text parts becomes, if a step takes one. */
    private Optional<SdkMap.ListStep> textList(J.MethodInvocation step) {
        Map<String, SdkMap.ListStep> lists = part.lists() == null ? Map.of() : part.lists();
        return Optional.ofNullable(lists.get(step.getSimpleName()))
                .filter(list -> Chain.argument(step)
                        .flatMap(given -> TextParts.texts(given, list.element()))
                        .isPresent());
    }

    private static boolean isRaw(J.MethodInvocation step) {
        return Chain.argument(step)
                .filter(a -> JavaTypes.name(a.getType()).startsWith("com.openai.core.Json"))
                .isPresent();
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }

    private Expression write() {
        List<Expression> arguments = new ArrayList<>();
        for (J.MethodInvocation step : chain.steps()) {
            Optional<List<Expression>> texts = textList(step)
                    .flatMap(list -> Chain.argument(step).flatMap(given -> TextParts.texts(given, list.element())));
            arguments.addAll(texts.orElse(step.getArguments()));
        }
        J.MethodInvocation build = chain.steps().get(chain.steps().size() - 1);
        site.swallow(build, arguments);
        J.MethodInvocation start = Chain.after(chain.start(), site.typeName(part.target(), Space.EMPTY))
                .withPrefix(Space.EMPTY);
        ChainWriter writer = new ChainWriter(Chain.named(start, "builder", method("builder", start, part.target())));
        for (J.MethodInvocation step : chain.steps()) {
            if (!step.equals(build)) {
                String name = part.steps().getOrDefault(step.getSimpleName(), step.getSimpleName());
                Optional<SdkMap.ListStep> list = textList(step);
                if (list.isPresent()) {
                    name = list.get().step();
                }
                List<Expression> visited = step.getArguments().stream()
                        .map(argument -> list.isPresent()
                                ? TextParts.rewritten(site, argument, list.get().element())
                                : visited(step, argument))
                        .toList();
                writer.keep(step, name, visited, method(name, step, part.target() + "$Builder"));
            }
        }
        addDefaults(writer, build);
        writer.finish(build, method("build", build, part.target() + "$Builder"));
        return writer.chain();
    }

    private void addDefaults(ChainWriter writer, J.MethodInvocation build) {
        Map<String, String> defaults = part.defaults() == null ? Map.of() : part.defaults();
        for (Map.Entry<String, String> entry : defaults.entrySet()) {
            boolean said = part.steps().entrySet().stream()
                    .anyMatch(step -> step.getValue().equals(entry.getKey()) && chain.has(step.getKey()));
            if (!said) {
                boolean upgrades = entry.getKey().equals("strict")
                        && site.options().strictTools()
                        && SchemaLiteral.isStrict(chain);
                Expression value = site.snippet(upgrades ? "yes" : entry.getValue(), List.of());
                J.MethodInvocation like = chain.steps().get(0);
                writer.insert(
                        build,
                        entry.getKey(),
                        List.of(value.withPrefix(Space.EMPTY)),
                        method(entry.getKey(), like, part.target() + "$Builder"));
            }
        }
    }

    private JavaType.Method method(String name, J.MethodInvocation was, String owner) {
        JavaType.Method type = was.getMethodType();
        if (type == null) {
            throw new IllegalStateException("an untyped step got past the check");
        }
        JavaType hint = was.getArguments().get(0).getType();
        return site.sdk().method(owner, name, type, hint);
    }
}
