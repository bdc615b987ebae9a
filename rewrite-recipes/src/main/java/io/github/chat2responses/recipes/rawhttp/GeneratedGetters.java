package io.github.chat2responses.recipes.rawhttp;

import java.util.Locale;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Getters that Lombok makes when the code is compiled: here there is only the field. */
final class GeneratedGetters {
    private GeneratedGetters() {}

    /** Whether an expression is such a getter of a text. */
    static boolean isText(Expression expression) {
        if (!(expression instanceof J.MethodInvocation call)
                || call.getMethodType() != null
                || call.getSelect() == null
                || Sources.size(call.getArguments()) != 0
                || !call.getSimpleName().matches("get[A-Z].*")) {
            return false;
        }
        String name = call.getSimpleName();
        String field = name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4);
        JavaType.FullyQualified owner =
                TypeUtils.asFullyQualified(call.getSelect().getType());
        return owner != null
                && owner.getMethods().stream()
                        .noneMatch(method -> method.getName().equals(name))
                && owner.getMembers().stream()
                        .anyMatch(member -> member.getName().equals(field) && TypeUtils.isString(member.getType()));
    }
}
