package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.TypeTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** The Responses side of a library: typed snippets of new code, and the types and methods that renamed code refers to. */
public final class Sdk {
    /** The class of the snippets, whose static methods go to the user's class where a snippet calls them. */
    static final String SNIPPETS = "chat2responses.snippets.Snippets";

    private final Map<String, Expression> snippets = new HashMap<>();
    /** What takes the place of snippets in code for Java 8. */
    private final Map<String, Expression> snippets8 = new HashMap<>();

    private final Map<String, Statement> statements = new HashMap<>();
    private final Map<String, J.MethodDeclaration> members = new HashMap<>();
    private final Map<String, JavaType.FullyQualified> types = new HashMap<>();

    private Sdk(List<J.CompilationUnit> sources) {
        for (Statement statement : body(sources.get(0))) {
            if (statement instanceof J.MethodDeclaration method) {
                add(method, snippets);
            } else if (statement instanceof J.VariableDeclarations field
                    && field.getVariables().get(0).getType() instanceof JavaType.FullyQualified type) {
                types.put(type.getFullyQualifiedName(), type);
            }
        }
        for (Statement statement : sources.size() > 1 ? body(sources.get(1)) : List.<Statement>of()) {
            if (statement instanceof J.MethodDeclaration method) {
                add(method, snippets8);
            }
        }
    }

    private static List<Statement> body(J.CompilationUnit source) {
        return source.getClasses().get(0).getBody().getStatements();
    }

    /** Parses the snippets; about a second and a half, so once per run. */
    static Sdk parse(SdkMap map, Class<?> beside, String table, List<String> builders) {
        List<String> texts = new ArrayList<>();
        texts.add(source(map, builders, read(beside, "snippets.txt").orElseThrow()));
        read(beside, "snippets8.txt").ifPresent(texts::add);
        return parse(new String[] {table}, texts);
    }

    /** Parses snippets for the official SDK, and those that take their place in code for Java 8. */
    static Sdk parse(String snippets, String snippets8, String... others) {
        List<String> tables = new ArrayList<>(List.of(Snippets.OFFICIAL));
        tables.addAll(List.of(others));
        return parse(tables.toArray(new String[0]), List.of(snippets, snippets8));
    }

    private static Sdk parse(String[] tables, List<String> texts) {
        ExecutionContext ctx = new InMemoryExecutionContext();
        List<J.CompilationUnit> sources = JavaParser.fromJavaVersion()
                .classpath(TypeTables.jars(ctx, tables))
                .build()
                .parse(texts.toArray(new String[0]))
                .filter(J.CompilationUnit.class::isInstance)
                .map(J.CompilationUnit.class::cast)
                .toList();
        if (sources.size() != texts.size()) {
            throw new IllegalStateException("the snippets of the recipes cannot be parsed");
        }
        return new Sdk(sources);
    }

    private static String source(SdkMap map, List<String> builders, String snippets) {
        Set<String> names = new TreeSet<>(builders);
        names.addAll(map.types().values());
        names.addAll(map.aliases().values());
        names.addAll(map.kinds().types().values());
        SdkMap.Part output = map.kinds().output();
        if (output != null) {
            names.add(output.target());
        }
        StringBuilder fields = new StringBuilder();
        int number = 0;
        for (String name : names) {
            fields.append("    ")
                    .append(name.replace('$', '.'))
                    .append(" type")
                    .append(number++)
                    .append(";\n");
        }
        return snippets.substring(0, snippets.lastIndexOf('}')) + fields + "}\n";
    }

    private static Optional<String> read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /**
     * A snippet is what a method returns or calls, what it initializes a function with, a declaration as a whole, or, if it
     * is static, the method itself.
     */
    private void add(J.MethodDeclaration method, Map<String, Expression> snippets) {
        if (method.hasModifier(J.Modifier.Type.Static)) {
            members.put(method.getSimpleName(), method);
            return;
        }
        J.Block body = method.getBody();
        Statement first = body == null ? null : body.getStatements().get(0);
        String name = method.getSimpleName();
        if (first instanceof J.Return statement && statement.getExpression() != null) {
            snippets.put(name, statement.getExpression());
        } else if (first instanceof J.MethodInvocation call) {
            snippets.put(name, call);
        } else if (first instanceof J.VariableDeclarations variable && name.endsWith("Each")) {
            snippets.put(
                    name, Objects.requireNonNull(variable.getVariables().get(0).getInitializer()));
        } else if (first != null) {
            statements.put(name, first);
        }
    }

    Statement statement(String name) {
        return Objects.requireNonNull(statements.get(name), name);
    }

    J.MethodDeclaration member(String name) {
        return Objects.requireNonNull(members.get(name), name);
    }

    Expression snippet(String name, boolean java8) {
        Expression usual = snippets.get(name);
        Expression snippet = java8 ? snippets8.getOrDefault(name, usual) : usual;
        if (snippet == null) {
            throw new IllegalArgumentException("there is no snippet " + name);
        }
        return snippet;
    }

    public JavaType.FullyQualified type(String name) {
        JavaType.FullyQualified type = types.get(name);
        return type == null ? JavaType.ShallowClass.build(name) : type;
    }

    /**
     * The method that a renamed call refers to, so that later recipes see true types.
     *
     * @param was the method before, whose number of parameters counts
     * @param hint the type of the only argument, which chooses among overloads; null if it does not matter
     */
    public JavaType.Method method(String owner, String name, JavaType.Method was, @Nullable JavaType hint) {
        JavaType.FullyQualified type = type(owner);
        List<JavaType.Method> named = type.getMethods().stream()
                .filter(method -> method.getName().equals(name)
                        && method.getParameterTypes().size()
                                == was.getParameterTypes().size())
                .toList();
        Optional<JavaType.Method> exact = named.stream()
                .filter(method -> method.getParameterTypes().stream()
                        .allMatch(parameter -> JavaTypes.name(parameter).equals(JavaTypes.name(hint))))
                .findFirst();
        return exact.or(() -> named.stream()
                        .filter(method -> names(method).equals(names(was)))
                        .findFirst())
                .or(() -> named.stream().findFirst())
                .orElseGet(() -> was.withDeclaringType(type).withName(name));
    }

    private static List<String> names(JavaType.Method method) {
        return method.getParameterTypes().stream().map(String::valueOf).toList();
    }
}
