package io.github.chat2responses.recipes.azureopenai;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Why the model stopped: constants of the old client, words of Chat Completions in the new code. */
final class Reasons {
    private Reasons() {}

    /** {@code CompletionsFinishReason.STOPPED} as {@code "stop"} */
    static Optional<Expression> word(Rewriter site, Expression name) {
        String word = constant(site, name);
        return word == null
                ? Optional.empty()
                : Optional.of(new J.Literal(
                        Tree.randomId(),
                        Space.EMPTY,
                        Markers.EMPTY,
                        word,
                        "\"" + word + "\"",
                        null,
                        JavaType.Primitive.String));
    }

    private static @Nullable String constant(Rewriter site, Expression name) {
        JavaType.Variable field = name instanceof J.FieldAccess access
                ? access.getName().getFieldType()
                : name instanceof J.Identifier identifier ? identifier.getFieldType() : null;
        return field != null && Vocabulary.name(field.getOwner()).equals(Vocabulary.REASON)
                ? site.words().finishReasons().get(field.getName())
                : null;
    }

    /** {@code reason == CompletionsFinishReason.STOPPED}: there is one object for each constant, but many texts. */
    static Optional<Expression> compared(Rewriter site, J.Binary binary) {
        boolean equal = binary.getOperator() == J.Binary.Type.Equal;
        if (!equal && binary.getOperator() != J.Binary.Type.NotEqual) {
            return Optional.empty();
        }
        Optional<Expression> right = word(site, binary.getRight());
        Optional<Expression> word = right.or(() -> word(site, binary.getLeft()));
        Expression other = right.isPresent() ? binary.getLeft() : binary.getRight();
        if (word.isPresent()) {
            return Optional.of(
                    site.snippet(equal ? "isReason" : "isOtherReason", List.of(word.get(), site.visited(other))));
        }
        if (isReason(binary.getLeft()) && isReason(binary.getRight())) {
            site.findings().unknown(binary);
        }
        return Optional.empty();
    }

    private static boolean isReason(Expression expression) {
        return Vocabulary.name(expression.getType()).equals(Vocabulary.REASON);
    }
}
