package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Makes members of a class out of text, laid out as the text is. */
final class Members {
    private static final String[] STUBS = {
        "package com.fasterxml.jackson.annotation; public @interface JsonProperty { String value() default \"\"; }",
        "package com.fasterxml.jackson.annotation; public @interface JsonIgnore {}",
        "package com.fasterxml.jackson.annotation; public @interface JsonCreator {}",
        "package com.fasterxml.jackson.annotation; public @interface JsonAlias { String[] value() default {}; }",
        "package com.fasterxml.jackson.annotation; public @interface JsonIgnoreProperties"
                + " { boolean ignoreUnknown() default false; }",
        "package com.google.gson.annotations; public @interface SerializedName { String value(); }",
        "package com.fasterxml.jackson.annotation; public @interface JsonInclude { Include value();"
                + " enum Include { NON_NULL } }"
    };

    private Members() {}

    /**
     * Parses members.
     *
     * @param home the class that they are for, which gives them its package and name
     * @param imports the classes that the text names
     * @param body the members, indented as they are to stand in the class
     * @return the members
     */
    static List<Statement> of(Shape home, Set<String> imports, String body) {
        return of(home, "", imports, body);
    }

    /**
     * The same for members of a record that name its components.
     *
     * @param home the class that they are for
     * @param components the components, as text
     * @param imports the classes that the text names
     * @param body the members
     * @return the members
     */
    static List<Statement> of(Shape home, String components, Set<String> imports, String body) {
        String lines =
                imports.stream().sorted().map(name -> "import " + name + ";\n").collect(Collectors.joining());
        J.Package line = home.file().file().getPackageDeclaration();
        String packageLine = line == null ? "" : "package " + line.getPackageName() + ";\n";
        String kind =
                home.isRecord() ? "record " + home.simpleName() + "(" + components + ")" : "class " + home.simpleName();
        return JavaParser.fromJavaVersion()
                .logCompilationWarningsAndErrors(false)
                .dependsOn(STUBS)
                .build()
                .parse(packageLine + lines + kind + " {\n" + body + "\n}\n")
                .map(J.CompilationUnit.class::cast)
                .findFirst()
                .orElseThrow()
                .getClasses()
                .get(0)
                .getBody()
                .getStatements();
    }

    /** The body of a class with members; the brace of one that was empty comes to a line of its own. */
    static J.Block filled(J.Block body, List<Statement> members, Shape home) {
        boolean wasEmpty = body.getStatements().isEmpty()
                && !body.getEnd().getWhitespace().contains("\n")
                && body.getEnd().getComments().isEmpty();
        J.Block filled = body.withStatements(members);
        return wasEmpty && !members.isEmpty() ? filled.withEnd(Space.format("\n" + own(home))) : filled;
    }

    /** How far a class's members are indented. */
    static String indent(Shape shape) {
        return shape.declaration().getBody().getStatements().stream()
                .map(statement -> statement.getPrefix().getIndent())
                .filter(indent -> !indent.isEmpty())
                .findFirst()
                .orElse(own(shape) + "    ");
    }

    private static String own(Shape shape) {
        return shape.declaration().getPrefix().getIndent();
    }

    /** One step of indentation in a class. */
    static String step(Shape shape) {
        String indent = indent(shape);
        String own = own(shape);
        return indent.startsWith(own) && indent.length() > own.length() ? indent.substring(own.length()) : "    ";
    }
}
