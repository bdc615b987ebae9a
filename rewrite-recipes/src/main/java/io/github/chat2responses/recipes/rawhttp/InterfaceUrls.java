package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.rules.ApiHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeTree;

/** URLs in the annotations of interfaces whose calls a library turns into requests: Retrofit, Feign, Spring's HTTP interfaces. */
final class InterfaceUrls {
    private static final Set<String> METHODS =
            Set.of("POST", "PostExchange", "HttpExchange", "RequestLine", "PostMapping");
    private static final Set<String> CLIENTS = Set.of("FeignClient", "HttpExchange", "RegisterRestClient");
    private static final Set<String> BODIES = Set.of("Body", "RequestBody");
    private static final String CALL = "retrofit2.Call";
    private static final Set<String> WRAPPERS =
            Set.of(CALL, "reactor.core.publisher.Mono", "java.util.concurrent.CompletableFuture");

    private final Walk.Context context;
    private final Constants constants;

    InterfaceUrls(Walk.Context context, Constants constants) {
        this.context = context;
        this.constants = constants;
    }

    /** Follows the calls of all such methods of a file. */
    void start(SourceIndex index) {
        for (J.MethodDeclaration method : index.methods()) {
            J.ClassDeclaration owner = index.around(method, J.ClassDeclaration.class);
            if (owner != null && owner.getKind() == J.ClassDeclaration.Kind.Type.Interface) {
                method.getLeadingAnnotations().stream()
                        .filter(annotation -> METHODS.contains(annotation.getSimpleName()))
                        .flatMap(annotation -> urls(annotation).stream())
                        .filter(url -> isClient(method, owner))
                        .forEach(url -> start(index, method, owner, url));
            }
        }
    }

    /** Spring's server annotations count on interfaces of Feign only. */
    private static boolean isClient(J.MethodDeclaration method, J.ClassDeclaration owner) {
        boolean isMapping = method.getLeadingAnnotations().stream()
                .anyMatch(annotation -> annotation.getSimpleName().equals("PostMapping"));
        return !isMapping
                || owner.getLeadingAnnotations().stream()
                        .anyMatch(annotation -> annotation.getSimpleName().equals("FeignClient"));
    }

    private static List<J.Literal> urls(J.Annotation annotation) {
        List<J.Literal> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                if (literal.getValue() instanceof String text
                        && text.replaceFirst("^POST ", "").endsWith("chat/completions")) {
                    found.add(literal);
                }
                return literal;
            }
        }.visit(annotation, 0);
        return found;
    }

    private void start(SourceIndex index, J.MethodDeclaration method, J.ClassDeclaration owner, J.Literal url) {
        Plan plan = context.plan();
        String group = "url " + url.getId();
        host(group, owner, url);
        if (!context.hosts().isProved(group)) {
            // The interface may be for any server, and alone it sends nothing.
            return;
        }
        context.hosts().reached(group);
        plan.site(new Plan.Site(index.place(url), Reads.shown(url), group, url.getId()));
        plan.edit(new Edit.Replace(group, index.file().getId(), url.getId(), tree -> TextUrls.moved((J.Literal) tree)));
        if (context.sources().ownAnswers().isIn(method.getReturnTypeExpression())) {
            plan.ownClass(group, index.place(method));
            return;
        }
        List<Sources.Use> calls = context.sources().calls(index, method);
        int body = body(method);
        if (calls.isEmpty() || body < 0) {
            plan.block(group, Plan.UNSEEN, index.place(method), "the calls of this method cannot be seen");
            return;
        }
        Role result = result(index, method);
        for (Sources.Use call : calls) {
            List<Expression> arguments = ((J.MethodInvocation) call.expression()).getArguments();
            plan.body(call.index(), arguments.get(body), group);
            if (result == null) {
                plan.block(
                        group, Plan.ANSWER, call.index().place(call.expression()), "the answer has a class of its own");
            } else {
                new Walk(context, group).value(call.index(), call.expression(), result);
            }
        }
    }

    private void host(String group, J.ClassDeclaration owner, J.Literal url) {
        context.hosts().named(group, String.valueOf(url.getValue()));
        for (J.Annotation annotation : owner.getLeadingAnnotations()) {
            if (CLIENTS.contains(annotation.getSimpleName())) {
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.Literal visitLiteral(J.Literal literal, Integer p) {
                        context.hosts().named(group, String.valueOf(literal.getValue()));
                        return literal;
                    }
                }.visit(annotation, 0);
            }
        }
        if (!context.hosts().isProved(group)) {
            bases(owner.getSimpleName())
                    .forEach(base -> ApiHost.of(base)
                            .ifPresentOrElse(
                                    host -> context.hosts().add(group, host),
                                    () -> context.hosts().add(group, ApiHost.OTHER)));
        }
    }

    /** The base URLs in files that make an object of the interface. */
    private List<String> bases(String type) {
        List<String> found = new ArrayList<>();
        for (J.CompilationUnit file : context.sources().naming(type)) {
            SourceIndex index = context.sources().index(file);
            for (J.MethodInvocation call : index.calls("baseUrl")) {
                if (call.getArguments().size() == 1) {
                    found.add(constants.of(index, call.getArguments().get(0)));
                }
            }
        }
        return found;
    }

    /** Which parameter is the body; -1 if none certainly is. */
    private static int body(J.MethodDeclaration method) {
        int plain = -1;
        List<Statement> parameters = method.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) instanceof J.VariableDeclarations parameter) {
                List<J.Annotation> annotations = parameter.getLeadingAnnotations();
                if (annotations.stream().anyMatch(annotation -> BODIES.contains(annotation.getSimpleName()))) {
                    return i;
                }
                plain = annotations.isEmpty() ? i : plain;
            }
        }
        return plain;
    }

    private @Nullable Role result(SourceIndex index, J.MethodDeclaration method) {
        TypeTree type = method.getReturnTypeExpression();
        if (type instanceof J.ParameterizedType wrapped
                && Written.of(index, wrapped.getClazz(), WRAPPERS).isPresent()) {
            String inner = context.tables().contentOf(index, Tables.first(wrapped));
            boolean isCall = Written.of(index, wrapped.getClazz(), Set.of(CALL)).isPresent();
            return inner.isEmpty() ? null : Role.url().then(isCall ? "retrofit.call" : Role.LATER, inner);
        }
        String content = context.tables().contentOf(index, type);
        return content.isEmpty() ? null : Role.url().then(content, "");
    }
}
