package io.github.chat2responses.recipes.openaijava;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/**
 * {@code ChatCompletionCreateParams.builder()...build()} as {@code ResponseCreateParams.builder()...build()}: messages
 * become the input, what moved into {@code text} and {@code reasoning} goes there, and {@code store(false)} is written
 * where Chat said nothing, because Responses stores by default (schema {@code CreateResponse}).
 */
final class ParamsChain {
    static final String OWNER = RequestStep.OWNER;
    private static final String BUILDER = RequestStep.BUILDER;
    private static final String STRUCTURED = RequestStep.RESPONSES + "StructuredResponseCreateParams";
    private static final String STRUCTURED_BUILDER = STRUCTURED + "$Builder";
    private static final String STRUCTURED_OWNER = SdkMap.CHAT + "StructuredChatCompletionCreateParams";

    private final Site site;
    private final Chain chain;
    private final List<J.MethodInvocation> messages;

    private ParamsChain(Site site, Chain chain) {
        this.site = site;
        this.chain = chain;
        this.messages = chain.steps().stream().filter(MessageStep::isMessage).toList();
    }

    /**
     * Whether a chain builds a request: {@code ChatCompletionCreateParams.builder()}, or {@code
     * StructuredChatCompletionCreateParams.<Answer>builder()} with the class of the answer as a step.
     */
    static boolean builds(Chain chain) {
        return chain.owner().equals(OWNER)
                || (chain.owner().equals(STRUCTURED_OWNER) && !chain.copies() && namesClass(chain));
    }

    private static boolean namesClass(Chain chain) {
        return chain.step("responseFormat")
                .flatMap(TextFormat::of)
                .filter("structured"::equals)
                .isPresent();
    }

    /** Rewrites the chain, or blocks the group at the first step without a certain rewrite. */
    static Optional<Expression> rewrite(Site site, Chain chain) {
        ParamsChain params = new ParamsChain(site, chain);
        return params.isCertain() ? Optional.of(params.write()) : Optional.empty();
    }

    private boolean isCertain() {
        for (J.MethodInvocation step : chain.steps()) {
            Optional<String> doubt = RawRequest.isMessages(step)
                    ? RawRequest.doubtOfMessages(step)
                    : RequestStep.doubt(site, step, structured());
            if (doubt.isPresent()) {
                site.block(step.getName(), "C2R601", doubt.get());
                return false;
            }
        }
        if (messages.stream().anyMatch(MessageStep::isReplay)) {
            site.block(chain.start().getName(), "C2R601", "an answer is added to the messages of a new request");
            return false;
        }
        if (messages.size() > 1
                && messages.stream()
                        .anyMatch(step -> RawRequest.isMessages(step)
                                || (MessageStep.isList(step) && !step.equals(messages.get(0))))) {
            site.block(
                    chain.start().getName(),
                    "C2R601",
                    "`messages` is set after other messages were added, or as raw JSON");
            return false;
        }
        if (changesOrder()) {
            site.block(chain.start().getName(), "C2R602", "the arguments would be evaluated in another order");
            // One reason is enough.
            site.swallow(chain.steps().get(chain.steps().size() - 1), List.of());
            return false;
        }
        if (chain.copies()) {
            return isCertainCopy();
        }
        if (messages.isEmpty()) {
            site.block(chain.start().getName(), "C2R601", "the messages of this request are set elsewhere");
            return false;
        }
        if (structured() && chain.has("verbosity") && !isClassAlone()) {
            site.block(
                    chain.start().getName(),
                    "C2R601",
                    "`responseFormat` and `verbosity` meet in one `text`, which names the class");
            return false;
        }
        if (chain.has("maxTokens") && chain.has("maxCompletionTokens")) {
            site.block(chain.start().getName(), "C2R601", "`maxTokens` and `maxCompletionTokens` are both set");
            return false;
        }
        return true;
    }

    /**
     * Whether arguments of a step between messages would be evaluated before those of an earlier message, where that may
     * matter: several messages become one list in the place of the last.
     */
    private boolean changesOrder() {
        if (messages.size() < 2 || instructions().isPresent()) {
            return false;
        }
        J.MethodInvocation last = messages.get(messages.size() - 1);
        boolean moved = false;
        for (J.MethodInvocation step : chain.steps().subList(0, chain.steps().indexOf(last))) {
            boolean matters = step.getArguments().stream().anyMatch(Evaluation::mayMatterWhen);
            if (matters && moved && !MessageStep.isMessage(step)) {
                return true;
            }
            moved |= matters && MessageStep.isMessage(step);
        }
        return false;
    }

    /** A copy replaces settings one by one; messages would be added to ones that are not seen here. */
    private boolean isCertainCopy() {
        for (J.MethodInvocation step : chain.steps()) {
            // JSON mode looks for the word JSON in the input, which is not seen here.
            boolean jsonMode = TextFormat.of(step).filter("jsonObject"::equals).isPresent();
            if (MessageStep.isMessage(step) || jsonMode) {
                String reason = "`" + step.getSimpleName() + "` is added to a copy of a request";
                site.block(step.getName(), "C2R601", reason);
                return false;
            }
        }
        return true;
    }

    private boolean structured() {
        return namesClass(chain);
    }

    /** Whether the builder is one for answers of a class from the start. */
    private boolean startsTyped() {
        return chain.owner().equals(STRUCTURED_OWNER);
    }

    /** Whether the class of a structured output is written down, and is all that is said of it. */
    private boolean isClassAlone() {
        return chain.step("responseFormat")
                .flatMap(Chain::argument)
                .filter(TextFormat::isClassLiteral)
                .isPresent();
    }

    private Expression write() {
        site.swallow(chain.steps().get(chain.steps().size() - 1), arguments());
        boolean typed = startsTyped();
        ChainWriter writer = new ChainWriter(
                chain.copies()
                        ? RequestStep.copy(site, chain.start())
                        : typed
                                ? RequestStep.begin(site, chain.start(), STRUCTURED)
                                : RequestStep.begin(site, chain.start()));
        for (J.MethodInvocation step : chain.steps()) {
            String receiver = typed ? STRUCTURED_BUILDER : BUILDER;
            if (step.getSimpleName().equals("build")) {
                finish(writer, step, receiver);
            } else {
                step(writer, step, receiver);
                typed |= step.getSimpleName().equals("responseFormat") && structured();
            }
        }
        return writer.chain();
    }

    /** The arguments, which are visited on their own; those of dropped steps are not. */
    private List<Expression> arguments() {
        List<Expression> all = new ArrayList<>();
        chain.steps().stream()
                .filter(step -> !RequestStep.isDropped(site, step))
                .forEach(step -> all.addAll(MessageStep.visitedParts(step)));
        if (chain.copies() && chain.start().getSelect() != null) {
            all.add(chain.start().getSelect());
        }
        return all;
    }

    private void step(ChainWriter writer, J.MethodInvocation step, String receiver) {
        String name = step.getSimpleName();
        if (MessageStep.isMessage(step)) {
            message(writer, step, receiver);
        } else if (RequestStep.TEXT_STEPS.contains(name)) {
            text(writer, step, receiver);
        } else {
            RequestStep.write(site, writer, step, receiver);
        }
    }

    private void message(ChainWriter writer, J.MethodInvocation step, String receiver) {
        Optional<J.MethodInvocation> instructions = instructions();
        if (instructions.isPresent() || (messages.size() == 1 && MessageStep.isUserText(step))) {
            String name = instructions.filter(step::equals).isPresent() ? "instructions" : "input";
            if (step.getSimpleName().equals("addDeveloperMessage")) {
                // Read back, instructions pass for a system message.
                site.reshapesMessages();
            }
            List<Expression> text = visited(step);
            writer.keep(step, name, text, method(name, step, text.get(0).getType(), receiver));
        } else if (RawRequest.isMessages(step)) {
            List<Expression> items = visited(step);
            writer.keep(step, "input", items, method("input", step, items.get(0).getType(), receiver));
        } else if (step.equals(messages.get(messages.size() - 1))) {
            Expression items = MessageStep.isList(messages.get(0)) ? listed() : MessageStep.items(site, messages);
            writer.keep(
                    step,
                    "inputOfResponse",
                    List.of(items),
                    method("inputOfResponse", step, items.getType(), receiver));
        } else {
            writer.drop(step);
        }
    }

    /** The list that is set first, with what is added to it later: the request has a list of its own. */
    private Expression listed() {
        Expression list = visited(messages.get(0)).get(0);
        List<J.MethodInvocation> added = messages.subList(1, messages.size());
        return added.isEmpty() ? list : site.snippet("itemsAndMore", List.of(list, MessageStep.items(site, added)));
    }

    /**
     * The leading system or developer line, if the request is that and one user line. JSON mode looks for the word JSON in
     * the input and not in the instructions, so there the line stays in the input.
     */
    private Optional<J.MethodInvocation> instructions() {
        boolean jsonMode = chain.step("responseFormat")
                .flatMap(TextFormat::of)
                .filter("jsonObject"::equals)
                .isPresent();
        return messages.size() == 2
                        && !jsonMode
                        && MessageStep.isLeadText(messages.get(0))
                        && MessageStep.isUserText(messages.get(1))
                ? Optional.of(messages.get(0))
                : Optional.empty();
    }

    /** Format and verbosity meet in one {@code text}; a second call would replace the first. */
    private void text(ChainWriter writer, J.MethodInvocation step, String receiver) {
        Optional<J.MethodInvocation> format = chain.step("responseFormat");
        Optional<J.MethodInvocation> verbosity = chain.step("verbosity");
        boolean both = format.isPresent() && verbosity.isPresent();
        if (chain.copies()) {
            site.setsTextElsewhere(step.getSimpleName(), step.getName());
        } else {
            site.setsText(step.getSimpleName());
        }
        if (both && step.getSimpleName().equals("verbosity")) {
            writer.drop(step);
            return;
        }
        List<Expression> holes = new ArrayList<>(visited(step));
        String kind = format.flatMap(TextFormat::of).orElse("verbosity");
        if (kind.equals("structured") && both) {
            verbosity.map(this::visited).ifPresent(holes::addAll);
            Expression config = TextFormat.typed(site.snippet("structuredVerbosity", holes), holes.get(0));
            writer.keep(step, "text", List.of(config), method("text", step, config.getType(), receiver));
            return;
        }
        if (kind.equals("structured")) {
            JavaType hint = holes.size() == 1 ? holes.get(0).getType() : null;
            writer.keep(step, "text", holes, method("text", step, hint, receiver));
            return;
        }
        if (both) {
            verbosity.map(this::visited).ifPresent(holes::addAll);
        }
        Expression config = site.snippet(both ? kind + "Verbosity" : kind, holes);
        writer.keep(step, "text", List.of(config), method("text", step, config.getType(), receiver));
    }

    private void finish(ChainWriter writer, J.MethodInvocation build, String receiver) {
        if (!chain.has("store") && !chain.copies() && !site.options().omitStore()) {
            Expression no = site.snippet("no", List.of()).withPrefix(Space.EMPTY);
            J.MethodInvocation like = chain.steps().get(0);
            writer.insert(build, "store", List.of(no), method("store", like, no.getType(), receiver));
        }
        writer.finish(build, method("build", build, null, receiver));
    }

    private List<Expression> visited(J.MethodInvocation step) {
        return RequestStep.visited(site, step);
    }

    private JavaType.Method method(String name, J.MethodInvocation was, @Nullable JavaType hint, String owner) {
        return RequestStep.method(site, name, was, hint, owner);
    }
}
