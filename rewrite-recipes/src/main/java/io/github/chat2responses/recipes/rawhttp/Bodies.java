package io.github.chat2responses.recipes.rawhttp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.recipes.rawhttp.json.BodyText;
import io.github.chat2responses.recipes.rawhttp.json.ChatBody;
import io.github.chat2responses.recipes.rawhttp.json.Difference;
import io.github.chat2responses.recipes.rawhttp.json.Doc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** What becomes of the bodies that are sent: texts, and trees that code puts together. */
final class Bodies {
    private final Plan plan;
    private final Sources sources;
    private final Constants constants;
    private final BodyText texts = new BodyText();
    private final ChatBody rules = new ChatBody();

    Bodies(Plan plan, Sources sources, Constants constants) {
        this.plan = plan;
        this.sources = sources;
        this.constants = constants;
    }

    void change(Plan.Body body) {
        Plan.Body inner = unwrapped(body);
        Expression sent = inner.expression();
        Texts reader = new Texts(sources, constants);
        if (reader.read(inner.index(), sent)) {
            text(body, reader.template());
            return;
        }
        Plan.Body tree = tree(inner.index(), sent, body.group());
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

    /** What is in the wrapper that a transport wants, which may be in a variable. */
    private Plan.Body unwrapped(Plan.Body body) {
        Expression inner = Publishers.body(body.expression());
        Optional<Sources.Variable> variable = sources.variable(body.index(), inner);
        if (variable.isEmpty() || !constants.isFixed(variable.get())) {
            return new Plan.Body(body.index(), inner, body.group());
        }
        Expression start = variable.get().variable().getInitializer();
        return start == null || !Publishers.isWrapper(start)
                ? new Plan.Body(body.index(), inner, body.group())
                : unwrapped(new Plan.Body(variable.get().index(), start, body.group()));
    }

    /** The tree that a body is the text of, perhaps by a variable with the text. */
    private Plan.Body tree(SourceIndex index, Expression sent, String group) {
        Expression tree = Libraries.serialized(sent);
        Optional<Sources.Variable> variable =
                Types.isText(tree) || isBytes(tree) ? sources.variable(index, tree) : Optional.empty();
        if (variable.isPresent() && constants.isFixed(variable.get())) {
            Expression start = variable.get().variable().getInitializer();
            if (start != null && Libraries.serialized(start) != Trees.plain(start)) {
                return new Plan.Body(variable.get().index(), Libraries.serialized(start), group);
            }
        }
        return new Plan.Body(index, tree, group);
    }

    private static boolean isBytes(Expression expression) {
        return expression.getType() != null && expression.getType().toString().startsWith("byte[");
    }

    private void text(Plan.Body body, Template template) {
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
        CodeSurgeon surgeon = new CodeSurgeon(body.group());
        boolean isPossible = new Difference<>(code.markers(), surgeon).apply(doc, target);
        String problem = surgeon.problem();
        if (!isPossible || problem != null) {
            stays(body, problem == null ? "a part that is known at run time only would have to change" : problem);
            return;
        }
        if (target.path("stream").asBoolean()) {
            plan.streams(body.group());
        }
        surgeon.edits().forEach(plan::edit);
    }

    private void stays(Plan.Body body, String reason) {
        plan.block(body.group(), Plan.REQUEST, body.index().place(body.expression()), reason);
    }
}
