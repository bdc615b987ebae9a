package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Rewrites the declaration and the uses of a builder that is kept in a variable; see {@link GrownRequest}. */
final class GrownRules {
    private final Site site;
    private final GrownRequest request;

    GrownRules(Site site, GrownRequest request) {
        this.site = site;
        this.request = request;
    }

    /** The builder chain that the variable starts with, without the messages. */
    Optional<Expression> start(J.MethodInvocation last, List<J.MethodInvocation> steps) {
        if (request.problem().isPresent()) {
            GrownRequest.Problem problem = request.problem().get();
            site.block(problem.element(), "C2R602", problem.reason());
            // One reason is enough.
            site.swallow(last, arguments(steps));
            return Optional.empty();
        }
        List<J.MethodInvocation> after = steps.subList(1, steps.size());
        if (!areCertain(after, true)) {
            return Optional.empty();
        }
        site.swallow(last, arguments(after));
        if (!mayMove(after, true)) {
            // One reason is enough, so nothing in it is looked at.
            return Optional.of(last);
        }
        J.MethodInvocation begun = RequestStep.begin(site, steps.get(0));
        ChainWriter writer = new ChainWriter(begun);
        write(writer, after);
        if (!site.options().omitStore()
                && after.stream().noneMatch(step -> step.getSimpleName().equals("store"))) {
            J.MethodInvocation store = (J.MethodInvocation) site.snippet("store", List.of(begun));
            writer.add(last, "store", store.getArguments(), type(store));
        }
        if (!writer.leftover().isEmpty()) {
            site.block(last.getName(), "C2R602", "a setting that goes away is the last one of a declaration");
        }
        return Optional.of(writer.chain());
    }

    private static JavaType.Method type(J.MethodInvocation snippet) {
        return Objects.requireNonNull(snippet.getMethodType(), "snippets have types");
    }

    /** The statements behind the declaration: the list of messages, and those that the first chain adds. */
    List<Statement> behind(J.VariableDeclarations declaration, List<J.MethodInvocation> steps) {
        if (request.input().isEmpty() || request.problem().isPresent()) {
            return List.of();
        }
        Space line = Space.format("\n" + declaration.getPrefix().getIndent());
        List<Statement> statements = new ArrayList<>();
        statements.add(site.inputList(request.input()).withPrefix(line));
        steps.stream()
                .filter(MessageStep::isMessage)
                .forEach(step -> statements.add(add(step).withPrefix(withComments(line, step))));
        return statements;
    }

    private static Space withComments(Space line, J.MethodInvocation step) {
        JRightPadded<Expression> select = step.getPadding().getSelect();
        List<Comment> comments = select == null ? List.of() : select.getAfter().getComments();
        return comments.isEmpty()
                ? line
                : line.withComments(comments.stream()
                        .map(comment -> comment.<Comment>withSuffix(line.getWhitespace()))
                        .toList());
    }

    /** What becomes of steps on the variable: statements, or one expression if the request is built. */
    Optional<List<Statement>> use(J.MethodInvocation call, J.Identifier variable) {
        List<J.MethodInvocation> steps = steps(call);
        if (request.problem().isPresent()) {
            site.accept(variable);
            site.swallow(call, List.of(variable));
            return Optional.empty();
        }
        boolean builds = call.getSimpleName().equals("build");
        boolean adds = steps.stream().anyMatch(MessageStep::isMessage)
                && !request.input().isEmpty();
        if (!areCertain(steps, builds)) {
            return Optional.empty();
        }
        boolean alone = site.parent() instanceof J.Block;
        boolean single = steps.size() == 1 && (takesOneStatement(site.parent()) || site.isStatementOfCase());
        if (adds && !(builds ? site.isFirst() : alone || single)) {
            site.block(call.getName(), "C2R602", "a message is added in the middle of something else");
            return Optional.empty();
        }
        if (steps.stream().allMatch(step -> RequestStep.isDropped(site, step)) && !alone) {
            site.block(call.getName(), "C2R602", "a setting that goes away is all that is done here");
            return Optional.empty();
        }
        List<J> visited = new ArrayList<>(arguments(steps));
        visited.add(variable);
        site.swallow(call, visited);
        site.accept(variable);
        if (builds && adds) {
            if (!mayMove(steps, false)) {
                return Optional.of(List.of((Statement) call));
            }
            site.before(added(steps));
        }
        return Optional.of(builds ? List.of((Statement) build(call, variable, steps)) : grow(variable, steps));
    }

    private static boolean takesOneStatement(J parent) {
        boolean function = parent instanceof J.Lambda lambda && Sweep.returnsNothing(lambda.getType());
        return function || parent instanceof J.If || parent instanceof J.If.Else || parent instanceof J.ForEachLoop;
    }

    private Expression build(J.MethodInvocation build, J.Identifier variable, List<J.MethodInvocation> steps) {
        ChainWriter writer = new ChainWriter(site.visited(variable).withPrefix(Space.EMPTY));
        write(writer, steps.subList(0, steps.size() - 1));
        if (!request.input().isEmpty()) {
            J.MethodInvocation input = (J.MethodInvocation)
                    site.snippet("inputOfResponse", List.of(variable, site.inputName(request.input())));
            writer.insert(build, "inputOfResponse", input.getArguments(), type(input));
        }
        writer.finish(build, RequestStep.method(site, "build", build, null, RequestStep.BUILDER));
        return writer.chain();
    }

    /** Statements in the order of the steps, so that arguments are evaluated in the order they were. */
    private List<Statement> grow(J.Identifier variable, List<J.MethodInvocation> steps) {
        if (request.input().isEmpty()) {
            return chained(variable, steps);
        }
        List<Statement> statements = new ArrayList<>();
        int from = 0;
        while (from < steps.size()) {
            int to = from + 1;
            while (to < steps.size()
                    && MessageStep.isMessage(steps.get(to)) == MessageStep.isMessage(steps.get(from))) {
                to++;
            }
            List<J.MethodInvocation> same = steps.subList(from, to);
            statements.addAll(MessageStep.isMessage(same.get(0)) ? added(same) : chained(variable, same));
            from = to;
        }
        return statements;
    }

    private List<Statement> chained(J.Identifier variable, List<J.MethodInvocation> steps) {
        ChainWriter writer = new ChainWriter(site.visited(variable).withPrefix(Space.EMPTY));
        write(writer, steps);
        String line = "\n" + site.statementIndent();
        List<Comment> leftover = writer.leftover().stream()
                .<Comment>map(comment -> comment.withSuffix(line))
                .toList();
        return writer.chain() instanceof J.MethodInvocation chain
                ? List.of(chain.withPrefix(Space.build(line, leftover)))
                : List.of();
    }

    /**
     * Whether messages may be added after all other steps, or before them: not if one of each does something that the other
     * could notice.
     */
    private boolean mayMove(List<J.MethodInvocation> steps, boolean after) {
        if (request.input().isEmpty()) {
            return true;
        }
        boolean earlier = false;
        for (J.MethodInvocation step : steps) {
            boolean moves = MessageStep.isMessage(step) == after;
            boolean matters = step.getArguments().stream().anyMatch(Evaluation::mayMatterWhen);
            if (!moves && matters && earlier) {
                site.block(step.getName(), "C2R602", "the arguments would be evaluated in another order");
                return false;
            }
            earlier |= moves && matters;
        }
        return true;
    }

    private List<Statement> added(List<J.MethodInvocation> steps) {
        Space line = Space.format("\n" + site.statementIndent());
        return steps.stream()
                .filter(MessageStep::isMessage)
                .map(step -> (Statement) add(step).withPrefix(withComments(line, step)))
                .toList();
    }

    /** {@code builder::addUserMessage} and the like, where a function is wanted that returns nothing. */
    Optional<Expression> reference(J.MemberReference reference) {
        String name = reference.getReference().getSimpleName();
        JavaType.Method type = reference.getMethodType();
        if (request.problem().isPresent() || type == null || !Sweep.returnsNothing(reference.getType())) {
            return Optional.empty();
        }
        String given = type.getParameterTypes().isEmpty()
                ? ""
                : JavaTypes.name(type.getParameterTypes().get(0));
        if (name.equals("addTool") && given.equals("java.lang.Class")) {
            site.tellsCallsApart(reference.getReference());
            site.accept(reference);
            return Optional.of(reference.withContaining(site.visited(reference.getContaining())));
        }
        Optional<String> snippet = name.equals("addMessage")
                ? each(given)
                : MessageStep.text(name)
                        .filter(text -> given.equals("java.lang.String"))
                        .map(text -> text + "Each");
        if (snippet.isEmpty() || request.input().isEmpty()) {
            return Optional.empty();
        }
        site.swallow(reference, List.of(reference.getContaining()));
        site.accept(reference.getContaining());
        if (snippet.get().equals("replayEach")) {
            site.reshapesMessages();
        }
        return Optional.of(site.snippet(snippet.get(), List.of(site.inputName(request.input()))));
    }

    private static Optional<String> each(String message) {
        return switch (message) {
            case SdkMap.CHAT + "ChatCompletionMessage" -> Optional.of("replayEach");
            case SdkMap.CHAT + "ChatCompletionMessageParam" -> Optional.of("addEach");
            default -> Optional.empty();
        };
    }

    /** Whether all steps have a counterpart; one that gives another builder has one where that builder is kept or ended. */
    private boolean areCertain(List<J.MethodInvocation> steps, boolean keepsResult) {
        for (J.MethodInvocation step : steps) {
            Optional<String> doubt = RequestStep.doubt(site, step, false)
                    .or(() -> !keepsResult
                                    && step.getSimpleName().equals("responseFormat")
                                    && TextFormat.of(step)
                                            .filter("structured"::equals)
                                            .isPresent()
                            ? Optional.of("`responseFormat` with a class gives another builder")
                            : Optional.empty());
            if (doubt.isPresent()) {
                site.block(step.getName(), "C2R601", doubt.get());
                return false;
            }
        }
        return true;
    }

    private void write(ChainWriter writer, List<J.MethodInvocation> steps) {
        for (J.MethodInvocation step : steps) {
            if (MessageStep.isList(step) || !MessageStep.isMessage(step)) {
                RequestStep.writeAny(site, writer, step);
            }
        }
    }

    private J.MethodInvocation add(J.MethodInvocation step) {
        Expression list = site.inputName(request.input());
        Optional<String> text = MessageStep.text(step.getSimpleName());
        if (text.isPresent()) {
            Expression said = site.visited(step.getArguments().get(0));
            return (J.MethodInvocation) site.snippet(text.get() + "Added", List.of(list, said));
        }
        Optional<Expression> answer = MessageStep.isReplay(step)
                ? MessageStep.answer(step.getArguments().get(0))
                : Optional.empty();
        if (answer.isPresent()) {
            site.reshapesMessages();
            return (J.MethodInvocation) site.snippet("replay", List.of(site.visited(answer.get()), list));
        }
        Expression item = MessageStep.item(site, step);
        return (J.MethodInvocation) site.snippet(AssistantRules.isList(item) ? "addAll" : "add", List.of(list, item));
    }

    private static List<J.MethodInvocation> steps(J.MethodInvocation last) {
        List<J.MethodInvocation> steps = new ArrayList<>();
        Expression current = last;
        while (current instanceof J.MethodInvocation step) {
            steps.add(0, step);
            current = step.getSelect();
        }
        return steps;
    }

    /** The arguments, which are visited on their own; those of dropped steps are not. */
    private List<J> arguments(List<J.MethodInvocation> steps) {
        List<J> all = new ArrayList<>();
        steps.stream()
                .filter(step -> !RequestStep.isDropped(site, step))
                .forEach(step -> all.addAll(MessageStep.visitedParts(step)));
        return all;
    }
}
