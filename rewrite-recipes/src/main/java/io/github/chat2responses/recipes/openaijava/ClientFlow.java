package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.config.BoundProperties;
import io.github.chat2responses.recipes.config.Injected;
import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.rules.ApiHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/** Follows clients of the SDK from where they are built to where they are used, through one file. */
final class ClientFlow extends JavaIsoVisitor<Integer> {
    private final Library library;
    private final Plan plan;
    private final FileScope file;
    /** Bedrock's module is in no type table of ours, so its clients show by the imports only. */
    private final boolean bedrock;

    ClientFlow(Library library, Plan plan, FileScope file, J.CompilationUnit source) {
        this.library = library;
        this.plan = plan;
        this.file = file;
        this.bedrock =
                source.getImports().stream().anyMatch(line -> line.getTypeName().contains("Bedrock"));
    }

    private boolean isClient(@Nullable JavaType type) {
        return library.isClient(type);
    }

    /** Names in comments are not code; they stay, and so do the imports they need. */
    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        return space == null ? Space.EMPTY : space;
    }

    @Override
    public J.VariableDeclarations.NamedVariable visitVariable(
            J.VariableDeclarations.NamedVariable variable, Integer p) {
        JavaType.Variable type = variable.getVariableType();
        if (type != null && isClient(type.getType()) && variable.getInitializer() != null) {
            plan.hosts().join(Keys.variable(type), source(variable.getInitializer()));
        }
        if (type != null && TypeUtils.isString(type.getType())) {
            if (variable.getInitializer() != null) {
                mayBeUrl(Keys.variable(type), variable.getInitializer(), type.hasFlags(Flag.Final));
            }
            J.VariableDeclarations declaration = getCursor().firstEnclosingOrThrow(J.VariableDeclarations.class);
            for (J.Annotation annotation : declaration.getLeadingAnnotations()) {
                Injected.text(annotation)
                        .ifPresentOrElse(
                                text -> plan.hosts().baseUrls().inject(Keys.variable(type), text),
                                () -> plan.hosts().baseUrls().set(Keys.variable(type), urlsIn(annotation), false));
            }
            BoundProperties.of(getCursor())
                    .ifPresent(text -> plan.hosts().baseUrls().inject(Keys.variable(type), text));
        }
        return super.visitVariable(variable, p);
    }

    @Override
    public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
        String variable = Keys.variable(assignment.getVariable());
        if (variable != null && isClient(assignment.getVariable().getType())) {
            plan.hosts().join(variable, source(assignment.getAssignment()));
        } else if (variable != null
                && TypeUtils.isString(assignment.getVariable().getType())) {
            mayBeUrl(variable, assignment.getAssignment(), isFinal(assignment.getVariable()));
        }
        return super.visitAssignment(assignment, p);
    }

    private static boolean isFinal(Expression variable) {
        Expression plain = variable.unwrap();
        JavaType.Variable type = plain instanceof J.Identifier identifier
                ? identifier.getFieldType()
                : plain instanceof J.FieldAccess access ? access.getName().getFieldType() : null;
        return type != null && type.hasFlags(Flag.Final);
    }

    @Override
    public J.Return visitReturn(J.Return statement, Integer p) {
        J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
        Expression value = statement.getExpression();
        if (value != null && isClient(value.getType()) && method != null && method.getMethodType() != null) {
            plan.hosts().join(Keys.method(method.getMethodType()), source(value));
        }
        return super.visitReturn(statement, p);
    }

    @Override
    public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
        JavaType.Method type = method.getMethodType();
        if (type != null) {
            for (int i = 0; i < method.getParameters().size(); i++) {
                if (method.getParameters().get(i) instanceof J.VariableDeclarations parameter
                        && (isClient(parameter.getType()) || TypeUtils.isString(parameter.getType()))
                        && parameter.getVariables().get(0).getVariableType() != null) {
                    String variable =
                            Keys.variable(parameter.getVariables().get(0).getVariableType());
                    if (isClient(parameter.getType())) {
                        plan.hosts().join(Keys.parameter(type, i), variable);
                    } else {
                        plan.hosts().baseUrls().join(variable, Keys.parameter(type, i));
                    }
                }
            }
        }
        return super.visitMethodDeclaration(method, p);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass created, Integer p) {
        arguments(created.getConstructorType(), created.getArguments());
        return super.visitNewClass(created, p);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        arguments(call.getMethodType(), call.getArguments());
        baseUrl(call);
        azurePaths(call);
        return super.visitMethodInvocation(call, p);
    }

    private void arguments(JavaType.@Nullable Method method, List<Expression> arguments) {
        for (int i = 0; method != null && i < arguments.size(); i++) {
            if (isClient(arguments.get(i).getType())) {
                plan.hosts().join(Keys.parameter(method, i), source(arguments.get(i)));
            } else if (TypeUtils.isString(arguments.get(i).getType())
                    && !JavaTypes.name(method.getDeclaringType()).startsWith("java.")) {
                mayBeUrl(Keys.parameter(method, i), arguments.get(i), true);
            }
        }
    }

    /** Where a client comes from, as a key: a variable, a method, or the place that builds it. */
    String source(Expression expression) {
        Expression plain = expression.unwrap();
        String variable = Keys.variable(plain);
        if (variable != null) {
            return variable;
        }
        if (!(plain instanceof J.MethodInvocation call) || call.getMethodType() == null) {
            String key = "place " + plain.getId();
            if (plain instanceof J.NewClass) {
                judge(key, JavaTypes.name(plain.getType()), plain);
            }
            if (bedrock) {
                String reason = "which endpoints Bedrock serves depends on account and model";
                plan.hosts().doubt(key, "C2R704", file.place(plain), reason);
            }
            return key;
        }
        JavaType.FullyQualified owner = call.getMethodType().getDeclaringType();
        String type = JavaTypes.name(owner);
        if (!library.owns(type) || !SdkMap.isSdk(type)) {
            return Keys.method(call.getMethodType());
        }
        boolean starts = call.getMethodType().hasFlags(Flag.Static);
        if (starts) {
            String key = "place " + call.getId();
            judge(key, type, call);
            return key;
        }
        if (call.getSimpleName().equals("withOptions")
                && call.getArguments().toString().contains("baseUrl")) {
            String key = "place " + call.getId();
            plan.hosts().doubt(key, "C2R701", file.place(call.getName()), "the options given here set a base URL");
            return key;
        }
        return call.getSelect() == null ? "place " + call.getId() : source(call.getSelect());
    }

    /** What the class that makes a client says of its host. */
    private void judge(String key, String type, J place) {
        Library.Doubt doubt = library.doubt(type);
        if (doubt != null) {
            plan.hosts().doubt(key, doubt.code(), file.place(place), doubt.reason());
        } else if (library.startsAtOpenAi(type)) {
            plan.hosts().prove(key);
        }
    }

    /** Service versions and the legacy path mode put the deployment into the path, where Responses is not served. */
    private void azurePaths(J.MethodInvocation call) {
        boolean legacy = call.getSimpleName().equals("azureUrlPathMode")
                && call.getArguments().toString().contains("LEGACY");
        boolean versioned = call.getSimpleName().equals("azureServiceVersion")
                && !call.toString().contains("/openai/v1");
        if (call.getSelect() != null && (legacy || versioned)) {
            String reason = "this Azure path does not serve Responses";
            plan.hosts().doubt(source(call.getSelect()), "C2R703", file.place(call.getName()), reason);
        }
    }

    private void baseUrl(J.MethodInvocation call) {
        if (!call.getSimpleName().equals(library.urlStep())
                || call.getMethodType() == null
                || !isClient(call.getMethodType().getDeclaringType())
                || call.getSelect() == null
                || call.getArguments().isEmpty()) {
            return;
        }
        Expression url = call.getArguments().get(0).unwrap();
        plan.hosts()
                .baseUrls()
                .ofClient(
                        source(call.getSelect()),
                        literal(url),
                        Optional.ofNullable(Keys.variable(url))
                                .or(() -> BoundProperties.read(url).map(Keys::variable)),
                        file.place(call.getName()));
    }

    private static Optional<String> literal(Expression expression) {
        return expression.unwrap() instanceof J.Literal literal && literal.getValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** What a text variable is set to may be, or may become, the base URL of a client. */
    private void mayBeUrl(String variable, Expression value, boolean isFinal) {
        Optional<String> other = Optional.ofNullable(Keys.variable(value))
                .or(() -> BoundProperties.read(value).map(Keys::variable));
        if (other.isPresent()) {
            plan.hosts().baseUrls().join(variable, other.get());
        } else {
            boolean isConstant = isFinal && literal(value).isPresent();
            plan.hosts().baseUrls().set(variable, urlsIn(value), isConstant);
        }
    }

    /** The URLs anywhere in a piece of code: also the default of a setting counts. */
    private static List<String> urlsIn(J code) {
        List<String> urls = new ArrayList<>();
        new JavaIsoVisitor<List<String>>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, List<String> found) {
                if (literal.getValue() instanceof String text) {
                    String url = text.replaceFirst("^[$#]\\{[^:}]*:", "");
                    ApiHost.host(url).ifPresent(host -> found.add(url));
                }
                return literal;
            }
        }.visit(code, urls);
        return urls;
    }
}
