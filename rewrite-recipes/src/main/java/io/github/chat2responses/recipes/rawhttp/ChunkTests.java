package io.github.chat2responses.recipes.rawhttp;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Conditions that ask in several ways whether a chunk of a stream has choices. */
final class ChunkTests {
    /** Variables in a row; more are a circle. */
    private static final int VARIABLES = 8;

    private static final Set<String> NONE = Set.of("isEmpty", "isMissingNode", "isNull", "isJsonNull");
    private static final Set<String> ANY = Set.of("isArray", "isObject", "isJsonArray", "isJsonObject");
    private static final Set<String> HAS = Set.of("has", "hasNonNull", "containsKey");
    private static final Set<String> WAY = Set.of("choices", "0", "delta");

    /** An empty delta has no text, but it is in a choice. */
    private static final Set<String> LISTS = Set.of("choices", "0");

    private final SourceIndex index;

    ChunkTests(SourceIndex index) {
        this.index = index;
    }

    /**
     * A condition that asks for choices.
     *
     * @param isNone whether it is true if there are none
     */
    record Test(Expression test, boolean isNone) {}

    /** The largest condition around a test which asks for nothing but choices of the same chunk. */
    Test whole(Expression test, boolean isNone) {
        Test whole = new Test(test, isNone);
        String chunk = chunk(test);
        for (J at = index.parent(test); at instanceof Expression around; at = index.parent(at)) {
            if (around instanceof J.Unary not && not.getOperator() == J.Unary.Type.Not) {
                whole = new Test(not, !whole.isNone());
            } else if (around instanceof J.Binary both && chunk != null && isSame(both, whole, chunk)) {
                whole = new Test(both, whole.isNone());
            } else if (!(around instanceof J.Parentheses<?>)) {
                return whole;
            }
        }
        return whole;
    }

    private boolean isSame(J.Binary both, Test part, String chunk) {
        boolean isLeft = Trees.plain(both.getLeft())
                .getId()
                .equals(Trees.plain(part.test()).getId());
        return both.getOperator() == (part.isNone() ? J.Binary.Type.Or : J.Binary.Type.And)
                && asks(isLeft ? both.getRight() : both.getLeft(), part.isNone(), chunk);
    }

    /** Whether a condition asks for the choices of a chunk, and says that there are none, or that there are some. */
    private boolean asks(Expression condition, boolean isNone, String chunk) {
        Expression plain = Trees.plain(condition);
        if (plain instanceof J.Unary not && not.getOperator() == J.Unary.Type.Not) {
            return asks(not.getExpression(), !isNone, chunk);
        }
        if (plain instanceof J.Binary both && both.getOperator() == (isNone ? J.Binary.Type.Or : J.Binary.Type.And)) {
            return asks(both.getLeft(), isNone, chunk) && asks(both.getRight(), isNone, chunk);
        }
        return isNone != isForAny(plain) && chunk.equals(chunk(plain));
    }

    private static boolean isForAny(Expression test) {
        if (test instanceof J.Binary binary) {
            return (binary.getLeft() instanceof J.MethodInvocation count && ChoiceCount.isOne(count))
                    ? isForAny(binary, count)
                    : binary.getOperator() == J.Binary.Type.NotEqual;
        }
        return test instanceof J.MethodInvocation call && !NONE.contains(call.getSimpleName());
    }

    /** Whether a comparison of a number is true if it is not 0. */
    static boolean isForAny(J.Binary test, J.MethodInvocation count) {
        boolean isLeft = test.getLeft().getId().equals(count.getId());
        return switch (test.getOperator()) {
            case NotEqual -> true;
            case GreaterThan, GreaterThanOrEqual -> isLeft;
            case LessThan, LessThanOrEqual -> !isLeft;
            default -> false;
        };
    }

    /** The chunk whose choices a test asks for; null if it asks for anything else. */
    private @Nullable String chunk(Expression test) {
        Expression plain = Trees.plain(test);
        if (plain instanceof J.Binary binary) {
            boolean isLeft = binary.getRight() instanceof J.Literal;
            Expression part = isLeft ? binary.getLeft() : binary.getRight();
            boolean isCount = part instanceof J.MethodInvocation count && ChoiceCount.isOne(count);
            return isLeft || binary.getLeft() instanceof J.Literal ? chunkOf(part, isCount ? LISTS : WAY) : null;
        }
        if (!(plain instanceof J.MethodInvocation call) || call.getSelect() == null) {
            return null;
        }
        String name = call.getSimpleName();
        if (HAS.contains(name)) {
            return chunkOf(call, WAY);
        }
        return NONE.contains(name) || ANY.contains(name)
                ? chunkOf(call.getSelect(), name.equals("isEmpty") ? LISTS : WAY)
                : null;
    }

    private @Nullable String chunkOf(Expression part, Set<String> way) {
        Expression at = Trees.plain(part);
        for (int variables = 0; variables < VARIABLES; ) {
            if (at instanceof J.MethodInvocation call && call.getSelect() != null) {
                String key = key(call);
                if (key.equals("choices")) {
                    return call.getSelect().toString().strip();
                }
                if (!key.isEmpty() && !way.contains(key)) {
                    return null;
                }
                at = Trees.plain(call.getSelect());
            } else if (at instanceof J.Identifier name) {
                variables++;
                Expression start = index.declaration(name)
                        .map(J.VariableDeclarations.NamedVariable::getInitializer)
                        .orElse(null);
                if (start == null) {
                    return null;
                }
                at = Trees.plain(start);
            } else {
                return null;
            }
        }
        return null;
    }

    private static String key(J.MethodInvocation call) {
        return call.getArguments().get(0) instanceof J.Literal literal ? String.valueOf(literal.getValue()) : "";
    }
}
