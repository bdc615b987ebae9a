package io.github.chat2responses.recipes.openaijava;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.Space;

/**
 * One quick pass over every file, because most use no type of the SDK: whether this one does, and the names that it uses
 * without types, which may be those of code that shares Chat types.
 */
final class Glance {
    private final SdkMap map;

    /** Types are shared between files, so each is looked at once. */
    private final IdentityHashMap<JavaType, Boolean> verdicts = new IdentityHashMap<>();

    Glance(SdkMap map) {
        this.map = map;
    }

    /**
     * What was seen.
     *
     * @param usesSdk whether any value or name is of the SDK, or of a class that inherits from it
     * @param untyped names that are used without types, with the first place
     * @param chatPath the first text with the path of the Chat endpoint; null if there is none
     */
    record Seen(
            boolean usesSdk,
            Map<String, J> untyped,
            @Nullable J chatPath) {}

    Seen at(J.CompilationUnit file) {
        Look look = new Look();
        look.visit(file, 0);
        return new Seen(look.usesSdk, look.untyped, look.chatPath);
    }

    private final class Look extends JavaIsoVisitor<Integer> {
        private final Map<String, J> untyped = new LinkedHashMap<>();
        private boolean usesSdk;
        private @Nullable J chatPath;

        @Override
        public J.Import visitImport(J.Import line, Integer p) {
            return line;
        }

        @Override
        public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
            return space == null ? Space.EMPTY : space;
        }

        @Override
        public @Nullable J preVisit(J tree, Integer p) {
            if (!usesSdk) {
                JavaType type = tree instanceof Expression expression
                        ? expression.getType()
                        : tree instanceof NameTree name ? name.getType() : null;
                usesSdk = type != null && isOfSdk(type);
            }
            if (chatPath == null
                    && tree instanceof J.Literal literal
                    && literal.getValue() instanceof String text
                    && text.contains("chat/completions")) {
                chatPath = literal;
            }
            untyped(tree).ifPresent(name -> untyped.putIfAbsent(name, tree));
            return tree;
        }
    }

    private boolean isOfSdk(JavaType type) {
        Boolean known = verdicts.get(type);
        if (known == null) {
            known = map.mentionsSdk(type) || map.inheritsChat(type);
            verdicts.put(type, known);
        }
        return known;
    }

    /** The name in a call, reference or access to a field that has no type. */
    private static Optional<String> untyped(J tree) {
        if (tree instanceof J.MethodInvocation call && isUnknown(call.getMethodType())) {
            return Optional.of(call.getSimpleName());
        }
        if (tree instanceof J.MemberReference reference && isUnknown(reference.getMethodType())) {
            return Optional.of(reference.getReference().getSimpleName());
        }
        if (tree instanceof J.NewClass created
                && created.getClazz() != null
                && isUnknown(created.getConstructorType())) {
            return Optional.of(Sweep.text(created.getClazz()));
        }
        return tree instanceof J.FieldAccess access && access.getType() == null
                ? Optional.of(access.getSimpleName())
                : Optional.empty();
    }

    /** The parser finds the owner of a method that it cannot tell from the others of that name, and nothing else. */
    private static boolean isUnknown(JavaType.@Nullable Method type) {
        return type == null || type.getReturnType() instanceof JavaType.Unknown;
    }
}
