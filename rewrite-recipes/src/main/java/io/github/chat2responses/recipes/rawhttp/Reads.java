package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaPrinter;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** What is done with an answer: which parts of it are read, and what is written instead. */
final class Reads {
    private static final List<String> CHOICES = List.of("choices");
    private static final List<String> MESSAGE = List.of("choices", "0", "message");
    private static final List<String> CONTENT = List.of("choices", "0", "message", "content");
    private static final List<String> ROLE = List.of("choices", "0", "message", "role");
    private static final List<String> REASON = List.of("choices", "0", "finish_reason");
    private static final List<String> REFUSAL = List.of("choices", "0", "message", "refusal");
    private static final List<String> PIECE = List.of("choices", "0", "delta", "content");
    private static final List<String> ERROR = List.of("error");

    /** They ask for a member whatever its value is. */
    private static final Set<String> PLAIN = Set.of("has", "containsKey");

    private static final Set<String> LISTS =
            Set.of("List", "Collection", "ArrayList", "JSONArray", "JsonArray", "ArrayNode");

    /** They give a member as a text. */
    private static final Set<String> READS_TEXT = Set.of("getString", "optString", "getStr");

    private final Tables tables;
    private final Plan plan;
    private final Walk walk;
    private final Answers answers;
    private final Errors errors;
    private final ChoiceLoops loops;
    private final Chunks chunks;
    private final JsonPaths paths;
    private final String group;

    Reads(Walk.Context context, Walk walk, String group) {
        this.tables = context.tables();
        this.plan = context.plan();
        this.walk = walk;
        this.group = group;
        this.answers = new Answers(context, group);
        this.errors = new Errors(context, group);
        this.loops = new ChoiceLoops(context, answers, group);
        this.chunks = new Chunks(context, walk, answers, group);
        this.paths = new JsonPaths(context, group);
    }

    /** A method that is called on a value and is no step. */
    void on(SourceIndex index, J.MethodInvocation call, Role role) {
        Optional<TreeKind> tree = tables.tree(role.state());
        if (tree.isEmpty()) {
            // Methods of texts do nothing but give another one.
            boolean isForNothing = index.parent(call) instanceof J.Block;
            if (!role.is(Role.TEXT) || !(isForNothing || JsonSigns.areAskedFor(call))) {
                unknown(index, call, role);
            }
            return;
        }
        if (role.path().equals(ERROR) && call.getSimpleName().equals("isMissingNode")) {
            errors.isMissing(index, call);
            return;
        }
        if (role.path().equals(ERROR) && errors.differs(index, call, role)) {
            return;
        }
        if (isText(role) || isUnder(role.path(), ERROR)) {
            return;
        }
        TreeKind kind = tree.get();
        String name = call.getSimpleName();
        if (kind.same().contains(name) && Sources.size(call.getArguments()) == 0) {
            walk.value(index, call, role.path().isEmpty() ? role.rooted(call) : role);
            return;
        }
        if (kind.has().containsKey(name)) {
            has(index, call, role, kind);
        } else if (kind.asks().contains(name)) {
            asks(index, call, role, kind);
        } else if (kind.step().contains(name)
                || kind.leaf().contains(name)
                || kind.pointer().contains(name)) {
            step(index, call, role, kind);
        } else if (!answers.names().isValue(role.path())) {
            unknown(index, call, role);
        }
    }

    private void step(SourceIndex index, J.MethodInvocation call, Role role, TreeKind kind) {
        boolean isOnly = role.path().equals(CHOICES)
                && !role.isChunk()
                && (ChoiceLoops.isLast(call) || loops.isElement(index, call));
        List<String> keys = isOnly ? List.of("0") : keys(call, kind);
        if (keys.isEmpty()) {
            block(index, call, "the member that is read is not known: " + shown(call));
            return;
        }
        Role next = role.at(keys);
        if (role.isChunk()) {
            chunks.step(index, call, next, kind);
            return;
        }
        if (next.path().equals(ROLE) && READS_TEXT.contains(call.getSimpleName())) {
            answers.assistant(index, call);
            return;
        }
        if (next.path().equals(REFUSAL) && kind.refusals().containsKey(call.getSimpleName())) {
            answers.helped(index, call, next, kind.refusals().get(call.getSimpleName()), (made, now) -> made);
            return;
        }
        if (next.path().equals(CONTENT) || next.path().equals(REASON)) {
            answers.text(index, call, next, kind);
            return;
        }
        if (isUnder(next.path(), ERROR)) {
            if (next.path().equals(ERROR) && call.getSimpleName().equals("getOrDefault")) {
                errors.block(index, call);
            } else if (next.path().equals(ERROR)) {
                walk.value(index, call, next);
            }
            return;
        }
        Optional<List<String>> renamed = answers.names().of(next.path());
        if (renamed.isPresent()) {
            answers.rename(index, call, keys, renamed.get());
        } else if (!isUnder(MESSAGE, next.path())) {
            block(index, call, "the answer's " + String.join(".", next.path()) + " has no certain counterpart");
            return;
        }
        if (!kind.leaf().contains(call.getSimpleName())) {
            walk.value(index, call, next);
        }
    }

    private static boolean isText(Role role) {
        return role.path().equals(role.isChunk() ? PIECE : CONTENT);
    }

    /** The members that a call goes to, empty if they are not written out. */
    private static List<String> keys(J.MethodInvocation call, TreeKind kind) {
        if (call.getArguments().isEmpty() || !(call.getArguments().get(0) instanceof J.Literal literal)) {
            return List.of();
        }
        String key = String.valueOf(literal.getValue());
        return kind.pointer().contains(call.getSimpleName())
                ? List.of(key.replaceFirst("^/", "").replace("]", "").split("[/.\\[]"))
                : List.of(key);
    }

    private void has(SourceIndex index, J.MethodInvocation call, Role role, TreeKind kind) {
        List<String> keys = keys(call, kind);
        List<String> path = keys.isEmpty() ? List.of() : role.at(keys).path();
        if (role.isChunk() && !keys.isEmpty()) {
            chunks.has(index, call, role.at(keys), kind);
        } else if (path.equals(CHOICES)) {
            answers.rename(index, call, keys, List.of("output"));
        } else if (path.equals(ERROR)) {
            errors.has(index, call, kind);
        } else if (PLAIN.contains(call.getSimpleName()) && isUnder(CONTENT, path) && path.size() > 2) {
            answers.hasOutput(index, call, role);
        } else if (answers.names().of(path).isPresent()) {
            answers.rename(index, call, keys, answers.names().of(path).orElseThrow());
        } else {
            block(index, call, "this asks for a member that may not be the same: " + shown(call));
        }
    }

    private void asks(SourceIndex index, J.MethodInvocation call, Role role, TreeKind kind) {
        if (role.isChunk()) {
            chunks.asks(index, call, role, kind);
        } else if (role.path().equals(CHOICES) && loops.isEnd(index, call)) {
            loops.once(index, call);
        } else if (role.path().equals(CHOICES) && ChoiceLoops.isForLast(index, call)) {
            // It is gone with what it gets.
            return;
        } else if (role.path().equals(CHOICES) && !ChoiceCount.isTestForAny(index, call)) {
            block(index, call, "the number of choices is used, and there may be more items of output: " + shown(call));
        } else if (role.path().equals(CHOICES)) {
            answers.keepsChoices(index, call);
        } else if (!role.path().isEmpty() && answers.names().of(role.path()).isEmpty()) {
            block(index, call, "this asks about a part of the answer that is no more: " + shown(call));
        }
    }

    /** A value that is compared or put together with another one. */
    void operand(SourceIndex index, J.Binary binary, Expression node, Role role) {
        if (binary.getOperator() == J.Binary.Type.Addition && People.isFor(index, binary)) {
            return;
        }
        boolean isNullTest =
                binary.getOperator() == J.Binary.Type.Equal || binary.getOperator() == J.Binary.Type.NotEqual;
        boolean isNode = role.is("jackson") || role.is("gson");
        Optional<TreeKind> tree = role.isChunk() ? tables.tree(role.state()) : Optional.empty();
        if (isNullTest && tree.isPresent() && chunks.isNull(index, binary, role, tree.get())) {
            return;
        }
        if (isNullTest && role.path().equals(ERROR) && isNode) {
            errors.isNull(index, binary, role);
        } else if (isNullTest && role.path().equals(CHOICES) && !role.isChunk()) {
            answers.keepsChoices(index, node);
        } else if (isNullTest && isAlwaysThere(role)) {
            answers.asksAnswer(index, node, role);
        } else if (!isText(role)
                && !isUnder(role.path(), ERROR)
                && !answers.names().isValue(role.path())
                && !(isNullTest && isUsage(role))) {
            unknown(index, node, role);
        }
    }

    /** The usage and its parts have other names, and are in the same answers. */
    private boolean isUsage(Role role) {
        return !role.isChunk()
                && !role.path().isEmpty()
                && answers.names().of(role.path()).isPresent();
    }

    /** A loop over a value: over the choices, of which there is one. */
    void loop(SourceIndex index, J.ForEachLoop.Control loop, Expression node, Role role) {
        Optional<J.VariableDeclarations.NamedVariable> each =
                tables.tree(role.state()).isPresent() && role.path().equals(CHOICES)
                        ? loops.each(index, loop, node, role)
                        : Optional.empty();
        if (each.isPresent()) {
            walk.variable(index, each.get(), role.at(List.of("0")));
        } else if (role.path().equals(CHOICES)) {
            block(index, node, "this loop may do something else if there are no choices: " + shown(node));
        } else {
            unknown(index, node, role);
        }
    }

    /** {@code value instanceof List}: the kind of a part of the answer, which is no doubt of its value. */
    void isKind(SourceIndex index, J.InstanceOf test, Expression node, Role role) {
        boolean isTree = tables.tree(role.state()).isPresent() && !role.isChunk() && test.getPattern() == null;
        String kind = Types.simple(test.getClazz().toString());
        if (isTree && role.path().equals(CHOICES) && LISTS.contains(kind)) {
            answers.keepsChoices(index, node);
        } else if (!isTree || !isText(role)) {
            unknown(index, node, role);
        }
    }

    /** A choice and its message are objects in every answer of Chat. */
    private static boolean isAlwaysThere(Role role) {
        return !role.isChunk() && role.path().size() > 1 && isUnder(MESSAGE, role.path());
    }

    /** A value that goes into a call which is no step. */
    void argument(SourceIndex index, J call, Expression node, Role role) {
        if (role.is(Role.TEXT) && paths.take(index, call, node)) {
            return;
        }
        boolean forPeople = call instanceof J.MethodInvocation invocation
                ? People.isLog(index, invocation)
                : People.isException((J.NewClass) call);
        boolean isRead = isText(role) || isUnder(role.path(), ERROR);
        boolean isSame = answers.names().isValue(role.path());
        boolean isShownUrl =
                role.is(Role.URL) && People.consoleLine(index, node).isPresent();
        if (!forPeople && !isRead && !isSame && !isShownUrl && !role.is(Role.STATUS)) {
            unknown(index, node, role);
        }
    }

    /** Anything else. What is done with the text of an error is no reading of an answer. */
    void unknown(SourceIndex index, J node, Role role) {
        if (role.is(Role.STATUS) || (isUnder(role.path(), ERROR) && !role.path().isEmpty())) {
            return;
        }
        if (role.is(Role.TEXT)
                || role.is(Role.BUILDER)
                || tables.tree(role.state()).isPresent()) {
            answers.onlyForErrors(index, node);
            return;
        }
        String what =
                role.is(Role.URL) ? "the URL goes to a place that is not understood: " : "this is not understood: ";
        plan.block(group, Plan.UNSEEN, index.place(node), what + shown(around(index, node)));
    }

    private static J around(SourceIndex index, J node) {
        J parent = index.parent(node);
        return parent == null ? node : parent;
    }

    private void block(SourceIndex index, J node, String reason) {
        plan.block(group, Plan.ANSWER, index.place(node), reason);
    }

    /** An expression in one line, shortened. */
    static String shown(@Nullable J node) {
        if (node == null) {
            return "";
        }
        String text = node.<J>withPrefix(Space.EMPTY)
                .printTrimmed(new JavaPrinter<Integer>())
                .replaceAll("\\s+", " ");
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    private static boolean isUnder(List<String> path, List<String> top) {
        List<String> all = new ArrayList<>(path);
        return all.size() >= top.size() && all.subList(0, top.size()).equals(top);
    }
}
