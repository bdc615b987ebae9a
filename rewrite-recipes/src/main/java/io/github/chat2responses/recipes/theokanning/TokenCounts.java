package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Whose token counts a file reads: the old client has one class for those of chat completions and of other endpoints. */
final class TokenCounts extends JavaIsoVisitor<Integer> {
    private final Set<String> chat = new HashSet<>();
    private final Set<String> other = new HashSet<>();
    private boolean handedOn;
    private String path = "";

    void look(J.CompilationUnit file) {
        path = Place.path(file);
        visit(file, 0);
    }

    boolean ofChat(J.CompilationUnit file) {
        return chat.contains(Place.path(file)) || (other.isEmpty() && handedOn);
    }

    /** Why a file's counts are not certainly those of chat completions. */
    Optional<Blocker> doubt(J.CompilationUnit file, ResponsesCode.Page page) {
        String name = Place.path(file);
        boolean mixed = chat.contains(name) && (other.contains(name) || (handedOn && !other.isEmpty()));
        return mixed
                ? Optional.of(new Blocker(
                        "C2R602",
                        page.place(file),
                        "token counts of chat completions and of other endpoints are of one class"))
                : Optional.empty();
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        JavaType.Method type = call.getMethodType();
        if (type != null && Vocabulary.name(type.getReturnType()).equals(Mask.USAGE)) {
            boolean isChat = Vocabulary.name(type.getDeclaringType()).startsWith(Vocabulary.CHAT);
            (isChat ? chat : other).add(path);
        }
        return super.visitMethodInvocation(call, p);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
        JavaType.Method type = method.getMethodType();
        handedOn |= type != null
                && (Vocabulary.mentions(type.getReturnType(), Mask.USAGE)
                        || type.getParameterTypes().stream().anyMatch(one -> Vocabulary.mentions(one, Mask.USAGE)));
        return super.visitMethodDeclaration(method, p);
    }
}
