package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.source.Loggers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Values of the old client that become texts: the new code writes the same text, which no value of the new client gives. */
final class Texts {
    /** Methods that write values as they are as texts, with their classes. */
    private static final Set<String> PRINTING = Set.of(
            "java.io.PrintStream.println",
            "java.io.PrintStream.print",
            "java.io.PrintStream.printf",
            "java.io.PrintStream.format",
            "java.io.PrintWriter.println",
            "java.io.PrintWriter.print",
            "java.io.PrintWriter.printf",
            "java.lang.String.valueOf",
            "java.lang.String.format",
            "java.lang.String.formatted",
            "java.lang.StringBuilder.append",
            "java.lang.StringBuffer.append");

    /** Methods of lists, streams and the like that give each value to a function. */
    private static final Set<String> GIVING = Set.of(
            "forEach",
            "forEachOrdered",
            "peek",
            "ifPresent",
            "doOnNext",
            "subscribe",
            "blockingForEach",
            "blockingSubscribe");

    private Texts() {}

    /** {@code choice.toString()} */
    static Optional<Expression> ofValue(Rewriter site, J.MethodInvocation call) {
        Expression select = call.getSelect();
        if (select == null
                || !call.getSimpleName().equals("toString")
                || !call.getArguments().stream().allMatch(J.Empty.class::isInstance)) {
            return Optional.empty();
        }
        return of(site, select).map(text -> text.withPrefix(call.getPrefix()));
    }

    /** {@code System.out.println(choice)} with the text in the place of the value. */
    static J.MethodInvocation printed(Rewriter site, J.MethodInvocation call, J.MethodInvocation visited) {
        JavaType.Method type = call.getMethodType();
        boolean prints = type != null
                && (Loggers.have(type)
                        || PRINTING.contains(Vocabulary.name(type.getDeclaringType()) + "." + call.getSimpleName()));
        if (!prints) {
            return visited;
        }
        return visited.withArguments(ListUtils.map(
                visited.getArguments(),
                (index, argument) -> inPlace(site, call.getArguments().get(index), argument)));
    }

    /** {@code "said: " + message} with the text in the place of the value. */
    static J.Binary joined(Rewriter site, J.Binary binary, J.Binary visited) {
        return binary.getOperator() == J.Binary.Type.Addition && TypeUtils.isString(binary.getType())
                ? visited.withLeft(inPlace(site, binary.getLeft(), visited.getLeft()))
                        .withRight(inPlace(site, binary.getRight(), visited.getRight()))
                : visited;
    }

    /** {@code all += message} with the text in the place of the value. */
    static J.AssignmentOperation joined(Rewriter site, J.AssignmentOperation operation, J.AssignmentOperation visited) {
        return TypeUtils.isString(operation.getType())
                ? visited.withAssignment(inPlace(site, operation.getAssignment(), visited.getAssignment()))
                : visited;
    }

    private static Expression inPlace(Rewriter site, Expression value, Expression visited) {
        return of(site, value)
                .map(text -> text.<Expression>withPrefix(value.getPrefix()))
                .orElse(visited);
    }

    /** The text that a value of the old client is. */
    private static Optional<Expression> of(Rewriter site, Expression value) {
        String type = Vocabulary.name(value.getType());
        if (!type.startsWith(Vocabulary.ROOT)) {
            return Optional.empty();
        }
        if (type.equals(Vocabulary.CHUNK)) {
            return site.chunks().text(site, value);
        }
        Optional<Kind> kind = Kinds.isAmbiguous(value.getType()) ? site.kinds().of(value) : Optional.of(Kind.ANSWER);
        if (kind.filter(Kind.ITEM::equals).isPresent()) {
            site.findings().readsItem(value);
        }
        return kind.flatMap(found -> site.words().text(type, found))
                .map(snippet -> site.snippet(snippet, List.of(site.visited(value))));
    }

    /** {@code choices.forEach(System.out::println)}, and nothing else that is done with what is printed. */
    static Optional<J> each(Rewriter site, J.MemberReference reference) {
        if (!isPrinter(reference)
                || !(site.parent() instanceof J.MethodInvocation call)
                || call.getSelect() == null
                || !GIVING.contains(call.getSimpleName())
                || call.getArguments().get(0) != reference) {
            return Optional.empty();
        }
        String type = Kinds.isAmbiguous(call.getSelect().getType())
                ? Vocabulary.mentions(call.getSelect().getType(), Vocabulary.CHOICE)
                        ? Vocabulary.CHOICE
                        : Vocabulary.MESSAGE
                : "";
        Optional<Kind> kind = site.kinds().of(call.getSelect());
        if (kind.filter(Kind.ITEM::equals).isPresent()) {
            site.findings().readsItem(reference);
        }
        return kind.flatMap(found -> site.words().text(type, found))
                .map(text -> site.snippet(text + "Each", List.of(site.visited(reference.getContaining()))))
                .filter(J.Lambda.class::isInstance)
                .map(lambda -> named((J.Lambda) lambda, reference.getReference().getSimpleName()))
                .map(lambda -> lambda.withPrefix(reference.getPrefix()));
    }

    /** {@code System.out::println}, which is given texts now. */
    static Expression printer(Rewriter site, Expression function) {
        J.MemberReference old = (J.MemberReference) function;
        J.MemberReference fresh =
                (J.MemberReference) site.snippet("printedTextEach", List.of(site.visited(old.getContaining())));
        return fresh.withReference(
                        fresh.getReference().withSimpleName(old.getReference().getSimpleName()))
                .withPrefix(function.getPrefix());
    }

    /** {@code System.out::println} */
    static boolean isPrinter(Expression function) {
        return function instanceof J.MemberReference reference
                && reference.getMethodType() != null
                && Vocabulary.name(reference.getMethodType().getDeclaringType()).equals("java.io.PrintStream");
    }

    private static J.Lambda named(J.Lambda lambda, String method) {
        J.MethodInvocation call = (J.MethodInvocation) lambda.getBody();
        return lambda.withBody(call.withName(call.getName().withSimpleName(method)));
    }
}
