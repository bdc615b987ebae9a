package io.github.chat2responses.recipes.openaijava;

import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** A walk whose rules are a table, and what a library adds to it: expressions that are replaced as a whole. */
public abstract class RuleWalk extends Walk {

    /**
     * A walk through one file.
     *
     * @param file the file
     * @param snippets the new code
     * @param notes what the rules say of the file's elements
     * @param verdicts what is known before
     */
    protected RuleWalk(FileScope file, Snippets snippets, Notes notes, Verdicts verdicts) {
        super(file, snippets, notes, verdicts);
    }

    /**
     * New code in the place of a call and what it is called on.
     *
     * @param call the call, not visited yet
     * @return the new code; empty if the table is to decide
     */
    protected abstract Optional<Expression> replaced(J.MethodInvocation call);

    /**
     * What becomes of a call that the table has.
     *
     * @param call the call as it was
     * @param renamed the call as the table has it
     * @return the call, perhaps with more around it
     */
    protected Expression around(J.MethodInvocation call, J.MethodInvocation renamed) {
        return renamed;
    }

    /**
     * New code in the place of a reference to a method.
     *
     * @param reference the reference, not visited yet
     * @return the new code; empty if the table is to decide
     */
    protected Optional<Expression> replaced(J.MemberReference reference) {
        return Optional.empty();
    }

    /**
     * New code in the place of an operator with two operands.
     *
     * @param binary the expression, not visited yet
     * @return the new code; empty if it stays
     */
    protected Optional<Expression> replaced(J.Binary binary) {
        return Optional.empty();
    }

    /**
     * New code in the place of an operator with one operand.
     *
     * @param unary the expression, not visited yet
     * @return the new code; empty if it stays
     */
    protected Optional<Expression> replaced(J.Unary unary) {
        return Optional.empty();
    }

    /**
     * New code in the place of a constant.
     *
     * @param access the constant, not visited yet
     * @return the new code; empty if the table is to decide
     */
    protected Optional<Expression> replaced(J.FieldAccess access) {
        return Optional.empty();
    }

    @Override
    public final J visitMethodInvocation(J.MethodInvocation call, Integer p) {
        if (!mayChange()) {
            return super.visitMethodInvocation(call, p);
        }
        Optional<Expression> replaced = replaced(call);
        if (replaced.isEmpty()) {
            J.MethodInvocation renamed =
                    CallRules.renamed(this, call, (J.MethodInvocation) super.visitMethodInvocation(call, p));
            Expression around = around(call, renamed);
            if (around != renamed && Mocks.isStub(call, parent())) {
                block(call.getName(), "C2R602", "what a mock gives here is not what the new code takes");
            }
            return around.withPrefix(renamed.getPrefix());
        }
        Expression result = replaced.get();
        if (!(result instanceof Statement) && parent() instanceof J.Block) {
            block(call.getName(), "C2R602", "a value is read and thrown away");
            return call;
        }
        return Comments.keep(call, result.withPrefix(call.getPrefix()), "\n" + indent());
    }

    @Override
    public final J visitMemberReference(J.MemberReference reference, Integer p) {
        if (!mayChange()) {
            return super.visitMemberReference(reference, p);
        }
        Optional<Expression> replaced = replaced(reference);
        return replaced.isPresent()
                ? replaced.get().withPrefix(reference.getPrefix())
                : CallRules.reference(this, reference, (J.MemberReference) super.visitMemberReference(reference, p));
    }

    @Override
    public final J visitBinary(J.Binary binary, Integer p) {
        Optional<Expression> replaced = mayChange() ? replaced(binary) : Optional.empty();
        return replaced.isPresent() ? replaced.get().withPrefix(binary.getPrefix()) : super.visitBinary(binary, p);
    }

    @Override
    public final J visitUnary(J.Unary unary, Integer p) {
        Optional<Expression> replaced = mayChange() ? replaced(unary) : Optional.empty();
        return replaced.isPresent() ? replaced.get().withPrefix(unary.getPrefix()) : super.visitUnary(unary, p);
    }

    @Override
    public final J visitIdentifier(J.Identifier identifier, Integer p) {
        return mayChange() ? NameRules.identifier(this, identifier) : identifier;
    }

    @Override
    public final J visitFieldAccess(J.FieldAccess access, Integer p) {
        if (!mayChange()) {
            return super.visitFieldAccess(access, p);
        }
        Optional<Expression> replaced = replaced(access).or(() -> NameRules.nestedType(this, access));
        if (replaced.isEmpty() && isTypeOfOther(access)) {
            swallow(access, List.of());
            return access;
        }
        return replaced.isPresent()
                ? replaced.get().withPrefix(access.getPrefix())
                : NameRules.constant(this, access, (J.FieldAccess) super.visitFieldAccess(access, p));
    }

    /** {@code Chat.Kind}, where {@code Kind} is a type that stays as it is. */
    private boolean isTypeOfOther(J.FieldAccess access) {
        return access.getName().getFieldType() == null
                && !access.getSimpleName().equals("class")
                && access.getType() != null
                && !map().mentionsChat(access.getType())
                && map().mentionsChat(access.getTarget().getType());
    }

    @Override
    public final J visitLambda(J.Lambda lambda, Integer p) {
        accept(lambda);
        return super.visitLambda(lambda, p);
    }
}
