package io.github.chat2responses.recipes.azureopenai;

import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.replace.Findings;
import io.github.chat2responses.recipes.replace.Given;
import io.github.chat2responses.recipes.replace.Replacer;
import io.github.chat2responses.recipes.replace.Retyper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;

/** Walks a file and rewrites what has a certain counterpart; what is left of the old client is for the check to find. */
final class Rewriter extends Replacer {
    private static final String MIXED = "answers and parts of a stream have one name here";

    private final Vocabulary words;
    private final Kinds kinds;
    private final LiveLists lists;

    Rewriter(
            Vocabulary words,
            Retyper retyper,
            Kinds kinds,
            LiveLists lists,
            ResponsesCode.Page page,
            Findings findings) {
        super(retyper, page, findings, lists);
        this.words = words;
        this.kinds = kinds;
        this.lists = lists;
    }

    Vocabulary words() {
        return words;
    }

    Kinds kinds() {
        return kinds;
    }

    LiveLists lists() {
        return lists;
    }

    J.CompilationUnit file() {
        return getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
    }

    @Override
    public J visitBlock(J.Block block, Integer p) {
        return super.visitBlock(Options.withoutEmpty(this, Echoes.merged(Streams.merged(block))), p);
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
        if (call.getMethodType() == null) {
            return super.visitMethodInvocation(call, p);
        }
        Optional<J> stream = Streams.read(this, call);
        if (stream.isPresent()) {
            return stream.get();
        }
        Optional<Expression> replaced = Vocabulary.owner(call.getMethodType()).isEmpty()
                ? Choices.replaced(this, call)
                        .or(() -> Echoes.replayed(this, call))
                        .or(() -> Errors.replaced(this, call))
                        .or(() -> Calls.value(this, call))
                : Calls.replaced(this, call);
        if (replaced.isPresent()) {
            return replaced.get().withPrefix(call.getPrefix());
        }
        Calls.passed(this, call.getMethodType(), call.getArguments());
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J visitNewClass(J.NewClass created, Integer p) {
        Optional<Expression> replaced = created.getBody() == null && created.getArguments() != null
                ? Messages.created(this, created)
                        .or(() -> Tools.created(this, created))
                        .or(() -> Options.created(this, created))
                : Optional.empty();
        if (replaced.isPresent()) {
            return replaced.get().withPrefix(created.getPrefix());
        }
        if (created.getConstructorType() != null && created.getArguments() != null) {
            Calls.passed(this, created.getConstructorType(), created.getArguments());
        }
        return super.visitNewClass(created, p);
    }

    @Override
    public J visitForEachLoop(J.ForEachLoop loop, Integer p) {
        return Streams.loop(this, loop).orElseGet(() -> super.visitForEachLoop(loop, p));
    }

    @Override
    public J visitUnary(J.Unary unary, Integer p) {
        Optional<Expression> test = Choices.tested(this, unary);
        return test.isPresent() ? test.get().withPrefix(unary.getPrefix()) : super.visitUnary(unary, p);
    }

    @Override
    public J visitBinary(J.Binary binary, Integer p) {
        Optional<Expression> test = Choices.tested(this, binary).or(() -> Reasons.compared(this, binary));
        return test.isPresent()
                ? test.get().withPrefix(binary.getPrefix())
                : Choices.once((J.Binary) super.visitBinary(binary, p));
    }

    @Override
    public J visitTypeCast(J.TypeCast cast, Integer p) {
        return Tools.isCall(cast)
                ? visited(cast.getExpression()).withPrefix(cast.getPrefix())
                : super.visitTypeCast(cast, p);
    }

    @Override
    public <T extends J> J visitParentheses(J.Parentheses<T> parentheses, Integer p) {
        return parentheses.getTree() instanceof J.TypeCast cast && Tools.isCall(cast)
                ? visited(cast.getExpression()).withPrefix(parentheses.getPrefix())
                : super.visitParentheses(parentheses, p);
    }

    @Override
    public J visitMemberReference(J.MemberReference reference, Integer p) {
        return Calls.reference(this, reference).orElseGet(() -> super.visitMemberReference(reference, p));
    }

    @Override
    public J visitVariable(J.VariableDeclarations.NamedVariable variable, Integer p) {
        JavaType.Variable type = variable.getVariableType();
        if (type != null && kinds.isMixed(type)) {
            findings().block(variable, "C2R602", MIXED);
        }
        if (type != null
                && type.getOwner() instanceof JavaType.FullyQualified
                && Vocabulary.name(type.getType()).equals(Vocabulary.OPTIONS)) {
            findings().block(variable, "C2R602", "options are kept in a field, where several calls may change them");
        }
        return super.visitVariable(variable, p);
    }

    @Override
    public J visitAssignment(J.Assignment assignment, Integer p) {
        JavaType.Variable field = assignment.getVariable() instanceof J.Identifier name ? name.getFieldType() : null;
        boolean isLocal = field != null && !(field.getOwner() instanceof JavaType.FullyQualified);
        if (!isLocal && Kinds.isAmbiguous(assignment.getAssignment().getType())) {
            Calls.leaves(this, assignment.getAssignment());
        }
        return super.visitAssignment(assignment, p);
    }

    @Override
    public J visitReturn(J.Return statement, Integer p) {
        if (statement.getExpression() != null && Given.by(getCursor()).isPresent()) {
            Calls.leaves(this, statement.getExpression());
        }
        return super.visitReturn(statement, p);
    }

    @Override
    public J visitParameterizedType(J.ParameterizedType type, Integer p) {
        if (Vocabulary.name(type.getType()).equals(Vocabulary.ITERABLE)) {
            findings().block(type, "C2R602", "a stream is read elsewhere than where it is asked for");
        }
        return super.visitParameterizedType(type, p);
    }

    @Override
    public J visitFieldAccess(J.FieldAccess access, Integer p) {
        if (access.getName().getFieldType() == null) {
            return typeName(access, access.getType()).orElseGet(() -> super.visitFieldAccess(access, p));
        }
        Optional<Expression> word = Reasons.word(this, access);
        return word.isPresent() ? word.get().withPrefix(access.getPrefix()) : super.visitFieldAccess(access, p);
    }

    @Override
    public J visitIdentifier(J.Identifier identifier, Integer p) {
        return identifier.getFieldType() == null
                ? typeName(identifier, identifier.getType()).orElse(identifier)
                : identifier;
    }

    /** A type's name, if it has a counterpart. */
    private Optional<J> typeName(Expression name, @Nullable JavaType type) {
        String old = Vocabulary.name(type);
        String simple = name instanceof J.Identifier identifier
                ? identifier.getSimpleName()
                : ((J.FieldAccess) name).getSimpleName();
        String known = words.types().get(old);
        if (known == null || !Vocabulary.simple(old).equals(simple)) {
            return Optional.empty();
        }
        String target = Kinds.isAmbiguous(type) ? kindHere().type() : known;
        return Optional.of(
                target.startsWith("java.lang.")
                        ? TypeTree.build(Vocabulary.simple(target)).withPrefix(name.getPrefix())
                        : page().typeName(target, name.getPrefix()));
    }

    /** What a received value is where its type is named: by the variable that is declared there. */
    private Kind kindHere() {
        for (Cursor at = getCursor(); at != null && !(at.getValue() instanceof J.Block); at = at.getParent()) {
            if (at.getValue() instanceof J.VariableDeclarations declared) {
                JavaType.Variable variable = declared.getVariables().get(0).getVariableType();
                return variable == null ? Kind.ANSWER : kinds.of(variable);
            }
        }
        return Kind.ANSWER;
    }
}
