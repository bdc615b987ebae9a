package io.github.chat2responses.recipes.theokanning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Messages that are made to be sent, and their roles. */
final class Messages {
    static final String ROLE = Vocabulary.CHAT + "ChatMessageRole";

    private Messages() {}

    /** {@code new ChatMessage(role, content)} */
    static Expression created(Rewriter site, J.NewClass message) {
        List<Expression> arguments = message.getArguments();
        if (arguments == null || arguments.size() != 2 || message.getBody() != null) {
            site.findings().unknown(message);
            return message;
        }
        Expression role = arguments.get(0);
        Optional<String> known = role(role);
        if (known.isPresent() && known.get().equals("function")) {
            site.findings().unknown(message);
            return message;
        }
        Expression written = known.isPresent()
                ? site.snippet(known.get() + "Role", List.of())
                : ofRole(role)
                        .map(site::visited)
                        .orElseGet(() -> site.snippet("roleOfName", List.of(site.visited(role))));
        return site.snippet("message", List.of(written, site.visited(arguments.get(1))));
    }

    /** The class that is made, which is known even where an argument's type is not. */
    static @Nullable JavaType type(J.NewClass created) {
        return created.getClazz() == null
                ? created.getType()
                : created.getClazz().getType();
    }

    /** {@code new ChatMessage("function", json, name)}: what a function gave, written by hand. */
    static boolean isResult(J.NewClass message) {
        List<Expression> arguments = message.getArguments();
        return arguments != null
                && Vocabulary.name(type(message)).equals(Vocabulary.MESSAGE)
                && message.getBody() == null
                && arguments.size() == 3
                && role(arguments.get(0)).filter("function"::equals).isPresent();
    }

    /** The role that an expression certainly gives, if it is one of the four. */
    private static Optional<String> role(Expression expression) {
        Expression plain = expression.unwrap();
        if (plain instanceof J.Literal literal && literal.getValue() instanceof String text) {
            return List.of("system", "user", "assistant", "function").contains(text)
                    ? Optional.of(text)
                    : Optional.empty();
        }
        return plain instanceof J.MethodInvocation call ? nameOf(call) : Optional.empty();
    }

    /** The role whose name an expression gives. */
    private static Optional<Expression> ofRole(Expression expression) {
        return expression.unwrap() instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("value")
                        && call.getSelect() != null
                        && Vocabulary.name(call.getSelect().getType()).equals(ROLE)
                ? Optional.of(call.getSelect())
                : Optional.empty();
    }

    /** {@code ChatMessageRole.USER} */
    static Optional<Expression> role(Rewriter site, Expression name) {
        String role = constant(name);
        if (role == null) {
            return Optional.empty();
        }
        if (role.equals("function")) {
            site.findings().unknown(name);
            return Optional.empty();
        }
        return Optional.of(site.snippet(role + "Role", List.of()));
    }

    /** {@code ChatMessageRole.USER.value()} */
    static Optional<String> nameOf(J.MethodInvocation call) {
        JavaType.Method type = call.getMethodType();
        if (type == null
                || !call.getSimpleName().equals("value")
                || !Vocabulary.name(type.getDeclaringType()).equals(ROLE)) {
            return Optional.empty();
        }
        return Optional.ofNullable(constant(call.getSelect()));
    }

    private static @Nullable String constant(@Nullable Expression select) {
        JavaType.Variable field = select instanceof J.FieldAccess access
                ? access.getName().getFieldType()
                : select instanceof J.Identifier name ? name.getFieldType() : null;
        return field != null && Vocabulary.name(field.getOwner()).equals(ROLE)
                ? field.getName().toLowerCase(Locale.ROOT)
                : null;
    }
}
