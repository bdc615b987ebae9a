package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.replace.Keys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * What the old client's exception says where it is caught: it is of one class for all endpoints, and the official SDK has
 * another. So each catch clause must be about chat completions, or about other endpoints.
 */
final class Catches extends JavaIsoVisitor<Integer> {
    static final String EXCEPTION = Vocabulary.ROOT + "OpenAiHttpException";

    /** What a method calls: own methods, and the service. */
    private final Map<String, Set<String>> calls = new HashMap<>();

    private static final String CHAT = "chat";
    private static final String OTHER = "other";

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
        if (method != null && method.getMethodType() != null) {
            calls.computeIfAbsent(Keys.method(method.getMethodType()), any -> new HashSet<>())
                    .add(target(call));
        }
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
        JavaType.Method type = method.getMethodType();
        if (type != null && !type.isConstructor()) {
            TypeUtils.findOverriddenMethod(type)
                    .ifPresent(above -> calls.computeIfAbsent(Keys.method(above), any -> new HashSet<>())
                            .add(Keys.method(type)));
        }
        return super.visitMethodDeclaration(method, p);
    }

    private static String target(J.MethodInvocation call) {
        JavaType.Method type = call.getMethodType();
        if (type == null) {
            return "";
        }
        if (!OldService.is(type.getDeclaringType())) {
            return Keys.method(type);
        }
        boolean asks = !type.hasFlags(Flag.Static) && !call.getSimpleName().equals("shutdownExecutor");
        return OldService.isChat(call) ? CHAT : asks ? OTHER : "";
    }

    private boolean reaches(String method, String what, Set<String> seen) {
        return method.equals(what)
                || (seen.add(method)
                        && calls.getOrDefault(method, Set.of()).stream().anyMatch(next -> reaches(next, what, seen)));
    }

    private boolean reaches(J tree, String what) {
        boolean[] found = {false};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                found[0] |= reaches(target(call), what, new HashSet<>());
                return super.visitMethodInvocation(call, p);
            }
        }.visit(tree, 0);
        return found[0];
    }

    /** What a file does with the exception. */
    record Found(Set<UUID> ofOthers, boolean ofChat, Optional<J> unclear) {}

    Found in(J.CompilationUnit file) {
        Set<UUID> ofOthers = new HashSet<>();
        boolean[] ofChat = {false};
        J[] unclear = new J[1];
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Try visitTry(J.Try attempt, Integer p) {
                Predicate<String> asked = what -> reaches(attempt.getBody(), what)
                        || (attempt.getResources() != null
                                && attempt.getResources().stream().anyMatch(one -> reaches(one, what)));
                for (J.Try.Catch clause : attempt.getCatches()) {
                    if (!names(clause.getParameter())) {
                        continue;
                    }
                    boolean chat = asked.test(CHAT) || reaches(clause.getBody(), CHAT);
                    boolean other = asked.test(OTHER) || reaches(clause.getBody(), OTHER);
                    if (chat && other) {
                        unclear[0] = clause;
                    } else if (chat) {
                        ofChat[0] = true;
                    } else {
                        ofOthers.add(clause.getId());
                    }
                }
                return super.visitTry(attempt, p);
            }

            @Override
            public J.Try.Catch visitCatch(J.Try.Catch clause, Integer p) {
                return names(clause.getParameter()) ? clause : super.visitCatch(clause, p);
            }

            @Override
            public J.Import visitImport(J.Import line, Integer p) {
                return line;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                if (isException(name.getType())) {
                    unclear[0] = name;
                }
                return name;
            }
        }.visit(file, 0);
        return new Found(ofOthers, ofChat[0], Optional.ofNullable(unclear[0]));
    }

    private static boolean names(J parameter) {
        boolean[] found = {false};
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                found[0] |= isException(name.getType());
                return name;
            }
        }.visit(parameter, 0);
        return found[0];
    }

    private static boolean isException(@Nullable JavaType type) {
        return Vocabulary.name(type).equals(EXCEPTION);
    }
}
