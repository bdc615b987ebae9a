package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/**
 * Steps on a builder that several methods share: one that is passed on, returned, kept in a field, or made of a request that was
 * built elsewhere. Nobody sees all of its messages at once, so each is added to what the builder has.
 */
final class OpenBuilder {
    private final Site site;
    private final J.MethodInvocation call;

    private OpenBuilder(Site site, J.MethodInvocation call) {
        this.site = site;
        this.call = call;
    }

    /** Whether a chain copies a request and adds messages to it. */
    static boolean addsToCopy(Chain chain) {
        return chain.copies()
                && chain.steps().stream().anyMatch(step -> MessageStep.isMessage(step) && !MessageStep.isList(step));
    }

    static Optional<Expression> replaced(Site site, J.MethodInvocation call) {
        return new OpenBuilder(site, call).replaced();
    }

    private Optional<Expression> replaced() {
        if (call.getMethodType() == null) {
            return Optional.empty();
        }
        String owner = JavaTypes.name(call.getMethodType().getDeclaringType());
        String name = call.getSimpleName();
        if (owner.equals(RequestStep.OWNER) && name.equals("builder")) {
            site.swallow(call, List.of());
            return Optional.of(begun());
        }
        if (owner.equals(RequestStep.OWNER) && name.equals("toBuilder") && call.getSelect() != null) {
            site.swallow(call, List.of(call.getSelect()));
            return Optional.of(RequestStep.copy(site, call));
        }
        return GrownRequest.isBuilder(call.getMethodType().getDeclaringType()) && call.getSelect() != null
                ? step(call.getSelect())
                : Optional.empty();
    }

    /** Chat does not store unless it is told to; a step that says so comes later, and counts. */
    private Expression begun() {
        J.MethodInvocation begun = RequestStep.begin(site, call);
        return site.options().omitStore() ? begun : site.snippet("store", List.of(begun));
    }

    private Optional<Expression> step(Expression builder) {
        Optional<String> doubt = doubt();
        if (doubt.isPresent()) {
            site.block(call.getName(), "C2R601", doubt.get());
            return Optional.empty();
        }
        if (RequestStep.isDropped(site, call)) {
            return dropped(builder);
        }
        if (RequestStep.TEXT_STEPS.contains(call.getSimpleName())) {
            site.setsTextElsewhere(call.getSimpleName(), call.getName());
        }
        List<Expression> visited = new ArrayList<>(List.of(builder));
        answer().ifPresentOrElse(visited::add, () -> visited.addAll(call.getArguments()));
        site.swallow(call, visited);
        Expression receiver = site.visited(builder);
        if (MessageStep.isMessage(call) && !MessageStep.isList(call)) {
            return Optional.of(message(receiver));
        }
        ChainWriter writer = new ChainWriter(receiver);
        if (call.getSimpleName().equals("build")) {
            writer.finish(call, RequestStep.method(site, "build", call, null, RequestStep.BUILDER));
        } else {
            RequestStep.writeAny(site, writer, call);
        }
        return Optional.of(writer.chain());
    }

    private Optional<String> doubt() {
        if (call.getMethodType() != null
                && GrownRequest.isStructured(call.getMethodType().getDeclaringType())) {
            return Optional.of("a builder for answers of a class is passed on");
        }
        boolean isStructured = call.getSimpleName().equals("responseFormat")
                && TextFormat.of(call).filter("structured"::equals).isPresent();
        return isStructured
                ? Optional.of("`responseFormat` with a class gives another builder")
                : RequestStep.doubt(site, call, false);
    }

    private Optional<Expression> dropped(Expression builder) {
        if (!isValue(site.parent())) {
            site.block(call.getName(), "C2R602", "a setting that goes away is all that is done here");
            return Optional.empty();
        }
        if (RequestStep.isRemoved(site, call)) {
            site.block(call.getName(), "C2R602", "a setting of a shared builder would be removed without a comment");
            return Optional.empty();
        }
        if (StreamOptions.asksUsage(call)) {
            site.asksUsage();
        }
        site.swallow(call, List.of(builder));
        return Optional.of(site.visited(builder));
    }

    /** The answer that the call adds, if it adds one. */
    private Optional<Expression> answer() {
        return MessageStep.isReplay(call)
                ? MessageStep.answer(call.getArguments().get(0))
                : Optional.empty();
    }

    /** Whether something is done with what the call gives: a mere builder is no statement, and no body of a function. */
    private static boolean isValue(J parent) {
        return parent instanceof J.MethodInvocation
                || parent instanceof J.VariableDeclarations.NamedVariable
                || parent instanceof J.Assignment
                || parent instanceof J.Return;
    }

    private Expression message(Expression receiver) {
        Optional<Expression> answer = answer();
        Optional<String> text = MessageStep.text(call.getSimpleName());
        if (text.isPresent()) {
            Expression said = site.visited(call.getArguments().get(0));
            return site.snippet(text.get() + "To", List.of(receiver, said));
        }
        if (answer.isPresent()) {
            site.reshapesMessages();
            return site.snippet("replyAdded", List.of(receiver, site.visited(answer.get())));
        }
        Expression item = MessageStep.item(site, call);
        return site.snippet(AssistantRules.isList(item) ? "inputsAdded" : "inputAdded", List.of(receiver, item));
    }
}
