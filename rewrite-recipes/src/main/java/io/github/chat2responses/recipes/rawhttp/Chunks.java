package io.github.chat2responses.recipes.rawhttp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** What is done with a chunk of a stream, which is an event now: its pieces of text, its end, its errors and its usage. */
final class Chunks {
    private static final List<String> DELTA = List.of("choices", "0", "delta");
    private static final List<String> PIECE = List.of("choices", "0", "delta", "content");
    private static final List<String> REASON = List.of("choices", "0", "finish_reason");
    private static final List<String> USAGE = List.of("usage");
    private static final List<String> ERROR = List.of("error");

    private final Plan plan;
    private final Walk walk;
    private final Answers answers;
    private final String group;
    private final Set<UUID> asked = new HashSet<>();
    /** Methods that take it for certain that a chunk has a text. */
    private final Set<UUID> strict = new HashSet<>();

    /** Methods that ask whether it has. */
    private final Set<UUID> asksForText = new HashSet<>();

    /** Methods that read the finish reason. */
    private final Set<UUID> ends = new HashSet<>();

    Chunks(Walk.Context context, Walk walk, Answers answers, String group) {
        this.plan = context.plan();
        this.walk = walk;
        this.answers = answers;
        this.group = group;
    }

    /** A step in a chunk. */
    void step(SourceIndex index, J.MethodInvocation call, Role next, TreeKind kind) {
        String last = call.getSimpleName();
        if (next.path().equals(PIECE)) {
            answers.text(index, call, next, kind);
            if (!kind.soft().contains(last)) {
                strict.add(method(index, call));
            }
            checkEnd(index, call);
        } else if (next.path().equals(REASON)) {
            answers.helped(index, call, next, kind.end(call), (made, now) -> made);
            ends.add(method(index, call));
            checkEnd(index, call);
        } else if (next.path().equals(ERROR) && kind.failures().containsKey(last)) {
            answers.helped(index, call, next, kind.failures().get(last), (made, now) -> made);
        } else if (isUsage(next.path()) && kind.pathIsSoft()) {
            usage(index, call, next);
            if (!kind.leaf().contains(last)) {
                walk.value(index, call, next);
            }
        } else if (isAboutChoices(next.path())) {
            walk.value(index, call, next);
        } else {
            block(index, call, "a chunk's " + String.join(".", next.path()) + " has no certain counterpart");
        }
    }

    /** All chunks but the last have a text, but not all events: a finish reason may not be what keeps code from reading it. */
    private void checkEnd(SourceIndex index, J.MethodInvocation call) {
        UUID method = method(index, call);
        if (strict.contains(method) && ends.contains(method) && !asksForText.contains(method)) {
            block(
                    index,
                    call,
                    "events before the last one may have no text, which would fail here: " + Reads.shown(call));
        }
    }

    private static UUID method(SourceIndex index, J call) {
        J.MethodDeclaration method = index.around(call, J.MethodDeclaration.class);
        return method == null ? index.file().getId() : method.getId();
    }

    /** The usage is a part of the answer that comes with the last event. */
    private void usage(SourceIndex index, J.MethodInvocation call, Role next) {
        if (next.path().equals(USAGE)) {
            inResponse(index, call, call.getSimpleName());
        } else {
            String key = next.path().get(next.path().size() - 1);
            answers.rename(
                    index, call, List.of(key), answers.names().of(next.path()).orElseThrow());
        }
    }

    /** {@code chunk.path("usage")} becomes {@code chunk.path("response").path("usage")}. */
    private void inResponse(SourceIndex index, J.MethodInvocation call, String name) {
        plan.edit(new Edit.Replace(group, index.file().getId(), call.getId(), now -> {
            J.MethodInvocation step = Trees.renamed((J.MethodInvocation) now, name);
            J.Literal key = (J.Literal) step.getArguments().get(0);
            J.MethodInvocation response = Trees.renamed(step, "path")
                    .withId(Tree.randomId())
                    .withPrefix(Space.EMPTY)
                    .withArguments(List.of(Literals.with(key.withId(Tree.randomId()), "response")));
            return step.withSelect(response);
        }));
    }

    private boolean isUsage(List<String> path) {
        return !path.isEmpty()
                && path.get(0).equals(USAGE.get(0))
                && answers.names().of(path).isPresent();
    }

    private static boolean isAboutChoices(List<String> path) {
        return !path.isEmpty()
                && path.size() <= DELTA.size()
                && DELTA.subList(0, path.size()).equals(path);
    }

    /** {@code chunk.has("choices")} and its like. */
    void has(SourceIndex index, J.MethodInvocation call, Role member, TreeKind kind) {
        if (member.path().equals(PIECE)) {
            asksForText.add(method(index, call));
            answers.hasText(index, call, member, kind);
        } else if (member.path().equals(USAGE) && kind.pathIsSoft()) {
            // Answers that have just begun have a usage that is null.
            inResponse(index, call, "hasNonNull");
        } else if (member.path().equals(ERROR) && kind.failures().containsKey("get")) {
            answers.helped(index, call, member, kind.failures().get("get"), Code::isNotNull);
            plain(index, call);
        } else if (isAboutChoices(member.path()) && !kind.pieces().isEmpty()) {
            // The table says of a question for null that it is one.
            piece(index, call, member, kind, call.getSimpleName().equals("isNull"));
        } else {
            block(index, call, "this asks for a member that events do not have: " + Reads.shown(call));
        }
    }

    /** A {@code !} before a test that was put in. */
    private void plain(SourceIndex index, Expression test) {
        if (index.parent(test) instanceof J.Unary not) {
            plan.edit(new Edit.Replace(group, index.file().getId(), not.getId(), now -> Negated.plain((J.Unary) now)));
        }
    }

    /** {@code choices.isEmpty()}, {@code delta.isMissingNode()} and their like. */
    void asks(SourceIndex index, J.MethodInvocation call, Role role, TreeKind kind) {
        if (isUsage(role.path())) {
            return;
        }
        boolean isCount = ChoiceCount.isOne(call);
        Expression test = isCount && index.parent(call) instanceof J.Binary count ? count : call;
        boolean isKnown = !isCount || (test != call && ChoiceCount.isTestForAny(index, call));
        // The last chunk has a delta that is empty, and so no text.
        boolean isText =
                role.path().equals(DELTA) && (isCount || call.getSimpleName().equals("isEmpty"));
        if (!isAboutChoices(role.path()) || kind.pieces().isEmpty() || !isKnown || isText) {
            block(index, call, "this asks about a part of a chunk: " + Reads.shown(call));
            return;
        }
        boolean isForAny = isCount
                ? ChunkTests.isForAny((J.Binary) test, call)
                : call.getSimpleName().equals("isArray");
        piece(index, test, role, kind, !isForAny);
    }

    /** {@code choices == null} and {@code delta != null}; says whether it is one of them. */
    boolean isNull(SourceIndex index, J.Binary test, Role role, TreeKind kind) {
        if (!isAboutChoices(role.path()) || kind.pieces().isEmpty()) {
            return false;
        }
        piece(index, test, role, kind, test.getOperator() == J.Binary.Type.Equal);
        return true;
    }

    /** Several questions for the same chunk in a row become one: whether the event has what a chunk with choices has. */
    private void piece(SourceIndex index, Expression test, Role role, TreeKind kind, boolean isNone) {
        ChunkTests.Test whole = new ChunkTests(index).whole(test, isNone);
        if (!asked.add(whole.test().getId())) {
            return;
        }
        BiFunction<Expression, J, J> made =
                whole.isNone() ? (call, now) -> Trees.not(call.withPrefix(now.getPrefix())) : (call, now) -> call;
        answers.helped(index, whole.test(), role, kind.pieces(), made);
    }

    private void block(SourceIndex index, J node, String reason) {
        plan.block(group, Plan.ANSWER, index.place(node), reason);
    }
}
