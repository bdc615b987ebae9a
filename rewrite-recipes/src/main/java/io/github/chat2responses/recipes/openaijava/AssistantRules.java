package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** Rewrites the declarations and the uses of the builders that became lists; see {@link AssistantItems}. */
final class AssistantRules {
    private final Site site;
    private final Map<String, AssistantItems> lists;

    AssistantRules(Site site, Map<String, AssistantItems> lists) {
        this.site = site;
        this.lists = lists;
    }

    private Optional<AssistantItems> list(J.MethodInvocation call) {
        return AssistantItems.root(call).map(root -> lists.get(Keys.variable(root)));
    }

    /** The declaration of the list, and behind it what the builder started with. */
    List<Statement> declared(J.VariableDeclarations declaration) {
        Optional<AssistantItems> items = AssistantItems.key(declaration).map(lists::get);
        if (items.isEmpty()) {
            return List.of();
        }
        List<J.MethodInvocation> steps =
                AssistantItems.steps(declaration.getVariables().get(0).getInitializer());
        site.swallow(declaration, arguments(steps));
        List<Statement> all = new ArrayList<>();
        all.add(site.inputList(items.get().list()).withPrefix(declaration.getPrefix()));
        steps.forEach(step -> all.add(added(items.get(), step)));
        return all;
    }

    /** What becomes of steps that stand alone, and of a message that is added to a list. */
    Optional<List<Statement>> statements(J.MethodInvocation call) {
        Optional<AssistantItems> items = list(call);
        if (items.isPresent() && !call.getSimpleName().equals("build")) {
            List<J.MethodInvocation> steps = AssistantItems.steps(call);
            return Optional.of(grown(call, items.get(), steps));
        }
        Expression to = call.getSelect();
        return to != null
                        && AssistantCalls.isListAdd(call)
                        && call.getArguments().get(0) instanceof J.MethodInvocation wrap
                ? wrapped(wrap).map(build -> List.of(addedAll(call, to, build)))
                : Optional.empty();
    }

    private List<Statement> grown(J.MethodInvocation call, AssistantItems items, List<J.MethodInvocation> steps) {
        AssistantItems.root(call).ifPresent(variable -> {
            List<J> parts = arguments(steps);
            parts.add(variable);
            site.swallow(call, parts);
            site.accept(variable);
        });
        return steps.stream().map(step -> added(items, step)).toList();
    }

    private Statement addedAll(J.MethodInvocation add, Expression list, J.MethodInvocation build) {
        site.swallow(add, List.of(list, build));
        return (Statement) site.snippet("addAll", List.of(site.visited(list), site.visited(build)));
    }

    /** The list, where the builder was built or its message wrapped. */
    Optional<Expression> list(Expression expression) {
        if (!(expression instanceof J.MethodInvocation call)) {
            return Optional.empty();
        }
        Optional<J.MethodInvocation> wrapped = wrapped(call);
        if (wrapped.isPresent()) {
            site.swallow(call, List.of(wrapped.get()));
            return Optional.of(site.visited(wrapped.get()));
        }
        Optional<AssistantItems> items = list(call);
        AssistantItems.root(call).filter(root -> items.isPresent()).ifPresent(variable -> {
            site.swallow(call, List.of(variable));
            site.accept(variable);
        });
        return items.map(found -> site.inputName(found.list()));
    }

    /** {@code builder.build()} in {@code ofAssistant(builder.build())} */
    private Optional<J.MethodInvocation> wrapped(J.MethodInvocation wrap) {
        return wrap.getSimpleName().equals("ofAssistant")
                        && wrap.getArguments().get(0).unwrap() instanceof J.MethodInvocation build
                        && build.getSimpleName().equals("build")
                        && list(build).isPresent()
                ? Optional.of(build)
                : Optional.empty();
    }

    private Statement added(AssistantItems items, J.MethodInvocation step) {
        return AssistantCalls.added(site, site.inputName(items.list()), step);
    }

    private static List<J> arguments(List<J.MethodInvocation> steps) {
        List<J> all = new ArrayList<>();
        steps.forEach(step -> all.addAll(step.getArguments()));
        return all;
    }

    /** Whether a message, once it was visited, is a list of items. */
    static boolean isList(Expression visited) {
        return JavaTypes.name(visited.getType()).startsWith("java.util.");
    }
}
