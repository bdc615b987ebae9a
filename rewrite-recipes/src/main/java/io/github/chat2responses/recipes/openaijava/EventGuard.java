package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/**
 * Keeps the failures of streams that are subscribed to what they were: what a handler throws ends the stream with it, as the
 * broken stream of Chat Completions did.
 */
final class EventGuard {
    private static final String STREAM = "com.openai.core.http.AsyncStreamResponse";
    private static final String HANDLER = STREAM + "$Handler";
    private static final String CHUNK = SdkMap.CHAT + "ChatCompletionChunk";
    private static final String SNIPPET = "guardedEvent";

    private EventGuard() {}

    /** The parameter of a function that is subscribed to the chunks of an answer, there or as a handler in a variable. */
    static Optional<J.VariableDeclarations.NamedVariable> event(J parent, J.Lambda function) {
        return handles(parent, function)
                        && function.getParameters().getParameters().size() == 1
                        && function.getParameters().getParameters().get(0) instanceof J.VariableDeclarations parameter
                ? Optional.of(parameter.getVariables().get(0))
                : Optional.empty();
    }

    private static boolean handles(J parent, Expression function) {
        boolean isHandler = function.getType() instanceof JavaType.Parameterized type && isChunks(type, HANDLER);
        return isHandler
                || (parent instanceof J.MethodInvocation call
                        && call.getSimpleName().equals("subscribe")
                        && call.getArguments().get(0) == function
                        && call.getSelect() != null
                        && call.getSelect().getType() instanceof JavaType.Parameterized stream
                        && isChunks(stream, STREAM));
    }

    /**
     * A reference to a method that is subscribed to the chunks of an answer, as a function that looks at its event first. It asks
     * for the method's object anew each time, so that must always be the same one.
     */
    static Expression guarded(Site site, J.MemberReference reference, J.MemberReference visited) {
        // Handlers look at their events themselves.
        if (!handles(site.parent(), reference)
                || reference.getReference().getSimpleName().equals("onNext")) {
            return visited;
        }
        if (reference.getMethodType() == null
                || visited.getMethodType() == null
                || !Receivers.isFixed(site, reference)) {
            site.block(reference, "C2R602", "what handles the events may be another object each time it is asked for");
            return visited;
        }
        J.Lambda function = (J.Lambda) site.snippet("guardedEach", List.of(visited.getContaining()));
        J.MethodInvocation call = Chain.named(
                (J.MethodInvocation) function.getBody(),
                visited.getReference().getSimpleName(),
                visited.getMethodType());
        boolean isThis = visited.getContaining() instanceof J.Identifier name
                && name.getSimpleName().equals("this");
        return function.withBody(isThis ? call.withSelect(null) : call).withPrefix(visited.getPrefix());
    }

    /** The parameter of a handler's method that is given each chunk. */
    static Optional<J.VariableDeclarations.NamedVariable> event(J.MethodDeclaration method) {
        JavaType.Method type = method.getMethodType();
        return type != null
                        && method.getSimpleName().equals("onNext")
                        && type.getParameterTypes().stream()
                                .allMatch(given -> JavaTypes.name(given).equals(CHUNK))
                        && method.getParameters().size() == 1
                        && method.getParameters().get(0) instanceof J.VariableDeclarations parameter
                ? Optional.of(parameter.getVariables().get(0))
                : Optional.empty();
    }

    private static boolean isChunks(JavaType.FullyQualified type, String name) {
        return type instanceof JavaType.Parameterized of
                && JavaTypes.name(of).equals(name)
                && of.getTypeParameters().stream()
                        .allMatch(argument -> JavaTypes.name(argument).equals(CHUNK));
    }

    /** A function that looks at its event first. */
    static J.Lambda guarded(Site site, J.Lambda function, J.Identifier event) {
        if (function.getBody() instanceof J.Block block) {
            return function.withBody(guarded(site, block, event));
        }
        return function.withBody(new FirstUse(site, event).visitNonNull(function.getBody(), 0));
    }

    /** A block that looks at the event first. */
    static J.Block guarded(Site site, J.Block block, J.Identifier event) {
        Statement check = (Statement) site.snippet(SNIPPET, List.of(event.withPrefix(Space.EMPTY)));
        Space line = block.getStatements().isEmpty()
                ? Space.SINGLE_SPACE
                : Space.format(block.getStatements().get(0).getPrefix().getWhitespace());
        List<Statement> statements = new ArrayList<>(List.of((Statement) check.withPrefix(line)));
        statements.addAll(block.getStatements());
        return block.withStatements(statements);
    }

    private static final class FirstUse extends JavaVisitor<Integer> {
        private final Site site;
        private final J.Identifier event;
        private boolean done;

        FirstUse(Site site, J.Identifier event) {
            this.site = site;
            this.event = event;
        }

        @Override
        public J visitIdentifier(J.Identifier identifier, Integer p) {
            if (done
                    || identifier.getFieldType() == null
                    || !identifier.getSimpleName().equals(event.getSimpleName())) {
                return identifier;
            }
            done = true;
            Expression use = identifier.withPrefix(Space.EMPTY);
            return site.snippet(SNIPPET, List.of(use)).withPrefix(identifier.getPrefix());
        }
    }
}
