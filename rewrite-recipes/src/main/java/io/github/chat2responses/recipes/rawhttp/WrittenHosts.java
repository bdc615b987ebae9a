package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Injected;
import io.github.chat2responses.rules.ApiHost;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Hosts that are written anywhere on the way to a URL, though nobody knows which of them it gets. */
final class WrittenHosts {
    private final Sources sources;
    private final Configuration configuration;
    private final Vendors vendors;

    WrittenHosts(Sources sources, Configuration configuration, Vendors vendors) {
        this.sources = sources;
        this.configuration = configuration;
        this.vendors = vendors;
    }

    /** Whether a host or a name of another vendor is among them. */
    boolean mayBeOther(SourceIndex index, Expression url) {
        return hosts(index, url).contains(ApiHost.OTHER);
    }

    /** Whose hosts and names are among them. */
    Set<ApiHost> hosts(SourceIndex index, Expression url) {
        Trail trail = new Trail();
        trail.follow(index, url);
        return trail.hosts;
    }

    /** The way back from one URL. */
    private final class Trail {
        private final Set<UUID> seen = new HashSet<>();
        private final Set<ApiHost> hosts = EnumSet.noneOf(ApiHost.class);

        void follow(SourceIndex index, J code) {
            if (Imitations.isTest(index.path()) || !seen.add(code.getId())) {
                return;
            }
            new JavaIsoVisitor<Integer>() {
                @Override
                public J.Literal visitLiteral(J.Literal literal, Integer p) {
                    if (literal.getValue() instanceof String text) {
                        text(text);
                    }
                    return literal;
                }

                @Override
                public J.Identifier visitIdentifier(J.Identifier name, Integer p) {
                    named(name.getSimpleName());
                    sources.variable(index, name).ifPresent(Trail.this::variable);
                    return name;
                }

                @Override
                public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                    sources.method(index, call)
                            .ifPresent(method -> Results.all(method.declaration())
                                    .forEach(result -> follow(method.index(), result)));
                    return super.visitMethodInvocation(call, p);
                }
            }.visit(code, 0);
        }

        private void text(String text) {
            configuration.values(text).texts().forEach(this::value);
            value(text);
        }

        private void value(String text) {
            named(text);
            ApiHost.of(text).ifPresent(hosts::add);
        }

        private void named(String name) {
            if (vendors.areIn(name)) {
                hosts.add(ApiHost.OTHER);
            }
        }

        private void variable(Sources.Variable found) {
            SourceIndex index = found.index();
            J.VariableDeclarations.NamedVariable variable = found.variable();
            if (!seen.add(variable.getId())) {
                return;
            }
            J.VariableDeclarations declaration = Sources.declaration(index, variable);
            if (variable.getInitializer() != null) {
                follow(index, variable.getInitializer());
            }
            declaration.getLeadingAnnotations().stream()
                    .flatMap(annotation -> Injected.text(annotation).stream())
                    .forEach(this::text);
            for (Sources.Use use : sources.uses(index, variable)) {
                if (use.index().parent(use.expression()) instanceof J.Assignment assignment
                        && assignment
                                .getVariable()
                                .getId()
                                .equals(use.expression().getId())) {
                    follow(use.index(), assignment.getAssignment());
                }
            }
            if (index.parent(declaration) instanceof J.MethodDeclaration method) {
                arguments(index, method, method.getParameters().indexOf(declaration));
            }
        }

        private void arguments(SourceIndex index, J.MethodDeclaration method, int at) {
            for (Sources.Use call : sources.calls(index, method)) {
                follow(call.index(), Sources.arguments(call.expression()).get(at));
            }
        }
    }
}
