package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.source.Lines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** One file, so that one can walk up from a place and find what is named somewhere. */
public final class SourceIndex {
    private final J.CompilationUnit file;
    private final Map<UUID, J> parents = new HashMap<>();
    private final Map<String, List<J.Identifier>> identifiers = new HashMap<>();
    private final List<J.MethodDeclaration> methods = new ArrayList<>();
    private final Map<String, List<J.MethodInvocation>> calls = new HashMap<>();
    private @Nullable Lines lines;

    /**
     * Reads a file.
     *
     * @param file the file
     */
    public SourceIndex(J.CompilationUnit file) {
        this.file = file;
        new Indexer().visit(file, 0);
    }

    private final class Indexer extends JavaVisitor<Integer> {
        @Override
        public @Nullable J visit(@Nullable Tree tree, Integer p) {
            if (tree instanceof J element) {
                // The cursor is still that of the parent.
                J parent = getCursor().firstEnclosing(J.class);
                if (parent != null) {
                    parents.put(element.getId(), parent);
                }
            }
            return super.visit(tree, p);
        }

        @Override
        public J visitIdentifier(J.Identifier identifier, Integer p) {
            identifiers
                    .computeIfAbsent(identifier.getSimpleName(), name -> new ArrayList<>())
                    .add(identifier);
            return super.visitIdentifier(identifier, p);
        }

        @Override
        public J visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
            methods.add(method);
            return super.visitMethodDeclaration(method, p);
        }

        @Override
        public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
            calls.computeIfAbsent(call.getSimpleName(), name -> new ArrayList<>())
                    .add(call);
            return super.visitMethodInvocation(call, p);
        }
    }

    /**
     * The file.
     *
     * @return its tree
     */
    public J.CompilationUnit file() {
        return file;
    }

    /**
     * The file's path.
     *
     * @return as places show it
     */
    public String path() {
        return Place.path(file);
    }

    /**
     * Where an element is.
     *
     * @param element an element of the file
     * @return its place
     */
    public Place place(J element) {
        if (lines == null) {
            lines = new Lines(file);
        }
        return new Place(path(), lines.of(element));
    }

    /**
     * What an element is in.
     *
     * @param element an element of the file
     * @return the element around it; null if there is none
     */
    public @Nullable J parent(J element) {
        return parents.get(element.getId());
    }

    boolean has(J element) {
        return element == file || parents.containsKey(element.getId());
    }

    /**
     * The nearest element of a kind around a place.
     *
     * @param element the place
     * @param kind the kind
     * @param <T> the kind
     * @return the element; null if there is none
     */
    public <T extends J> @Nullable T around(J element, Class<T> kind) {
        for (J at = parent(element); at != null; at = parent(at)) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
        }
        return null;
    }

    /** The statement of a block (or the field) that a place is in. */
    J statement(J element) {
        J last = element;
        for (J at = parent(element); at != null; at = parent(at)) {
            if (at instanceof J.Block || at instanceof J.Case || at instanceof J.CompilationUnit) {
                return last;
            }
            last = at;
        }
        return last;
    }

    /**
     * Every identifier of a name.
     *
     * @param name the name
     * @return those in this file
     */
    public List<J.Identifier> named(String name) {
        return identifiers.getOrDefault(name, List.of());
    }

    List<J.MethodDeclaration> methods() {
        return methods;
    }

    /**
     * Every call of methods of a name.
     *
     * @param name the name
     * @return those in this file
     */
    public List<J.MethodInvocation> calls(String name) {
        return calls.getOrDefault(name, List.of());
    }

    /**
     * The variable that an identifier means here, if it is declared in this file.
     *
     * @param use the identifier
     * @return the variable
     */
    public Optional<J.VariableDeclarations.NamedVariable> declaration(J.Identifier use) {
        return new Declarations(this).of(use);
    }

    /**
     * The expressions that read or write a variable in this file, {@code this.x} included.
     *
     * @param variable the variable
     * @return the expressions
     */
    public List<Expression> uses(J.VariableDeclarations.NamedVariable variable) {
        List<Expression> found = new ArrayList<>();
        for (J.Identifier identifier : named(variable.getSimpleName())) {
            if (identifier.getId().equals(variable.getName().getId())) {
                continue;
            }
            J parent = parent(identifier);
            Expression use = parent instanceof J.FieldAccess access
                            && access.getName().getId().equals(identifier.getId())
                    ? access
                    : identifier;
            if (declaration(identifier)
                    .filter(declared -> declared.getId().equals(variable.getId()))
                    .isPresent()) {
                found.add(use);
            }
        }
        return found;
    }
}
