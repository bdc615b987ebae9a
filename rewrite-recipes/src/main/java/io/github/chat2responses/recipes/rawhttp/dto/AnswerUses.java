package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Kind.Holder;
import io.github.chat2responses.recipes.rawhttp.dto.Kind.Part;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** What a file does with answers: each use has a certain rewrite, or blocks the answer's group. */
final class AnswerUses extends JavaVisitor<Integer> {
    private static final Set<String> LEVELS = Set.of("trace", "debug", "info", "warn", "error");
    private static final Set<String> EMPTY_CHECKS = Set.of("isEmpty", "isNotEmpty");

    private final SourceIndex file;
    private final Kinds kinds;
    private final Map<String, AnswerShape> answers;
    private final DtoPlan plan;

    AnswerUses(SourceIndex file, Map<String, AnswerShape> answers, Shapes shapes, DtoPlan plan) {
        this.file = file;
        this.kinds = new Kinds(file, answers, shapes);
        this.answers = answers;
        this.plan = plan;
    }

    @Override
    public J visitIdentifier(J.Identifier identifier, Integer p) {
        J parent = file.parent(identifier);
        if (parent != null && isValue(identifier, parent)) {
            look(identifier);
        }
        return identifier;
    }

    private static boolean isValue(J.Identifier identifier, J parent) {
        boolean isName = (parent instanceof J.VariableDeclarations.NamedVariable variable
                        && variable.getName().getId().equals(identifier.getId()))
                || (parent instanceof J.MethodInvocation call
                        && call.getName().getId().equals(identifier.getId()))
                || (parent instanceof J.FieldAccess access
                        && access.getName().getId().equals(identifier.getId()))
                || (parent instanceof J.MemberReference reference
                        && reference.getReference().getId().equals(identifier.getId()))
                || parent instanceof J.MethodDeclaration
                || parent instanceof J.Annotation;
        return !isName;
    }

    @Override
    public J visitFieldAccess(J.FieldAccess access, Integer p) {
        if (!access.getSimpleName().equals("class")) {
            look(access);
        }
        return super.visitFieldAccess(access, p);
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
        if (look(call) == null) {
            unknown(call, call.getSimpleName(), call.getSelect());
        }
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J visitArrayAccess(J.ArrayAccess access, Integer p) {
        look(access);
        return super.visitArrayAccess(access, p);
    }

    @Override
    public J visitMemberReference(J.MemberReference reference, Integer p) {
        Expression owner = reference.getContaining();
        boolean inChain = file.parent(reference) instanceof J.MethodInvocation call && kinds.of(call) != null;
        if (!inChain) {
            unknown(reference, reference.getReference().getSimpleName(), owner);
        }
        Kind bound = kinds.of(owner);
        if (bound != null && bound.part() != Part.TEXT) {
            block(bound, reference, "a method reference to the answer");
        }
        return super.visitMemberReference(reference, p);
    }

    /** An accessor that the new class does not have, on something that nobody knows: it may be an answer. */
    private void unknown(J use, String accessor, @Nullable Expression on) {
        if (on == null || kinds.of(on) != null) {
            return;
        }
        String owner = Shapes.name(on.getType());
        for (AnswerShape answer : answers.values()) {
            boolean isAnother = !owner.isEmpty() && !owner.equals(answer.name());
            if (answer.choices().isNamed(accessor) && !isAnother && !owner.isEmpty()) {
                plan.needs(
                        answer.name(),
                        file.place(use),
                        "C2R602",
                        "`" + accessor + "` is read in a way that is not known");
            } else if (answer.choices().isNamed(accessor) && owner.isEmpty() && isNear(answer)) {
                plan.needs(answer.name(), file.place(use), "C2R604", "what `" + on + "` is cannot be seen");
            }
        }
    }

    /** Whether a file could have answers at all without naming their class: by {@code var}, in a lambda, in a chain. */
    private boolean isNear(AnswerShape answer) {
        return plan.mayReach(file, answer);
    }

    private @Nullable Kind look(Expression expression) {
        Kind kind = kinds.of(expression);
        if (kind == null || (!(expression instanceof J.MethodInvocation) && isType(expression))) {
            return null;
        }
        J inner = expression;
        J parent = file.parent(inner);
        while (parent instanceof J.Parentheses<?> || parent instanceof J.ControlParentheses<?>) {
            inner = parent;
            parent = file.parent(inner);
        }
        if (parent != null) {
            judge(kind, expression, inner, parent);
        }
        return kind;
    }

    /** A class's name before a dot is no value. */
    private boolean isType(Expression expression) {
        return expression instanceof J.Identifier identifier
                && identifier.getFieldType() == null
                && file.declaration(identifier).isEmpty();
    }

    private void judge(Kind kind, Expression expression, J inner, J parent) {
        if (kind.part() == Part.TEXT) {
            text(kind, expression);
            return;
        }
        if (parent instanceof J.MethodInvocation call
                && call.getSelect() != null
                && call.getSelect().getId().equals(inner.getId())) {
            called(kind, expression, call);
            return;
        }
        if (isNullCheck(parent) && isThere(kind, (J.Binary) parent)) {
            return;
        }
        if (isVariable(kind, parent)) {
            return;
        }
        boolean fits = switch (kind.part()) {
            case ANSWER -> isAnswerUse(kind, inner, parent);
            case CHOICES -> kind.holder() == Holder.NONE && isChoicesUse(kind, expression, parent);
            case MESSAGE -> isMessageUse(kind, expression);
            case CHOICE -> kind.holder() == Holder.NONE && kinds.of(parent) != null;
            case TEXT -> true;
        };
        if (!fits && !isInChain(parent)) {
            block(kind, expression, "this use of " + what(kind) + " has no certain rewrite");
        }
    }

    /** A variable of a choice goes; what is read of it is judged where it is read. */
    private boolean isVariable(Kind kind, J parent) {
        J.VariableDeclarations gone = kind.isGone() ? new ChoiceVariables(file, kinds).declaration(kind, parent) : null;
        if (gone != null) {
            plan.readers(kind.answer().name()).remove(gone);
        }
        return gone != null;
    }

    /** There is a choice with a message whenever there is output. */
    private boolean isThere(Kind kind, J.Binary comparison) {
        J base = kind.way().base();
        boolean isPart = kind.part() == Part.CHOICE || kind.part() == Part.MESSAGE;
        boolean isArray = kind.answer().choices().isArray();
        if (!isPart || kind.holder() != Holder.NONE || kind.way().isInner() || base == null || isArray) {
            return false;
        }
        plan.asksForOutput(kind.answer().name());
        plan.readers(kind.answer().name()).asksForOutput(comparison, base);
        return true;
    }

    /** The body of a lambda in a chain that is judged as a whole. */
    private boolean isInChain(J parent) {
        return parent instanceof J.Lambda lambda
                && file.parent(lambda) instanceof J.MethodInvocation call
                && kinds.of(call) != null;
    }

    private static String what(Kind kind) {
        return switch (kind.part()) {
            case ANSWER -> "the answer";
            case CHOICES -> "the choices";
            case CHOICE -> "a choice";
            case MESSAGE, TEXT -> "the message";
        };
    }

    private void text(Kind kind, Expression expression) {
        if (kind.holder() == Holder.STREAM || kind.isOfStream()) {
            if (!new ChoiceStreams(file, kinds, plan).become(kind, expression)) {
                block(kind, expression, "this use of the choices has no certain rewrite");
            }
            return;
        }
        boolean direct = kind.way().carrier() == expression && isFromAnswer(expression);
        if (!kind.way().isInner() && !direct) {
            plan.readers(kind.answer().name()).collapse(expression, kind, AnswerNames.TEXT, kinds);
        }
    }

    /** A step {@code map(answer -> text)}: the lambda changes, and nothing around it. */
    private static boolean isFromAnswer(Expression expression) {
        return expression instanceof J.MethodInvocation call
                && call.getArguments().get(0) instanceof J.Lambda
                && call.getSimpleName().equals("map");
    }

    private void called(Kind kind, Expression expression, J.MethodInvocation call) {
        String name = call.getSimpleName();
        boolean fits = switch (kind.holder()) {
            case ENTITY, CALL, RESPONSE -> HolderMethods.mayCall(kind.holder(), name);
            case OPTIONAL, LATER ->
                kind.part() == Part.ANSWER
                        ? HolderMethods.mayCall(kind.holder(), name)
                        : kinds.of(call) != null && isHarmless(call);
            case STREAM -> kinds.of(call) != null;
            case NONE -> kinds.of(call) != null || isOther(kind, expression, call);
        };
        if (!fits && kind.part() == Part.MESSAGE && isMessageUse(kind, expression)) {
            return;
        }
        if (!fits) {
            block(kind, call, "`" + name + "` has no certain counterpart");
        }
    }

    /** A filter goes with the chain that it is in, so it must not say anything but that something is there. */
    private boolean isHarmless(J.MethodInvocation call) {
        if (!call.getSimpleName().equals("filter")) {
            return true;
        }
        String text = call.getArguments()
                .get(0)
                .printTrimmed(new Cursor(null, file.file()))
                .replaceAll("\\s", "");
        return text.equals("Objects::nonNull")
                || text.matches(
                        "\\(?(\\w+)\\)?->(!\\1\\.isEmpty\\(\\)|\\1!=null|\\1\\.size\\(\\)>0)(&&(!\\1\\.isEmpty\\(\\)|\\1\\.size\\(\\)>0))?");
    }

    private boolean isOther(Kind kind, Expression expression, J.MethodInvocation call) {
        if (kind.part() == Part.CHOICES) {
            plan.asksForOutput(kind.answer().name());
            return (call.getSimpleName().equals("isEmpty") || isCount(call)) && guard(kind, expression);
        }
        if (kind.part() != Part.ANSWER) {
            return false;
        }
        Shape shape = kind.answer().shape();
        boolean isOwn = shape.methods()
                .anyMatch(method -> method.getSimpleName().equals(call.getSimpleName())
                        && !call.getSimpleName().startsWith("set"));
        Optional<Property> read = shape.properties().stream()
                .filter(property -> property.isNamed(call.getSimpleName()))
                .findFirst();
        return read.map(property -> AnswerNames.isKept(property.json())).orElse(isOwn)
                || Set.of("toString", "hashCode", "equals").contains(call.getSimpleName());
    }

    /** {@code choices.size() > 0} or {@code choices.length > 0} and the like. */
    private boolean isCount(J count) {
        boolean counts = count instanceof J.MethodInvocation call
                ? call.getSimpleName().equals("size")
                : count instanceof J.FieldAccess access
                        && access.getSimpleName().equals("length");
        return counts
                && file.parent(count) instanceof J.Binary compared
                && compared.getRight() instanceof J.Literal literal
                && Integer.valueOf(0).equals(literal.getValue());
    }

    private boolean isAnswerUse(Kind kind, J inner, J parent) {
        if (isNullCheck(parent)
                || parent instanceof J.Block
                || (parent instanceof J.VariableDeclarations.NamedVariable variable
                        && file.parent(variable) instanceof J.VariableDeclarations declaration
                        && kinds.holds(declaration))
                || (parent instanceof J.Assignment assignment && kinds.of(assignment.getVariable()) != null)
                || (parent instanceof J.Return && isGiven(parent))
                || (parent instanceof J.Ternary && kinds.of(parent) != null)
                || (parent instanceof J.FieldAccess access && isKnownField(kind, access))) {
            return true;
        }
        if (parent instanceof J.MethodInvocation call) {
            return kinds.of(call) != null
                    || isLog(call)
                    || (inner instanceof Expression argument && kinds.takes(call, argument))
                    || isReturnedBy(call);
        }
        return false;
    }

    private boolean isKnownField(Kind kind, J.FieldAccess access) {
        return kinds.of(access) != null
                || kind.answer()
                        .shape()
                        .named(access.getSimpleName())
                        .filter(property -> AnswerNames.isKept(property.json()))
                        .isPresent();
    }

    /** Whether the method says that it gives an answer; a lambda does not say what it gives. */
    private boolean isGiven(J result) {
        J.MethodDeclaration method = file.around(result, J.MethodDeclaration.class);
        J.Lambda lambda = file.around(result, J.Lambda.class);
        boolean isOfLambda = lambda != null && file.around(lambda, J.MethodDeclaration.class) == method;
        return method != null && !isOfLambda && kinds.gives(method);
    }

    private static boolean isReturnedBy(J.MethodInvocation call) {
        return call.getSimpleName().equals("requireNonNull");
    }

    private static boolean isLog(J.MethodInvocation call) {
        return LEVELS.contains(call.getSimpleName())
                && call.getSelect() instanceof J.Identifier logger
                && logger.getSimpleName().toLowerCase(Locale.ROOT).startsWith("log");
    }

    private static boolean isNullCheck(J parent) {
        return parent instanceof J.Binary compared
                && (compared.getOperator() == J.Binary.Type.Equal || compared.getOperator() == J.Binary.Type.NotEqual)
                && (isNull(compared.getLeft()) || isNull(compared.getRight()));
    }

    private static boolean isNull(Expression expression) {
        return expression instanceof J.Literal literal && literal.getType() == JavaType.Primitive.Null;
    }

    private boolean isChoicesUse(Kind kind, Expression expression, J parent) {
        boolean isCheck = isNullCheck(parent)
                || (parent instanceof J.FieldAccess length && isCount(length))
                || (parent instanceof J.MethodInvocation call && EMPTY_CHECKS.contains(call.getSimpleName()));
        if (isCheck) {
            if (!isNullCheck(parent)) {
                plan.asksForOutput(kind.answer().name());
            }
            return guard(kind, expression);
        }
        return kinds.of(parent) != null || AnswerWriter.isOwn(kind.answer(), file, expression, parent);
    }

    /** A look whether there are choices becomes one whether there is output. */
    private boolean guard(Kind kind, Expression expression) {
        J base = kind.way().base();
        if (kind.way().isInner()) {
            return true;
        }
        if (base == expression && !AnswerWriter.isField(expression)) {
            plan.readers(kind.answer().name()).rename(expression, AnswerNames.OUTPUT);
        } else if (base != null && base != expression) {
            // A variable of the choices, which goes.
            plan.readers(kind.answer().name())
                    .put(
                            expression,
                            element -> Calls.accessor(base, AnswerNames.OUTPUT).withPrefix(element.getPrefix()));
        }
        return base != null;
    }

    private boolean isMessageUse(Kind kind, Expression expression) {
        if (!kind.answer().canMakeMessages() || kind.way().isInner() || kinds.of(file.parent(expression)) != null) {
            return kinds.of(file.parent(expression)) != null || kind.way().isInner();
        }
        plan.readers(kind.answer().name()).collapse(expression, kind, AnswerNames.MESSAGE, kinds);
        plan.asksMessage(kind.answer().name());
        return true;
    }

    private void block(Kind kind, J at, String reason) {
        plan.needs(kind.answer().name(), file.place(at), "C2R602", reason);
    }

    @Override
    public @Nullable J visit(@Nullable Tree tree, Integer p) {
        return tree instanceof J.Import ? (J) tree : super.visit(tree, p);
    }
}
