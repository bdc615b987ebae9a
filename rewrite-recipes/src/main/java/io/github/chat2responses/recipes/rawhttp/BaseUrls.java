package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** The base URLs of clients that are told only paths. */
final class BaseUrls {
    private static final Set<String> SETTERS = Set.of("baseUrl", "rootUri", "create");

    private final Sources sources;
    private final Constants constants;

    BaseUrls(Sources sources, Constants constants) {
        this.sources = sources;
        this.constants = constants;
    }

    /** What is known of the base URLs that the client of a call may have; empty if it is not seen how the client is made. */
    List<String> of(SourceIndex index, Expression call) {
        Expression client = Trees.bottom(call);
        List<String> urls = new ArrayList<>(set(index, call));
        if (!urls.isEmpty()) {
            return urls;
        }
        Optional<Sources.Variable> variable = sources.variable(index, client);
        if (variable.isEmpty()) {
            return urls;
        }
        SourceIndex at = variable.get().index();
        Expression start = variable.get().variable().getInitializer();
        if (start != null) {
            urls.addAll(set(at, start));
        }
        for (Sources.Use use : sources.uses(at, variable.get().variable())) {
            if (use.index().parent(use.expression()) instanceof J.Assignment assignment
                    && Constants.isWritten(use.index(), use.expression())) {
                List<String> more = set(use.index(), assignment.getAssignment());
                urls.addAll(more.isEmpty() ? List.of(Constants.UNKNOWN) : more);
            }
        }
        return urls;
    }

    /** The base URLs that an expression sets. */
    private List<String> set(SourceIndex index, Expression expression) {
        List<String> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                boolean isBase = SETTERS.contains(call.getSimpleName())
                        && call.getArguments().size() == 1
                        && Types.isText(call.getArguments().get(0))
                        && !Types.isOn(index, call, "java.net.URI");
                if (isBase) {
                    found.add(constants.of(index, call.getArguments().get(0)));
                }
                return super.visitMethodInvocation(call, p);
            }
        }.visit(expression, 0);
        return found;
    }
}
