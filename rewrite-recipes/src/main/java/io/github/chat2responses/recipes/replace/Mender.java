package io.github.chat2responses.recipes.replace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Finds the method of a call whose arguments have unknown types, because a library or generated code is not here: where the
 * class has one method of the name with so many parameters, it can be no other.
 */
public final class Mender extends JavaIsoVisitor<Integer> {
    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        J.MethodInvocation visited = super.visitMethodInvocation(call, p);
        JavaType.Method known = visited.getMethodType();
        if (known != null && !(known.getReturnType() instanceof JavaType.Unknown)) {
            return visited;
        }
        JavaType.Method found = only(
                known == null ? owner(visited.getSelect()) : known.getDeclaringType(),
                visited.getSimpleName(),
                count(visited.getArguments()));
        return found == null
                ? visited
                : visited.withMethodType(found).withName(visited.getName().withType(found));
    }

    private static JavaType.@Nullable FullyQualified owner(@Nullable Expression select) {
        return select == null ? null : TypeUtils.asFullyQualified(select.getType());
    }

    private static int count(List<Expression> arguments) {
        return (int) arguments.stream()
                .filter(argument -> !(argument instanceof J.Empty))
                .count();
    }

    private static JavaType.@Nullable Method only(
            JavaType.@Nullable FullyQualified owner, String name, int parameters) {
        if (owner == null || owner instanceof JavaType.Unknown) {
            return null;
        }
        List<JavaType.Method> found = owner.getMethods().stream()
                .filter(method -> method.getName().equals(name))
                .toList();
        return found.size() == 1 && found.get(0).getParameterTypes().size() == parameters ? found.get(0) : null;
    }
}
