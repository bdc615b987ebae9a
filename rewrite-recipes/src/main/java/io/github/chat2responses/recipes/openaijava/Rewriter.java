package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/**
 * Walks a file and rewrites what has a certain rewrite. It runs twice: first to learn what it could not rewrite, with the
 * result thrown away; then for real, over the statements of those groups in which nothing was left over.
 */
final class Rewriter extends Walk {
    private Map<String, GrownRequest> grown = Map.of();
    private AssistantRules assistants = new AssistantRules(this, Map.of());
    private @Nullable AnswerTexts answers;

    Rewriter(FileScope file, Snippets snippets, Notes notes, Verdicts verdicts) {
        super(file, snippets, notes, verdicts);
    }

    @Override
    public J visitCompilationUnit(J.CompilationUnit unit, Integer p) {
        grown = GrownRequest.in(unit);
        assistants = new AssistantRules(this, AssistantItems.in(unit));
        answers = AnswerTexts.in(unit);
        return super.visitCompilationUnit(unit, p);
    }

    private Optional<GrownRules> grown(@Nullable String variable) {
        return Optional.ofNullable(variable == null ? null : grown.get(variable))
                .map(request -> new GrownRules(this, request));
    }

    @Override
    public J visitVariableDeclarations(J.VariableDeclarations declarations, Integer p) {
        if (mayChange() && mocks().goes(this, declarations)) {
            neighbours().remove(declarations, "");
            return declarations;
        }
        List<Statement> items = mayChange() ? assistants.declared(declarations) : List.of();
        if (!items.isEmpty()) {
            neighbours().behind(items.get(0), items.subList(1, items.size()));
            return items.get(0);
        }
        J.VariableDeclarations visited = (J.VariableDeclarations) super.visitVariableDeclarations(declarations, p);
        J.VariableDeclarations.NamedVariable variable =
                declarations.getVariables().get(0);
        Optional<GrownRules> rules = variable.getVariableType() == null || !mayChange()
                ? Optional.empty()
                : grown(Keys.variable(variable.getVariableType()));
        Optional<List<J.MethodInvocation>> steps = GrownRequest.open(variable.getInitializer());
        if (rules.isPresent() && steps.isPresent()) {
            neighbours().behind(visited, rules.get().behind(visited, steps.get()));
        }
        return visited;
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
        if (!mayChange()) {
            return super.visitMethodInvocation(call, p);
        }
        if (mocks().goes(this, call)) {
            neighbours().remove(call, "");
            return call;
        }
        if (answers != null && answers.reads(this, call)) {
            return super.visitMethodInvocation(call, p);
        }
        Optional<List<Statement>> statements = GrownRequest.root(call)
                .flatMap(root -> grown(Keys.variable(root)).flatMap(rules -> rules.use(call, root)));
        statements = statements.or(() -> AssistantCalls.statements(this, call)).or(() -> assistants.statements(call));
        if (statements.isPresent()) {
            return several(call, statements.get());
        }
        Optional<J> once = ChoiceRules.once(this, call);
        if (once.isPresent()) {
            return once.get();
        }
        Optional<Expression> begun = begun(call);
        if (begun.isPresent()) {
            return begun.get().withPrefix(call.getPrefix());
        }
        Optional<Expression> replaced = replaced(call);
        if (replaced.isEmpty()) {
            J.MethodInvocation kept = lineBreak(
                    call, CallRules.renamed(this, call, (J.MethodInvocation) super.visitMethodInvocation(call, p)));
            if (CallRules.opensEvents(call)) {
                return guarded(kept);
            }
            return FailedAnswers.guarded(this, call, kept.withPrefix(Space.EMPTY))
                    .map(looked -> (J) looked.<Expression>withPrefix(kept.getPrefix()))
                    .orElse(kept);
        }
        Expression result = replaced.get();
        if (!(result instanceof Statement) && getCursor().getParentTreeCursor().getValue() instanceof J.Block) {
            block(call.getName(), "C2R602", "a value is read and thrown away");
            return call;
        }
        return Comments.keep(call, result.withPrefix(call.getPrefix()), "\n" + FileScope.indent(getCursor()));
    }

    /** Looks at each event of a stream; on a line of its own if what follows is. */
    private J guarded(J.MethodInvocation events) {
        J.MethodInvocation mapped =
                (J.MethodInvocation) snippet("guarded", List.of(events)).<Expression>withPrefix(events.getPrefix());
        JRightPadded<Expression> select = mapped.getPadding().getSelect();
        return select != null && parent() instanceof J.MethodInvocation outer && Chain.startsLine(outer)
                ? mapped.getPadding().withSelect(select.withAfter(Space.format("\n" + indent())))
                : mapped;
    }

    /** The chain that a builder in a variable starts with. */
    private Optional<Expression> begun(J.MethodInvocation call) {
        Optional<List<J.MethodInvocation>> steps = GrownRequest.open(call);
        return steps.isPresent()
                        && parent() instanceof J.VariableDeclarations.NamedVariable variable
                        && variable.getVariableType() != null
                ? grown(Keys.variable(variable.getVariableType())).flatMap(rules -> rules.start(call, steps.get()))
                : Optional.empty();
    }

    private J several(J.MethodInvocation call, List<Statement> statements) {
        if (statements.isEmpty()) {
            neighbours().remove(call, RequestStep.removed(call));
            return call;
        }
        Statement first = statements.get(0);
        List<Comment> comments = ListUtils.concatAll(
                call.getPrefix().getComments(), first.getPrefix().getComments());
        Statement begun = first.withPrefix(call.getPrefix().withComments(comments));
        if (statements.size() > 1) {
            neighbours().behind(begun, statements.subList(1, statements.size()));
        }
        return begun;
    }

    private Optional<Expression> replaced(J.MethodInvocation call) {
        Optional<Chain> chain = Chain.endingIn(call);
        Optional<Chain> request = chain.filter(ParamsChain::builds);
        if (request.isPresent() && !OpenBuilder.addsToCopy(request.get())) {
            return ParamsChain.rewrite(this, request.get());
        }
        Optional<Chain> part = chain.filter(found -> !found.copies() && PartChain.applies(map(), found));
        if (part.isPresent()) {
            return PartChain.rewrite(this, part.get());
        }
        Optional<Expression> fixture = chain.flatMap(found -> AnswerFixture.rewrite(this, found));
        if (fixture.isPresent()) {
            return fixture;
        }
        FinishReasons.accept(this, call);
        return CallRules.replaced(this, call)
                .or(() -> AllowedTools.replaced(this, call))
                .or(() -> assistants.list(call))
                .or(() -> AssistantCalls.item(this, call))
                .or(() -> LogLines.replaced(this, call))
                .or(() -> RequestReads.replaced(this, call))
                .or(() -> DeltaCalls.replaced(this, call))
                .or(() -> OpenBuilder.replaced(this, call))
                .or(() -> FinishReasons.replaced(this, call))
                .or(() -> ReactorRules.replaced(this, call))
                .or(() -> ReadRules.replaced(this, call));
    }

    /** Puts a call that follows new lines on a line of its own. */
    private J.MethodInvocation lineBreak(J.MethodInvocation was, J.MethodInvocation call) {
        JRightPadded<Expression> select = call.getPadding().getSelect();
        if (select != null
                && broken().contains(select.getElement().getId())
                && select.getAfter().isEmpty()
                && was.getSelect() != null) {
            Space line = Space.format("\n" + FileScope.indent(getCursor()));
            return call.getPadding().withSelect(select.withAfter(line));
        }
        return call;
    }

    /** All calls are function calls in Responses, so a branch for the others has nothing to do. */
    @Override
    public J visitIf(J.If branch, Integer p) {
        Optional<Expression> asked =
                mayChange() && !hasKinds() && branch.getElsePart() == null && parent() instanceof J.Block
                        ? CallRules.askedForOtherCalls(branch.getIfCondition().getTree())
                        : Optional.empty();
        if (asked.isPresent()) {
            swallow(branch, List.of(asked.get()));
            visited(asked.get());
            neighbours().remove(branch, "");
            return branch;
        }
        return super.visitIf(branch, p);
    }

    @Override
    public J visitLiteral(J.Literal literal, Integer p) {
        return answers != null && mayChange() ? answers.moved(this, literal).orElse(literal) : literal;
    }

    @Override
    public J visitIdentifier(J.Identifier identifier, Integer p) {
        return mayChange()
                ? FinishReasons.constant(this, identifier, identifier.getFieldType())
                        .orElseGet(() -> NameRules.identifier(this, identifier))
                : identifier;
    }

    @Override
    public <T extends J> J visitControlParentheses(J.ControlParentheses<T> parentheses, Integer p) {
        if (parentheses.getTree() instanceof Expression selector && FinishReasons.isSwitch(parent(), selector)) {
            accept(parentheses);
        }
        return super.visitControlParentheses(parentheses, p);
    }

    @Override
    public J visitSynchronized(J.Synchronized statement, Integer p) {
        accept(statement.getLock());
        return super.visitSynchronized(statement, p);
    }

    @Override
    public J visitSwitch(J.Switch statement, Integer p) {
        J.Switch visited = (J.Switch) super.visitSwitch(statement, p);
        return mayChange()
                        && FinishReasons.isEnum(
                                statement.getSelector().getTree().getType())
                ? visited.withCases(FinishReasons.cases(this, visited.getCases()))
                : visited;
    }

    @Override
    public J visitSwitchExpression(J.SwitchExpression expression, Integer p) {
        accept(expression);
        J.SwitchExpression visited = (J.SwitchExpression) super.visitSwitchExpression(expression, p);
        return mayChange()
                        && FinishReasons.isEnum(
                                expression.getSelector().getTree().getType())
                ? visited.withCases(FinishReasons.cases(this, visited.getCases()))
                : visited;
    }

    @Override
    public J visitForEachLoop(J.ForEachLoop loop, Integer p) {
        Optional<J> once = mayChange() ? ChoiceRules.once(this, loop) : Optional.empty();
        return once.isPresent() ? once.get() : super.visitForEachLoop(loop, p);
    }

    /** {@code !chunk.choices().isEmpty()} */
    @Override
    public J visitUnary(J.Unary unary, Integer p) {
        Optional<Expression> delta = mayChange()
                        && unary.getOperator() == J.Unary.Type.Not
                        && unary.getExpression() instanceof J.MethodInvocation call
                ? ReadRules.hasDelta(this, call)
                : Optional.empty();
        return delta.isPresent() ? delta.get().withPrefix(unary.getPrefix()) : super.visitUnary(unary, p);
    }

    @Override
    public J visitBinary(J.Binary binary, Integer p) {
        Optional<Expression> answer = answers != null && mayChange() ? answers.moved(this, binary) : Optional.empty();
        if (answer.isPresent()) {
            return answer.get();
        }
        if (mayChange() && LogLines.shows(map(), binary, getCursor())) {
            accept(binary);
        }
        Optional<Expression> text = mayChange()
                ? FinishReasons.binary(this, binary)
                        .or(() -> ReadRules.present(this, binary))
                        .or(() -> CountedChoices.replaced(this, binary))
                : Optional.empty();
        return text.isPresent() ? text.get().withPrefix(binary.getPrefix()) : super.visitBinary(binary, p);
    }

    @Override
    public J visitFieldAccess(J.FieldAccess access, Integer p) {
        if (!mayChange()) {
            return super.visitFieldAccess(access, p);
        }
        boolean passedOn = access.getSimpleName().equals("class")
                && parent() instanceof J.MethodInvocation call
                && Mocks.passesOn(call);
        if (passedOn || AnswerTexts.isClass(access, parent())) {
            accept(access);
            return super.visitFieldAccess(access, p);
        }
        Optional<Expression> type = NameRules.nestedType(this, access)
                .or(() -> FinishReasons.constant(this, access, access.getName().getFieldType()));
        return type.isPresent()
                ? type.get()
                : NameRules.constant(this, access, (J.FieldAccess) super.visitFieldAccess(access, p));
    }

    /** {@code (Iterable<ChatCompletionChunk>) stream.stream()::iterator} says what the function is for, no more. */
    @Override
    public J visitTypeCast(J.TypeCast cast, Integer p) {
        boolean isFunction =
                cast.getExpression() instanceof J.MemberReference || cast.getExpression() instanceof J.Lambda;
        if (mayChange() && isFunction && CallRules.isOpen(JavaTypes.name(cast.getType()))) {
            accept(cast);
            accept(cast.getClazz());
        }
        return super.visitTypeCast(cast, p);
    }

    @Override
    public J visitMemberReference(J.MemberReference reference, Integer p) {
        Optional<Expression> function = mayChange() && reference.getContaining() instanceof J.Identifier name
                ? grown(Keys.variable(name)).flatMap(rules -> rules.reference(reference))
                : Optional.empty();
        function = mayChange() ? function.or(() -> RequestReads.reference(this, reference)) : function;
        if (function.isPresent()) {
            return function.get().withPrefix(reference.getPrefix());
        }
        if (!mayChange()) {
            return super.visitMemberReference(reference, p);
        }
        J.MemberReference visited =
                CallRules.reference(this, reference, (J.MemberReference) super.visitMemberReference(reference, p));
        Expression guarded = FailedAnswers.guarded(this, reference, visited);
        return guarded == visited ? EventGuard.guarded(this, reference, visited) : guarded;
    }

    @Override
    public J visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
        J.MethodDeclaration visited = (J.MethodDeclaration) super.visitMethodDeclaration(method, p);
        Optional<J.Identifier> event = mayChange()
                ? EventGuard.event(method).map(J.VariableDeclarations.NamedVariable::getName)
                : Optional.empty();
        return event.isPresent() && visited.getBody() != null
                ? visited.withBody(EventGuard.guarded(this, visited.getBody(), event.get()))
                : visited;
    }

    @Override
    public J visitLambda(J.Lambda lambda, Integer p) {
        accept(lambda);
        J.Lambda visited = (J.Lambda) super.visitLambda(lambda, p);
        Optional<J.Identifier> event = mayChange()
                ? EventGuard.event(parent(), lambda).map(J.VariableDeclarations.NamedVariable::getName)
                : Optional.empty();
        return event.isPresent() ? EventGuard.guarded(this, visited, event.get()) : visited;
    }
}
