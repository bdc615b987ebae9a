package io.github.chat2responses.recipes.rawhttp;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** What can be said when all values were followed: the bodies, and what speaks against a change. */
final class Verdict {
    /** Methods of texts that take JSON for a text. */
    private static final Set<String> SEARCHES = Set.of(
            "indexOf",
            "lastIndexOf",
            "substring",
            "split",
            "contains",
            "matches",
            "replace",
            "replaceAll",
            "replaceFirst");

    private static final Pattern SENTENCE = Pattern.compile("^\\s*\\p{L}");

    private final Plan plan;
    private final Sources sources;
    private final Tables tables;
    private final Bodies bodies;
    private final TextSearches searches;
    private final EventLines lines;
    private final ErrorBranches errors;
    private final ErrorTexts errorTexts;
    private final Tracing tracing;

    Verdict(Plan plan, Sources sources, Tables tables, Bodies bodies, TextSearches searches, EventLines lines) {
        this.plan = plan;
        this.sources = sources;
        this.tables = tables;
        this.bodies = bodies;
        this.searches = searches;
        this.lines = lines;
        this.errors = new ErrorBranches(plan);
        this.errorTexts = new ErrorTexts(sources);
        this.tracing = new Tracing(plan, sources, tables);
    }

    void close() {
        Set<String> withBody = new HashSet<>();
        Set<UUID> done = new HashSet<>();
        for (Plan.Body body : plan.bodies()) {
            withBody.add(plan.groups().root(body.group()));
            if (done.add(body.expression().getId())) {
                bodies.change(body);
            }
        }
        bodies.close();
        for (Plan.Site site : plan.sites()) {
            if (!withBody.contains(plan.groups().root(site.group()))) {
                plan.block(site.group(), Plan.UNSEEN, site.place(), "the request that this URL is for cannot be seen");
            }
        }
        new PartVariables(plan, tables).close();
        lines.close();
        new JoinedLines(plan).close();
        plan.seen().forEach(this::mode);
        for (Plan.Seen use : plan.onlyForErrors()) {
            if (tracing.isIn(use.index(), use.node())) {
                String place = use.index().place(use.node()).toString();
                plan.note(use.group(), place + " shows the whole answer, which has another form now");
            } else if (!Tracing.isForPeople(use.index(), use.node())
                    && !errors.isIn(use.index(), use.node())
                    && !searches.take(use)) {
                block(use, use.node(), wayOut(use));
            }
        }
        searches.close();
        plan.seen().forEach(this::sourcesOf);
    }

    private static String wayOut(Plan.Seen use) {
        boolean isSearch = use.node() instanceof J.MethodInvocation call && SEARCHES.contains(call.getSimpleName());
        J around = around(use);
        return isSearch
                        || (around instanceof J.MethodInvocation call
                                && call.getSimpleName().equals("matcher"))
                ? "the answer is searched as a text, not read as JSON: " + Reads.shown(isSearch ? use.node() : around)
                : "the whole answer goes on from here: " + Reads.shown(around);
    }

    /** The expression that a value is a part of. */
    private static J around(Plan.Seen use) {
        J parent = use.index().parent(use.node());
        return parent == null || parent instanceof J.Block ? use.node() : parent;
    }

    /** A stream is read piece by piece, anything else as a whole. */
    private void mode(Plan.Seen seen) {
        boolean isRoot = tables.tree(seen.role().state()).isPresent()
                && seen.role().path().isEmpty();
        if (isRoot && seen.role().isChunk() != plan.isStream(seen.group())) {
            block(seen, seen.node(), "the request and this reader do not agree whether the answer is a stream");
        }
    }

    /** A variable, parameter or method that has a value from here must not have another one from elsewhere. */
    private void sourcesOf(Plan.Seen seen) {
        if (seen.node() instanceof J.VariableDeclarations.NamedVariable variable) {
            variable(seen, variable);
        } else if (seen.node() instanceof J.MethodDeclaration method) {
            method(seen, method);
        } else if (seen.node() instanceof J.Ternary choice) {
            source(seen, seen.index(), choice.getTruePart());
            source(seen, seen.index(), choice.getFalsePart());
        }
    }

    private void variable(Plan.Seen seen, J.VariableDeclarations.NamedVariable variable) {
        SourceIndex index = seen.index();
        if (variable.getInitializer() != null) {
            source(seen, index, variable.getInitializer());
        }
        for (Sources.Use use : sources.uses(index, variable)) {
            if (Constants.isWritten(use.index(), use.expression())) {
                J parent = use.index().parent(use.expression());
                if (parent instanceof J.Assignment assignment) {
                    source(seen, use.index(), assignment.getAssignment());
                } else if (parent instanceof J.AssignmentOperation operation) {
                    collected(seen, use.index(), operation.getAssignment());
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
                source(seen, call.index(), Sources.arguments(call.expression()).get(at));
            }
        }
    }

    private void method(Plan.Seen seen, J.MethodDeclaration method) {
        Results.all(method).forEach(result -> source(seen, seen.index(), result));
    }

    /** What is added to a text: lines of the answer, and line breaks. */
    private void collected(Plan.Seen seen, SourceIndex index, Expression source) {
        boolean isLine = source instanceof J.Literal
                || plan.role(source).filter(role -> role.is("line")).isPresent()
                || (source instanceof J.Binary sum && isLine(sum.getLeft()) && isLine(sum.getRight()));
        if (!isLine) {
            block(
                    new Plan.Seen(index, source, seen.role(), seen.group()),
                    source,
                    "this may be something else: " + Reads.shown(source));
        }
    }

    private boolean isLine(Expression part) {
        return part instanceof J.Literal
                || plan.role(part).filter(role -> role.is("line")).isPresent();
    }

    private void source(Plan.Seen seen, SourceIndex index, Expression source) {
        boolean isSame = isHarmless(seen, index, source)
                || isNoAnswer(source)
                || (!seen.role().is(Role.URL) && errorTexts.isOne(index, source))
                || (seen.role().is(Role.BUILDER) && isEmptyBuilder(source))
                || plan.role(source).filter(role -> role.isLike(seen.role())).isPresent();
        if (!isSame) {
            block(
                    new Plan.Seen(index, source, seen.role(), seen.group()),
                    source,
                    "this may be something else: " + Reads.shown(source));
        }
    }

    /** A text that is no answer, or one of a test that changes with the code. */
    private boolean isHarmless(Plan.Seen seen, SourceIndex index, Expression source) {
        if (source instanceof J.Literal literal) {
            return literal.getValue() == null
                    || plan.isImitated(literal)
                    || !(seen.role().is(Role.URL) || Imitations.isAnswer(literal));
        }
        if (seen.role().is(Role.TEXT) && isSentence(source)) {
            return true;
        }
        return sources.variable(index, source)
                .filter(variable ->
                        variable.variable().getInitializer() instanceof J.Literal literal && plan.isImitated(literal))
                .filter(variable -> sources.uses(variable.index(), variable.variable()).stream()
                        .noneMatch(use -> Constants.isWritten(use.index(), use.expression())))
                .isPresent();
    }

    /** {@code "Error: " + reason}: what starts like this is no JSON. A part that is an answer is looked at where it stands. */
    private static boolean isSentence(Expression source) {
        Expression plain = Trees.plain(source);
        if (plain instanceof J.Binary sum && sum.getOperator() == J.Binary.Type.Addition) {
            return isSentence(sum.getLeft());
        }
        return plain instanceof J.Literal start
                && start.getValue() instanceof String text
                && SENTENCE.matcher(text).find()
                && !Imitations.isPiece(start);
    }

    private static boolean isNoAnswer(Expression source) {
        return Trees.plain(source) instanceof J.MethodInvocation call
                && (call.getSimpleName().equals("getErrorStream")
                        || call.getSimpleName().equals("nullInputStream"));
    }

    private static boolean isEmptyBuilder(Expression source) {
        return source instanceof J.NewClass creation
                && creation.getArguments().stream()
                        .allMatch(argument -> argument instanceof J.Empty || Types.isNumber(argument));
    }

    private void block(Plan.Seen seen, J node, String reason) {
        String code = seen.role().is(Role.URL) ? Plan.UNSEEN : Plan.ANSWER;
        plan.block(seen.group(), code, seen.index().place(node), reason);
    }
}
