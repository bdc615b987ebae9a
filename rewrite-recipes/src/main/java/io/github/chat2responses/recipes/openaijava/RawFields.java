package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Members of answers and requests as they came, which accessors such as {@code _usage()} give. What they hold is another type
 * after the migration; whether there is one stays the same question.
 */
final class RawFields {
    private static final String FIELD = "com.openai.core.JsonField";
    private static final Set<String> QUESTIONS = Set.of("isMissing", "isNull");

    private RawFields() {}

    /** Whether a call asks a member only whether it is there, or for the value that has a counterpart of its own. */
    static boolean tellsWhetherThere(String owner, J.MethodInvocation call) {
        return owner.equals(FIELD)
                && (QUESTIONS.contains(call.getSimpleName())
                        || (call.getSimpleName().equals("asKnown") && !holdsChoices(call.getSelect())));
    }

    /** A list of choices becomes one of output items: as a member it does, element by element it does not. */
    private static boolean holdsChoices(@Nullable Expression field) {
        return field == null
                || !(field.getType() instanceof JavaType.Parameterized type)
                || type.getTypeParameters().stream()
                        .anyMatch(value -> JavaTypes.name(value).startsWith("java.util."));
    }

    /** Whether a name stands in the type of such a member. */
    static boolean isTypeOfField(Cursor name) {
        for (Cursor at = name.getParentTreeCursor();
                at.getValue() instanceof J.ParameterizedType type;
                at = at.getParentTreeCursor()) {
            if (JavaTypes.name(type.getType()).equals(FIELD)) {
                return true;
            }
        }
        return false;
    }
}
