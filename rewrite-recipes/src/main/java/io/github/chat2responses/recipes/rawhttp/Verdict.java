package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.rawhttp.json.BodyText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** What can be said when all values were followed: the bodies, and what speaks against a change. */
final class Verdict {
    private final Plan plan;
    private final Sources sources;
    private final Constants constants;
    private final BodyText bodies;
    private final ErrorBranches errors;

    Verdict(Plan plan, Sources sources, Constants constants, BodyText bodies) {
        this.plan = plan;
        this.sources = sources;
        this.constants = constants;
        this.bodies = bodies;
        this.errors = new ErrorBranches(plan);
    }

    void close() {
        Set<String> withBody = new HashSet<>();
        Set<UUID> done = new HashSet<>();
        for (Plan.Body body : plan.bodies()) {
            withBody.add(plan.groups().root(body.group()));
            if (done.add(body.expression().getId())) {
                body(body);
            }
        }
        for (Plan.Site site : plan.sites()) {
            if (!withBody.contains(plan.groups().root(site.group()))) {
                plan.block(site.group(), Plan.UNSEEN, site.place(), "the request that this URL is for cannot be seen");
            }
        }
        Answers.removeVariables(plan);
        for (Plan.Seen use : plan.onlyForErrors()) {
            if (!errors.isIn(use.index(), use.node())) {
                block(
                        use,
                        use.node(),
                        "the whole answer goes on from here: "
                                + Reads.shown(use.index().parent(use.node())));
            }
        }
        plan.seen().forEach(this::sourcesOf);
    }

    private void body(Plan.Body body) {
        Expression expression = Publishers.text(body.expression());
        Texts texts = new Texts(sources, constants);
        if (!texts.read(body.index(), expression)) {
            String problem = texts.problem().isEmpty()
                    ? "the request's body cannot be seen: " + Reads.shown(expression)
                    : texts.problem();
            plan.block(body.group(), Plan.REQUEST, body.index().place(body.expression()), problem);
            return;
        }
        Template template = texts.template();
        BodyText.Change change = bodies.change(template.text(), template.markers());
        Optional<Map<Template.Part, List<Template.LiteralEdit>>> edits =
                change.edits().flatMap(template::changes);
        if (edits.isEmpty()) {
            String reason = change.reason().isEmpty()
                    ? "a part that is known at run time only would have to change"
                    : change.reason();
            plan.block(body.group(), Plan.REQUEST, body.index().place(body.expression()), reason);
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

    /** A variable, parameter or method that has a value from here must not have another one from elsewhere. */
    private void sourcesOf(Plan.Seen seen) {
        if (seen.node() instanceof J.VariableDeclarations.NamedVariable variable) {
            variable(seen, variable);
        } else if (seen.node() instanceof J.MethodDeclaration method) {
            method(seen, method);
        }
    }

    private void variable(Plan.Seen seen, J.VariableDeclarations.NamedVariable variable) {
        SourceIndex index = seen.index();
        if (variable.getInitializer() != null) {
            source(seen, index, variable.getInitializer());
        }
        for (Sources.Use use : sources.uses(index, variable)) {
            if (Constants.isWritten(use.index(), use.expression())) {
                if (use.index().parent(use.expression()) instanceof J.Assignment assignment) {
                    source(seen, use.index(), assignment.getAssignment());
                } else {
                    block(seen, use.expression(), "this value changes: " + Reads.shown(use.expression()));
                }
            }
        }
        J declaration = index.parent(variable);
        J owner = declaration == null ? null : index.parent(declaration);
        if (owner instanceof J.MethodDeclaration method) {
            int at = method.getParameters().indexOf(declaration);
            for (Sources.Use call : sources.calls(index, method)) {
                source(
                        seen,
                        call.index(),
                        ((J.MethodInvocation) call.expression()).getArguments().get(at));
            }
        }
    }

    private void method(Plan.Seen seen, J.MethodDeclaration method) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Return visitReturn(J.Return result, Integer p) {
                if (result.getExpression() != null) {
                    source(seen, seen.index(), result.getExpression());
                }
                return result;
            }

            @Override
            public J.Lambda visitLambda(J.Lambda lambda, Integer p) {
                return lambda;
            }
        }.visit(method.getBody(), 0);
    }

    private void source(Plan.Seen seen, SourceIndex index, Expression source) {
        boolean isSame = source instanceof J.Literal
                || plan.role(source).filter(role -> role.isLike(seen.role())).isPresent();
        if (!isSame) {
            block(
                    new Plan.Seen(index, source, seen.role(), seen.group()),
                    source,
                    "this may be something else: " + Reads.shown(source));
        }
    }

    private void block(Plan.Seen seen, J node, String reason) {
        String code = seen.role().is(Role.URL) ? Plan.UNSEEN : Plan.ANSWER;
        plan.block(seen.group(), code, seen.index().place(node), reason);
    }
}
