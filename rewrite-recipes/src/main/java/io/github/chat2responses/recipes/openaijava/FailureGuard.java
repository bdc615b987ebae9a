package io.github.chat2responses.recipes.openaijava;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/**
 * Keeps the failures of streams what they were: Responses sends an event where Chat Completions broke the stream off, which
 * the SDK made an exception of. The method that throws it goes to the end of the file's class.
 */
final class FailureGuard {
    private static final String METHOD = "orThrow";
    private static final String EVENT = "com.openai.models.responses.ResponseStreamEvent";
    private static final String UNIT = "    ";

    private final FileScope file;
    private final Sdk sdk;

    /** The class that has to get the method; null as long as nothing calls it. */
    private @Nullable String needed;

    FailureGuard(FileScope file, Sdk sdk) {
        this.file = file;
        this.sdk = sdk;
    }

    /** Whether a call opens the events of a response that is streamed. */
    static boolean guards(J.MethodInvocation call) {
        return call.getSimpleName().equals("stream")
                && call.getSelect() != null
                && call.getSelect().getType() instanceof JavaType.Parameterized stream
                && SdkMap.name(stream).equals("com.openai.core.http.StreamResponse")
                && stream.getTypeParameters().stream()
                        .allMatch(type -> SdkMap.name(type).equals(SdkMap.CHAT + "ChatCompletionChunk"));
    }

    /** The events, each looked at; on a line of its own if what follows it is. */
    Expression guarded(Expression events, Cursor at, String indent) {
        J.ClassDeclaration outermost = outermost(at);
        String owner = SdkMap.name(outermost.getType());
        needed = owner;
        J.MethodInvocation mapped = (J.MethodInvocation)
                Snippet.fill(sdk.snippet("guarded", false), List.of(events), file.names(), indent, Set.of());
        J.MemberReference reference = (J.MemberReference) mapped.getArguments().get(0);
        Expression name = ((J.Identifier) reference.getContaining())
                .withSimpleName(outermost.getSimpleName())
                .withType(outermost.getType());
        JavaType.Method method = reference.getMethodType();
        String free = name(outermost);
        J.MemberReference called = reference
                .withContaining(name)
                .withReference(reference.getReference().withSimpleName(free))
                .withMethodType(method == null ? null : owned(method, outermost).withName(free));
        J.MethodInvocation result = mapped.withArguments(List.of(called));
        JRightPadded<Expression> select = result.getPadding().getSelect();
        boolean lines = at.getValue() instanceof J.MethodInvocation outer && Chain.startsLine(outer);
        return lines && select != null
                ? result.getPadding().withSelect(select.withAfter(Space.format("\n" + indent)))
                : result;
    }

    private static JavaType.Method owned(JavaType.Method method, J.ClassDeclaration owner) {
        JavaType.FullyQualified type = owner.getType();
        return type == null ? method : method.withDeclaringType(type);
    }

    private static J.ClassDeclaration outermost(Cursor at) {
        return at.getPathAsStream(J.ClassDeclaration.class::isInstance)
                .map(J.ClassDeclaration.class::cast)
                .reduce((inner, outer) -> outer)
                .orElseThrow();
    }

    /** A name that means nothing else in the file. */
    private String name(J.ClassDeclaration owner) {
        if (existing(owner).isPresent()) {
            return METHOD;
        }
        String name = METHOD;
        for (int i = 2; file.mentions(name); i++) {
            name = METHOD + i;
        }
        return name;
    }

    /** The method that an earlier run left. */
    private static Optional<J.MethodDeclaration> existing(J.ClassDeclaration owner) {
        return owner.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast)
                .filter(method -> method.getSimpleName().equals(METHOD)
                        && method.getMethodType() != null
                        && method.getMethodType().getParameterTypes().size() == 1
                        && SdkMap.name(method.getMethodType()
                                        .getParameterTypes()
                                        .get(0))
                                .equals(EVENT))
                .findFirst();
    }

    /** The class with the method at its end, if anything in it calls the method. */
    J.ClassDeclaration added(J.ClassDeclaration before, J.ClassDeclaration after) {
        if (!SdkMap.name(before.getType()).equals(needed) || existing(before).isPresent()) {
            return after;
        }
        needed = null;
        String indent = before.getBody().getStatements().stream()
                .map(Statement::getPrefix)
                .filter(prefix -> prefix.getWhitespace().contains("\n"))
                .map(Space::getIndent)
                .findFirst()
                .orElse(UNIT);
        J.MethodDeclaration method = Snippet.member(sdk.member(METHOD), file.names(), indent);
        JavaType.Method type = method.getMethodType();
        J.MethodDeclaration named = method.withName(method.getName().withSimpleName(name(before)))
                .withMethodType(type == null ? null : owned(type, before).withName(name(before)));
        if (before.getKind() == J.ClassDeclaration.Kind.Type.Interface) {
            named = named.withModifiers(named.getModifiers().stream()
                    .filter(modifier -> modifier.getType() != J.Modifier.Type.Private)
                    .toList());
        }
        List<Statement> statements = new ArrayList<>(after.getBody().getStatements());
        statements.add(named);
        return after.withBody(after.getBody().withStatements(statements));
    }
}
