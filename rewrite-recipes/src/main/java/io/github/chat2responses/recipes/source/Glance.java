package io.github.chat2responses.recipes.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.Space;

/**
 * What one quick pass over a file saw. Most files have nothing to do with any recipe, so each recipe asks this first, and
 * the recipes of a run share the pass.
 */
public final class Glance {
    private final J.CompilationUnit file;

    /** Types are shared between values, so each is kept once, by its identity. */
    private final Set<JavaType> types = Collections.newSetFromMap(new IdentityHashMap<>());

    private final List<String> imports = new ArrayList<>();
    private final Set<String> classes = new HashSet<>();
    private final Map<String, J> untyped = new LinkedHashMap<>();
    private final List<J.Literal> texts = new ArrayList<>();

    private Glance(J.CompilationUnit file) {
        this.file = file;
        file.getImports().forEach(line -> imports.add(line.getTypeName()));
        new Look().visit(file, 0);
    }

    /**
     * A pass over a file that was changed for the recipe that asks.
     *
     * @param file the file
     * @return what was seen
     */
    public static Glance of(J.CompilationUnit file) {
        return new Glance(file);
    }

    /**
     * The pass over a file. The scanners of a run see each file one after the other, so the last one is remembered.
     *
     * @param file the file
     * @param scanner the cursor of the visitor that scans; its root belongs to the run
     * @return what was seen
     */
    public static Glance at(J.CompilationUnit file, Cursor scanner) {
        Cursor run = scanner.getRoot();
        Glance last = run.getMessage(Glance.class.getName());
        if (last == null || last.file != file) {
            last = of(file);
            run.putMessage(Glance.class.getName(), last);
        }
        return last;
    }

    /**
     * Whether the type of any value or name in the file is of a kind.
     *
     * @param kind the kind; asked for each type of the file, so it should remember what it said
     * @return whether there is one
     */
    public boolean uses(Predicate<JavaType> kind) {
        return types.stream().anyMatch(kind);
    }

    /**
     * The types that the file imports.
     *
     * @return their full names, with {@code *} for all of a package
     */
    public List<String> imports() {
        return imports;
    }

    /**
     * The classes that the file declares, nested ones too.
     *
     * @return their full names, as far as their types are known
     */
    public Set<String> classes() {
        return classes;
    }

    /**
     * The names of calls, references, constructors and fields that have no type.
     *
     * @return each with its first place
     */
    public Map<String, J> untyped() {
        return untyped;
    }

    /**
     * The texts in the file.
     *
     * @return its literals of type {@code String}
     */
    public List<J.Literal> texts() {
        return texts;
    }

    private final class Look extends JavaIsoVisitor<Integer> {
        @Override
        public J.Import visitImport(J.Import line, Integer p) {
            return line;
        }

        @Override
        public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
            return space == null ? Space.EMPTY : space;
        }

        @Override
        public @Nullable J preVisit(J tree, Integer p) {
            JavaType type = tree instanceof Expression expression
                    ? expression.getType()
                    : tree instanceof NameTree name ? name.getType() : null;
            if (type != null) {
                types.add(type);
            }
            if (tree instanceof J.Literal literal && literal.getValue() instanceof String) {
                texts.add(literal);
            } else if (tree instanceof J.ClassDeclaration declaration && declaration.getType() != null) {
                classes.add(declaration.getType().getFullyQualifiedName());
            }
            nameWithoutType(tree).ifPresent(name -> untyped.putIfAbsent(name, tree));
            return tree;
        }
    }

    private static Optional<String> nameWithoutType(J tree) {
        if (tree instanceof J.MethodInvocation call && isUnknown(call.getMethodType())) {
            return Optional.of(call.getSimpleName());
        }
        if (tree instanceof J.MemberReference reference && isUnknown(reference.getMethodType())) {
            return Optional.of(reference.getReference().getSimpleName());
        }
        if (tree instanceof J.NewClass created
                && created.getClazz() != null
                && isUnknown(created.getConstructorType())) {
            return Optional.of(SourceText.of(created.getClazz()));
        }
        return tree instanceof J.FieldAccess access && access.getType() == null
                ? Optional.of(access.getSimpleName())
                : Optional.empty();
    }

    /** The parser finds the owner of a method that it cannot tell from the others of that name, and nothing else. */
    private static boolean isUnknown(JavaType.@Nullable Method type) {
        return type == null || type.getReturnType() instanceof JavaType.Unknown;
    }
}
