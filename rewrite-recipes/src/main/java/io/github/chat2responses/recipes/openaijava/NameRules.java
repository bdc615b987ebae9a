package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** Names: of types, which are replaced, and of variables, which keep their name and get another type. */
public final class NameRules {
    private static final String CHOICE = SdkMap.CHAT + "ChatCompletion$Choice";
    /** What there is a list of where Chat has choices. */
    private static final String ITEM = "com.openai.models.responses.ResponseOutputItem";

    private NameRules() {}

    static Expression identifier(Site site, J.Identifier identifier) {
        JavaType.Variable variable = identifier.getFieldType();
        JavaType type = identifier.getType();
        if (variable == null) {
            return isTypeName(identifier)
                    ? typeName(site, identifier, identifier.getPrefix()).orElse(identifier)
                    : identifier;
        }
        boolean own = !site.map().isChat(JavaTypes.name(variable.getOwner()));
        if (own && type != null && site.map().mentionsChat(type)) {
            site.accept(identifier);
            JavaType retyped = site.retyped(type);
            return identifier.withType(retyped).withFieldType(variable.withType(retyped));
        }
        return identifier;
    }

    private static boolean isTypeName(J.Identifier identifier) {
        String name = JavaTypes.name(identifier.getType());
        return name.endsWith("." + identifier.getSimpleName()) || name.endsWith("$" + identifier.getSimpleName());
    }

    /** A nested or qualified type name, such as {@code ChatCompletionCreateParams.Metadata}. */
    static Optional<Expression> nestedType(Site site, J.FieldAccess access) {
        boolean type = access.getName().getFieldType() == null
                && isTypeName(access.getName().withType(access.getType()));
        Optional<Expression> written = type ? typeName(site, access, access.getPrefix()) : Optional.empty();
        if (written.isPresent()) {
            site.swallow(access, List.of());
        }
        return written;
    }

    private static Optional<Expression> typeName(Site site, Expression name, Space prefix) {
        String was = JavaTypes.name(name.getType());
        Optional<String> target = was.equals(CHOICE) && site.isTypeOfField()
                ? Optional.of(ITEM)
                : site.map().target(was);
        target.ifPresent(type -> site.accept(name));
        return target.map(type -> site.typeName(type, prefix));
    }

    /** A constant of a replaced type that its successor has too, or a field of the user's own. */
    static J.FieldAccess constant(Site site, J.FieldAccess access, J.FieldAccess visited) {
        JavaType.Variable field = access.getName().getFieldType();
        if (field == null) {
            return visited;
        }
        Optional<String> target = site.map().target(JavaTypes.name(field.getOwner()));
        boolean known = target.isPresent()
                && site.sdk().type(target.get()).getMembers().stream()
                        .anyMatch(member -> member.getName().equals(field.getName()));
        boolean own = !site.map().isChat(JavaTypes.name(field.getOwner()));
        JavaType type = visited.getType();
        if (type != null && (known || own)) {
            site.accept(access);
            return visited.withType(site.retyped(type));
        }
        return visited;
    }
}
