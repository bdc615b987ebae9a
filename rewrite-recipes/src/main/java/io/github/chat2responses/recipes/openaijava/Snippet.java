package io.github.chat2responses.recipes.openaijava;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Writes a snippet into a file: holes filled, lines indented as around it, no name that the code there already uses. */
final class Snippet extends JavaVisitor<Integer> {
    /** What a level of indentation takes in the source of the snippets. */
    private static final int UNIT = 4;

    private final List<Expression> holes;
    private final TypeNames names;
    private final UnaryOperator<String> layout;
    private final Map<String, String> renamed = new HashMap<>();

    private Snippet(List<Expression> holes, TypeNames names, UnaryOperator<String> layout) {
        this.holes = holes;
        this.names = names;
        this.layout = layout;
    }

    /**
     * Fills a snippet.
     *
     * @param snippet the parsed snippet
     * @param holes what stands for the parameters of the snippet, in their order
     * @param names how the file writes type names
     * @param indent the white space before continuation lines
     * @param taken the names of local variables around it, which a lambda's parameter must not repeat
     */
    static J fill(J snippet, List<Expression> holes, TypeNames names, String indent, Set<String> taken) {
        return fill(snippet, holes, names, white -> "\n" + indent, taken);
    }

    private static J fill(
            J snippet, List<Expression> holes, TypeNames names, UnaryOperator<String> layout, Set<String> taken) {
        Snippet filler = new Snippet(holes, names, layout);
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer p) {
                filler.renamed.put(variable.getSimpleName(), free(variable.getSimpleName(), taken));
                return super.visitVariable(variable, p);
            }
        }.visit(snippet, 0);
        return filler.visitNonNull(snippet, 0);
    }

    /** A method for the end of a class, whose members have some indentation; its lines keep their distances. */
    static J.MethodDeclaration member(J.MethodDeclaration snippet, TypeNames names, String indent) {
        UnaryOperator<String> layout = white -> {
            int last = white.lastIndexOf('\n') + 1;
            String deeper = white.substring(Math.min(white.length(), last + UNIT));
            String unit = indent.isEmpty() ? " ".repeat(UNIT) : indent;
            return white.substring(0, last) + indent + unit.repeat(deeper.length() / UNIT);
        };
        return (J.MethodDeclaration) new Snippet(List.of(), names, layout).visitNonNull(snippet, 0);
    }

    /** A statement for a block whose statements have some indentation; its lines keep their distances. */
    static Statement statement(
            Statement snippet, List<Expression> holes, TypeNames names, String indent, Set<String> taken) {
        String unit = indent.endsWith("\t") ? "\t" : " ".repeat(UNIT);
        UnaryOperator<String> layout = white -> {
            int last = white.lastIndexOf('\n') + 1;
            int levels = (white.length() - last) / UNIT - 2;
            return white.substring(0, last) + indent + unit.repeat(Math.max(levels, 0));
        };
        return (Statement) fill(snippet, holes, names, layout, taken);
    }

    private static String free(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 1; taken.contains(candidate); i++) {
            String longer = "output" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            candidate = i == 1 ? longer : longer + i;
        }
        return candidate;
    }

    @Override
    public @Nullable J postVisit(J tree, Integer p) {
        boolean hole = holes.stream().anyMatch(expression -> expression.getId().equals(tree.getId()));
        return hole || tree instanceof J.Identifier ? tree : tree.withId(Tree.randomId());
    }

    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        if (space == null) {
            return Space.EMPTY;
        }
        return space.withWhitespace(laidOut(space.getWhitespace()))
                .withComments(ListUtils.map(
                        space.getComments(), comment -> comment.withSuffix(laidOut(comment.getSuffix()))));
    }

    private String laidOut(String white) {
        return white.contains("\n") ? layout.apply(white) : white;
    }

    @Override
    public J visitIdentifier(J.Identifier identifier, Integer p) {
        String name = identifier.getSimpleName();
        if (name.startsWith("hole")) {
            Expression hole = holes.get(Integer.parseInt(name.substring("hole".length())));
            return hole.withPrefix(
                    identifier.getPrefix().getComments().isEmpty() ? identifier.getPrefix() : Space.EMPTY);
        }
        if (identifier.getFieldType() == null
                && identifier.getType() instanceof JavaType.FullyQualified type
                && type.getClassName().equals(name)
                && !type.getFullyQualifiedName().equals(Sdk.SNIPPETS)) {
            return names.write(raw(type), identifier.getPrefix());
        }
        String rename = renamed.getOrDefault(name, name);
        J.Identifier copy = identifier.withId(Tree.randomId());
        JavaType.Variable variable = copy.getFieldType();
        return rename.equals(name) || variable == null
                ? copy
                : copy.withSimpleName(rename).withFieldType(variable.withName(rename));
    }

    private static JavaType.FullyQualified raw(JavaType.FullyQualified type) {
        return type instanceof JavaType.Parameterized parameterized ? parameterized.getType() : type;
    }
}
