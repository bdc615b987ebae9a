package io.github.chat2responses.recipes.rawhttp;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;

/** Methods that make a part of a body and have to change: then all of their calls are for bodies that change alike. */
final class Makers {
    private final Plan plan;
    private final Sources sources;
    private final Map<UUID, Known> known = new LinkedHashMap<>();

    Makers(Plan plan, Sources sources) {
        this.plan = plan;
        this.sources = sources;
    }

    /** A call of a method that makes a part of a body. */
    record Made(Sources.Method method, J.MethodInvocation call) {}

    /** A method that changes: where, for whom, and which of its calls are for bodies. */
    private record Known(Sources.Method method, Set<UUID> touched, Plan.Body body, Set<UUID> calls) {}

    /** Notes the methods that make a body; what speaks against a change of them, or null. */
    @Nullable
    String note(Plan.Body body, List<Made> made, List<Where> touched) {
        Map<UUID, List<Made>> byMethod = made.stream()
                .collect(Collectors.groupingBy(one -> one.method().declaration().getId()));
        for (List<Made> calls : byMethod.values()) {
            Sources.Method method = calls.get(0).method();
            Set<UUID> inside = inside(method, touched);
            if (inside.isEmpty()) {
                continue;
            }
            Known before = known.computeIfAbsent(
                    method.declaration().getId(), id -> new Known(method, inside, body, new HashSet<>()));
            if (calls.size() > 1 || !before.touched().equals(inside)) {
                return problem(method);
            }
            before.calls().add(calls.get(0).call().getId());
            plan.groups().join(before.body().group(), body.group());
        }
        return null;
    }

    private static Set<UUID> inside(Sources.Method method, List<Where> touched) {
        return touched.stream()
                .filter(where -> where.index() == method.index()
                        && method.index().around(where.node(), J.MethodDeclaration.class) == method.declaration())
                .map(where -> where.node().getId())
                .collect(Collectors.toSet());
    }

    /** When all bodies are known: whoever else calls a method would get another thing. */
    void close() {
        for (Known one : known.values()) {
            boolean isForBodies = sources
                    .calls(one.method().index(), one.method().declaration())
                    .stream()
                    .allMatch(call -> one.calls().contains(call.expression().getId()));
            if (!isForBodies) {
                plan.block(
                        one.body().group(),
                        Plan.REQUEST,
                        one.body().index().place(one.body().expression()),
                        problem(one.method()));
            }
        }
    }

    private static String problem(Sources.Method method) {
        return "a part of the body is made by a method that is called in several places: "
                + method.declaration().getSimpleName();
    }
}
