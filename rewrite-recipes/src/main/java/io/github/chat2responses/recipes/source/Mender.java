package io.github.chat2responses.recipes.source;

import java.util.List;
import java.util.Set;
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
    /** What lists have from Java 21 on, beside what they always had: an element of theirs. */
    private static final Set<String> NEWER = Set.of("getFirst", "getLast");

    /**
     * A file with the methods found.
     *
     * @param file the file
     * @return the same file, where all of them were known
     */
    public static J.CompilationUnit mended(J.CompilationUnit file) {
        return (J.CompilationUnit) new Mender().visitNonNull(file, 0);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        J.MethodInvocation visited = super.visitMethodInvocation(call, p);
        JavaType.Method known = visited.getMethodType();
        if (known != null && !(known.getReturnType() instanceof JavaType.Unknown)) {
            return visited;
        }
        JavaType.FullyQualified owner = known == null ? owner(visited.getSelect()) : known.getDeclaringType();
        JavaType.Method found = resolved(
                NEWER.contains(visited.getSimpleName()) && isList(owner)
                        ? only(owner, "get", 1)
                        : only(owner, visited.getSimpleName(), count(visited.getArguments())),
                owner);
        return found == null
                ? visited
                : visited.withMethodType(found).withName(visited.getName().withType(found));
    }

    private static boolean isList(JavaType.@Nullable FullyQualified owner) {
        return owner != null && owner.getFullyQualifiedName().equals("java.util.List");
    }

    /** A method that gives an element gives what the elements are. */
    private static JavaType.@Nullable Method resolved(
            JavaType.@Nullable Method method, JavaType.@Nullable FullyQualified owner) {
        if (method == null
                || !(owner instanceof JavaType.Parameterized given)
                || !(method.getReturnType() instanceof JavaType.GenericTypeVariable variable)) {
            return method;
        }
        List<JavaType> formal = given.getType().getTypeParameters();
        for (int i = 0; i < Math.min(formal.size(), given.getTypeParameters().size()); i++) {
            if (formal.get(i) instanceof JavaType.GenericTypeVariable one
                    && one.getName().equals(variable.getName())) {
                return method.withReturnType(given.getTypeParameters().get(i));
            }
        }
        return method;
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
