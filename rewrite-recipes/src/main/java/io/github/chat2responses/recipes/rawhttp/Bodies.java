package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.recipes.rawhttp.json.BodyText;
import io.github.chat2responses.recipes.rawhttp.json.ChatBody;
import io.github.chat2responses.recipes.rawhttp.json.Difference;
import io.github.chat2responses.recipes.rawhttp.json.Doc;
import io.github.chat2responses.recipes.rawhttp.json.TextEdit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** What becomes of the bodies that are sent: texts, and trees that code puts together. */
final class Bodies {
    private final Plan plan;
    private final Sources sources;
    private final Constants constants;
    private final BodyText texts = new BodyText();
    private final ChatBody rules = new ChatBody();
    private final Set<UUID> changed = new HashSet<>();
    /** What was in wrappers that are sent in several places, by the group that came first. */
    private final Map<UUID, String> opened = new HashMap<>();

    private final Map<UUID, Shared> shared = new HashMap<>();
    private final Makers makers;
    private final OwnObjects own;

    /**
     * Makes it.
     *
     * @param plan the plan
     * @param sources all files
     * @param constants what variables are
     * @param own takes objects of classes of this project
     */
    Bodies(Plan plan, Sources sources, Constants constants, OwnObjects own) {
        this.plan = plan;
        this.own = own;
        this.sources = sources;
        this.constants = constants;
        this.makers = new Makers(plan, sources);
    }

    /** Knows the classes of a project whose objects are bodies. */
    interface OwnObjects {
        /**
         * Takes an object if it is of such a class.
         *
         * @param given what is sent
         * @param object the object in it
         * @param isWritten whether code makes a text of the object, and not the client
         * @return whether it is of such a class
         */
        boolean take(Plan.Body given, Plan.Body object, boolean isWritten);
    }

    /** Says what stays when all bodies are known. */
    void close() {
        makers.close();
    }

    void change(Plan.Body body) {
        change(body, false);
    }

    /** Whether a text was made of the body says how an object becomes JSON. */
    private void change(Plan.Body body, boolean isWritten) {
        if (!changed.add(body.expression().getId())) {
            return;
        }
        Plan.Body inner = unwrapped(body);
        String first = inner.expression() == body.expression()
                ? null
                : opened.putIfAbsent(inner.expression().getId(), body.group());
        if (first != null) {
            plan.groups().join(first, body.group());
            return;
        }
        Expression sent = inner.expression();
        if ((!isWritten && own.take(body, inner, false)) || parameter(inner, isWritten) || choice(inner)) {
            return;
        }
        Texts reader = new Texts(sources, constants);
        if (reader.read(inner.index(), sent)) {
            text(body, reader);
            return;
        }
        Plan.Body tree = tree(inner.index(), sent, body.group());
        boolean isMade = tree.expression() != sent;
        if ((isMade && own.take(body, tree, true)) || parameter(tree, isWritten || isMade)) {
            return;
        }
        CodeReader code = new CodeReader(sources, constants);
        Doc<Where> doc = code.read(tree.index(), tree.expression());
        if (doc instanceof Doc.Obj<Where>) {
            code(body, doc, code);
            return;
        }
        boolean isText = tree.expression() == sent && Types.isText(sent);
        String reason = isText ? reader.problem() : code.problem();
        stays(body, reason.isEmpty() ? "the request's body cannot be seen: " + Reads.shown(sent) : reason);
    }

    /** Whether the body is given to a method, whose callers make it then. */
    private boolean parameter(Plan.Body body, boolean isWritten) {
        Optional<Sources.Variable> found = sources.variable(body.index(), body.expression());
        if (found.isEmpty()) {
            return false;
        }
        SourceIndex index = found.get().index();
        J.VariableDeclarations declaration =
                Sources.declaration(index, found.get().variable());
        if (!(index.parent(declaration) instanceof J.MethodDeclaration method) || method.getBody() == null) {
            return false;
        }
        List<Sources.Use> calls = sources.calls(index, method);
        boolean isPassedOn = sources.uses(index, found.get().variable()).stream()
                .allMatch(
                        use -> use.expression().getId().equals(body.expression().getId())
                                || Texts.isHarmless(use.index(), use.expression()));
        if (calls.isEmpty() || !isPassedOn || sources.isOverriding(index, method)) {
            return false;
        }
        int at = method.getParameters().indexOf(declaration);
        for (Sources.Use call : calls) {
            Expression argument = Sources.arguments(call.expression()).get(at);
            change(new Plan.Body(call.index(), argument, body.group()), isWritten);
        }
        return true;
    }

    /** Whether there are two bodies, one of which is sent. */
    private boolean choice(Plan.Body body) {
        Optional<Sources.Variable> variable = sources.variable(body.index(), body.expression());
        SourceIndex index = variable.map(Sources.Variable::index).orElse(body.index());
        Expression start = Trees.plain(variable.flatMap(constants::start).orElse(body.expression()));
        if (!(start instanceof J.Ternary choice)
                || (variable.isPresent() && isSharedText(variable.get(), body.expression(), body.group()))) {
            return false;
        }
        change(new Plan.Body(index, choice.getTruePart(), body.group()));
        change(new Plan.Body(index, choice.getFalsePart(), body.group()));
        return true;
    }

    /** What is in the wrapper that a transport wants, which may be in a variable, or made by a method for bodies only. */
    private Plan.Body unwrapped(Plan.Body body) {
        Expression inner = Publishers.body(body.index(), body.expression());
        if (inner instanceof J.MethodInvocation call) {
            return wrapped(body.index(), call)
                    .map(made -> unwrapped(new Plan.Body(made.index(), made.expression(), body.group())))
                    .orElseGet(() -> new Plan.Body(body.index(), inner, body.group()));
        }
        return sources.variable(body.index(), inner)
                .flatMap(variable -> constants
                        .start(variable)
                        .filter(start -> Publishers.isWrapper(variable.index(), start)
                                || (start instanceof J.MethodInvocation call
                                        && wrapped(variable.index(), call).isPresent()))
                        .map(start -> unwrapped(new Plan.Body(variable.index(), start, body.group()))))
                .orElseGet(() -> new Plan.Body(body.index(), inner, body.group()));
    }

    /** The wrapper that a method of this project makes, all of whose calls are for bodies. */
    private Optional<Sources.Use> wrapped(SourceIndex index, J.MethodInvocation call) {
        return sources.method(index, call)
                .flatMap(method -> Results.only(method)
                        .filter(result -> Publishers.isWrapper(method.index(), result))
                        .filter(result -> sources.calls(method.index(), method.declaration()).stream()
                                .allMatch(
                                        use -> sent().contains(use.expression().getId())))
                        .map(result -> new Sources.Use(method.index(), result)));
    }

    /** All that is sent, also by variables. */
    private Set<UUID> sent() {
        Set<UUID> sent = new HashSet<>();
        for (Plan.Body body : plan.bodies()) {
            Expression inner = Publishers.body(body.index(), body.expression());
            sent.add(inner.getId());
            sources.variable(body.index(), inner)
                    .flatMap(constants::start)
                    .ifPresent(start -> sent.add(Trees.plain(start).getId()));
        }
        return sent;
    }

    /** The tree that a body is the text of, perhaps by a variable with the text or a method that makes it. */
    private Plan.Body tree(SourceIndex index, Expression sent, String group) {
        Expression tree = Libraries.serialized(sent);
        if (!Types.isText(tree) && !isBytes(tree)) {
            return new Plan.Body(index, tree, group);
        }
        Optional<Sources.Variable> variable = sources.variable(index, tree);
        Expression start = variable.flatMap(constants::start).orElse(null);
        if (variable.isPresent() && start != null) {
            SourceIndex at = variable.get().index();
            if (isSerialized(start) || made(at, start).isPresent()) {
                return isSharedText(variable.get(), tree, group)
                        ? new Plan.Body(index, sent, group)
                        : tree(at, start, group);
            }
        }
        return made(index, tree)
                .map(made -> tree(made.index(), made.expression(), group))
                .orElse(new Plan.Body(index, tree, group));
    }

    private static boolean isSerialized(Expression expression) {
        return Libraries.serialized(expression) != Trees.plain(expression);
    }

    /** The text of a tree that a method of this project makes for this body only. */
    private Optional<Sources.Use> made(SourceIndex index, Expression text) {
        if (!(Trees.plain(text) instanceof J.MethodInvocation call)) {
            return Optional.empty();
        }
        return sources.method(index, call)
                .filter(method ->
                        sources.calls(method.index(), method.declaration()).size() == 1)
                .flatMap(method -> Results.only(method)
                        .filter(Bodies::isSerialized)
                        .map(result -> new Sources.Use(method.index(), result)));
    }

    /** Whether anything but requests of the same group gets the text. */
    private boolean isSharedText(Sources.Variable text, Expression sent, String group) {
        Set<UUID> ours = new HashSet<>();
        ours.add(sent.getId());
        plan.bodies().stream()
                .filter(body ->
                        plan.groups().root(body.group()).equals(plan.groups().root(group)))
                .forEach(body -> ours.add(
                        Publishers.body(body.index(), body.expression()).getId()));
        boolean isShared = sources.uses(text.index(), text.variable()).stream()
                .anyMatch(use -> !ours.contains(use.expression().getId())
                        && !Constants.isWritten(use.index(), use.expression())
                        && !isOursInside(use, ours)
                        && !Texts.isHarmless(use.index(), use.expression()));
        if (isShared) {
            plan.block(
                    group,
                    Plan.REQUEST,
                    text.index().place(text.variable()),
                    "the text of the body is used in several places");
        }
        return isShared;
    }

    /** {@code json.getBytes()} and its like. */
    private static boolean isOursInside(Sources.Use use, Set<UUID> ours) {
        J at = use.index().parent(use.expression());
        while (at instanceof J.MethodInvocation || at instanceof J.Parentheses) {
            if (ours.contains(at.getId())) {
                return true;
            }
            at = use.index().parent(at);
        }
        return false;
    }

    private static boolean isBytes(Expression expression) {
        return expression.getType() != null && expression.getType().toString().startsWith("byte[");
    }

    private void text(Plan.Body body, Texts reader) {
        Template template = reader.template();
        BodyText.Change change = texts.change(template.text(), template.markers());
        Optional<Map<Template.Part, List<Template.LiteralEdit>>> edits =
                change.edits().flatMap(template::changes);
        if (edits.isEmpty()) {
            stays(
                    body,
                    change.reason().isEmpty()
                            ? "a part that is known at run time only would have to change"
                            : change.reason());
            return;
        }
        String moved = TextEdit.apply(template.text(), change.edits().orElseThrow());
        if (moved.contains("\"tools\"")) {
            plan.offersTools(body.group());
        }
        if (reader.hasToken(moved)) {
            stays(body, "a place holder of the body has a name that the new body needs");
            return;
        }
        if (change.streams()) {
            plan.streams(body.group());
        }
        edits.get()
                .forEach((part, changes) -> plan.edit(new Edit.Replace(
                        body.group(),
                        part.index().file().getId(),
                        part.literal().getId(),
                        tree -> Template.changed((J.Literal) tree, changes))));
    }

    private void code(Plan.Body body, Doc<Where> doc, CodeReader code) {
        ChatBody.Outcome outcome = rules.translate(doc.value(), code.markers());
        if (outcome.body().isEmpty()) {
            stays(body, outcome.reason());
            return;
        }
        ObjectNode target = outcome.body().get();
        CodeSurgeon surgeon = new CodeSurgeon(body.group(), new StatementParts(sources));
        boolean isPossible = new Difference<>(code.markers(), surgeon).apply(doc, target);
        String problem = surgeon.problem() == null ? shared(body, surgeon, code) : surgeon.problem();
        if (!isPossible || problem != null) {
            stays(body, problem == null ? "a part that is known at run time only would have to change" : problem);
            return;
        }
        if (target.path("stream").asBoolean()) {
            plan.streams(body.group());
        }
        if (target.has("tools")) {
            plan.offersTools(body.group());
        }
        if (!shares(body, surgeon.changes())) {
            stays(body, "a part of the body is in another one, too, and would have to change in two ways");
        }
    }

    /** Makes the changes that no other body has asked for. Bodies that share a part which changes belong together. */
    private boolean shares(Plan.Body body, Map<UUID, List<CodeSurgeon.Change>> changes) {
        boolean isSame = true;
        for (Map.Entry<UUID, List<CodeSurgeon.Change>> change : changes.entrySet()) {
            List<String> what =
                    change.getValue().stream().map(CodeSurgeon.Change::what).toList();
            Shared before = shared.putIfAbsent(change.getKey(), new Shared(what, body.group()));
            if (before == null) {
                change.getValue().forEach(one -> plan.edit(one.edit()));
            } else {
                plan.groups().join(before.group(), body.group());
                isSame &= before.what().equals(what);
            }
        }
        return isSame;
    }

    /** What happens to a part, and for which group that was found first. */
    private record Shared(List<String> what, String group) {}

    /** Messages that others may have, and methods that others may call, may not change for this body only. */
    private @Nullable String shared(Plan.Body body, CodeSurgeon surgeon, CodeReader code) {
        for (Where where : surgeon.touched()) {
            if (code.kept().has(where)) {
                return "a message would have to change that others may have, too: " + Reads.shown(where.node());
            }
        }
        return makers.note(body, code.made(), surgeon.touched());
    }

    private void stays(Plan.Body body, String reason) {
        plan.block(body.group(), Plan.REQUEST, body.index().place(body.expression()), reason);
    }
}
