package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.source.FreeName;
import io.github.chat2responses.recipes.source.Resources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** The methods that new code calls, and the calls. Their texts are resources; they are parsed when they are needed. */
final class Helpers {
    private static final String ORG_JSON = "org.json";
    private static final String JACKSON = "jackson";
    private static final String JACKSON_3 = "tools.jackson";

    private final Map<String, HelperMethod> methods = new HashMap<>();
    /** What each file gets, by its path. */
    private final Map<String, List<HelperMethod>> added = new HashMap<>();

    Helpers() {}

    /** A method by its name in the table, for the release of the library that a file has. */
    HelperMethod method(String id, SourceIndex index) {
        boolean isThird = id.startsWith(JACKSON) && index.file().printAll().contains(JACKSON_3 + ".");
        return methods.computeIfAbsent(isThird ? id + "@" + JACKSON_3 : id, Helpers::load);
    }

    private static HelperMethod load(String id) {
        String[] stubs = read("stubs", id).split("---\n");
        J.CompilationUnit file = JavaParser.fromJavaVersion()
                .dependsOn(stubs)
                .build()
                .parse(read(id.replaceFirst("@.*", ""), id))
                .map(J.CompilationUnit.class::cast)
                .findFirst()
                .orElseThrow();
        J.MethodDeclaration method = (J.MethodDeclaration)
                file.getClasses().get(0).getBody().getStatements().get(0);
        return new HelperMethod(id, method, file.getImports());
    }

    /** A text for a method; some libraries have the classes of another one, or of their last release, in their own package. */
    private static String read(String name, String id) {
        String text = Resources.text(Helpers.class, "helpers/" + name + ".txt");
        String owner = id.substring(id.indexOf('@') + 1);
        if (owner.equals(JACKSON_3)) {
            return text.replace("com.fasterxml.jackson", JACKSON_3)
                    .replace("TextNode", "StringNode")
                    .replace("asText", "asString");
        }
        return id.contains("@") ? text.replace(ORG_JSON, owner) : text;
    }

    /** Says which methods a file gets. Those of one name that fail differently get names of their own. */
    void begin(SourceIndex index, Collection<HelperMethod> members) {
        added.put(index.path(), List.copyOf(members));
    }

    /** A call of a method that takes the place of an expression. */
    J call(HelperMethod helper, Expression argument, J before, SourceIndex index) {
        JavaType.Method type =
                Objects.requireNonNull(helper.declaration().getMethodType()).withName(name(helper, index));
        JavaType.FullyQualified owner = index.file().getClasses().get(0).getType();
        JavaType.Method own = owner == null ? type : type.withDeclaringType(owner);
        J.Identifier name =
                new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), own.getName(), own, null);
        return new J.MethodInvocation(
                before.getId(),
                before.getPrefix(),
                Markers.EMPTY,
                null,
                null,
                name,
                JContainer.build(Space.EMPTY, arguments(helper, argument, before), Markers.EMPTY),
                own);
    }

    /** The answer, and what there is instead of a text if the code before said so. */
    private static List<JRightPadded<Expression>> arguments(HelperMethod helper, Expression answer, J before) {
        List<JRightPadded<Expression>> arguments = new ArrayList<>();
        arguments.add(JRightPadded.build(answer));
        if (helper.declaration().getParameters().size() > 1 && before instanceof J.MethodInvocation read) {
            arguments.add(JRightPadded.build(read.getArguments().get(1)));
        }
        return arguments;
    }

    /** The variable with the answer. */
    Expression name(HelperMethod helper, String variable) {
        JavaType type = Objects.requireNonNull(helper.declaration().getMethodType())
                .getParameterTypes()
                .get(0);
        return new J.Identifier(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                List.of(),
                variable,
                type,
                new JavaType.Variable(null, 0, variable, null, type, null));
    }

    /** The method as a member of a file's class. */
    J.MethodDeclaration member(HelperMethod helper, SourceIndex index, String indent) {
        String name = name(helper, index);
        J.MethodDeclaration method = (J.MethodDeclaration)
                new Indent(indent).visitNonNull(helper.declaration().withId(Tree.randomId()), 0);
        JavaType.Method type = Objects.requireNonNull(method.getMethodType()).withName(name);
        JavaType.FullyQualified owner = index.file().getClasses().get(0).getType();
        JavaType.Method own = owner == null ? type : type.withDeclaringType(owner);
        return method.withName(method.getName().withSimpleName(name).withType(own))
                .withMethodType(own);
    }

    /** A name that no method of the file has. */
    private String name(HelperMethod helper, SourceIndex index) {
        Set<String> names = new HashSet<>();
        for (HelperMethod other : added.getOrDefault(index.path(), List.of())) {
            String name = free(other, index, names);
            if (other.id().equals(helper.id())) {
                return name;
            }
            names.add(name);
        }
        return free(helper, index, names);
    }

    private static String free(HelperMethod helper, SourceIndex index, Set<String> others) {
        return FreeName.of(helper.declaration().getSimpleName(), name -> others.contains(name) || isTaken(name, index));
    }

    private static boolean isTaken(String name, SourceIndex index) {
        return index.methods().stream()
                .anyMatch(method -> method.getSimpleName().equals(name));
    }
}
