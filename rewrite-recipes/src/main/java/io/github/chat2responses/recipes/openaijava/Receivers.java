package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * The objects whose methods are referred to. A reference asks for its object once, a function in its place asks each time it is
 * called.
 */
final class Receivers {
    private Receivers() {}

    /** Whether the object of a reference never changes, or it needs none. */
    static boolean isFixed(Site site, J.MemberReference reference) {
        JavaType.Method method = reference.getMethodType();
        Expression owner = reference.getContaining();
        if (owner instanceof J.Identifier name && isType(name)) {
            return method != null && method.hasFlags(Flag.Static);
        }
        return isFixed(site, owner);
    }

    private static boolean isType(J.Identifier name) {
        return name.getFieldType() == null && !isSelf(name);
    }

    private static boolean isSelf(J.Identifier name) {
        return name.getSimpleName().equals("this") || name.getSimpleName().equals("super");
    }

    private static boolean isFixed(Site site, Expression owner) {
        if (owner instanceof J.MethodInvocation call) {
            return isService(call) && call.getSelect() != null && isFixed(site, call.getSelect());
        }
        if (owner instanceof J.FieldAccess field) {
            JavaType.Variable variable = field.getName().getFieldType();
            return variable != null && variable.hasFlags(Flag.Final) && isFixed(site, field.getTarget());
        }
        if (!(owner instanceof J.Identifier name)) {
            return false;
        }
        JavaType.Variable variable = name.getFieldType();
        if (isSelf(name) || variable == null) {
            return isSelf(name);
        }
        return variable.getOwner() instanceof JavaType.Method
                ? !site.isReassigned(name)
                : variable.hasFlags(Flag.Final);
    }

    /** A service of a client, which is the same one each time. */
    private static boolean isService(J.MethodInvocation call) {
        String owner = call.getMethodType() == null
                ? ""
                : JavaTypes.name(call.getMethodType().getDeclaringType());
        return call.getArguments().stream().allMatch(J.Empty.class::isInstance)
                && (owner.startsWith("com.openai.client.OpenAIClient") || owner.startsWith("com.openai.services."));
    }
}
