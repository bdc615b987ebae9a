package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** The part of the walk that is the same for all libraries: what only passes values on, and declarations. */
public abstract class Walk extends Scene {
    private @Nullable Mocks mocks;

    /**
     * A walk through one file.
     *
     * @param file the file
     * @param snippets the new code
     * @param notes what the rules say of the file's elements
     * @param verdicts what is known before
     */
    protected Walk(FileScope file, Snippets snippets, Notes notes, Verdicts verdicts) {
        super(file, snippets, notes, verdicts);
    }

    @Override
    public J visitCompilationUnit(J.CompilationUnit unit, Integer p) {
        mocks = Mocks.in(unit);
        return super.visitCompilationUnit(unit, p);
    }

    @Override
    public final Mocks mocks() {
        return Objects.requireNonNull(mocks, "a file is walked from its root");
    }

    @Override
    public J visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
        J.ClassDeclaration visited = (J.ClassDeclaration) super.visitClassDeclaration(declaration, p);
        return parent() instanceof J.CompilationUnit ? members().added(declaration, visited) : visited;
    }

    @Override
    public J visitBlock(J.Block block, Integer p) {
        return neighbours().settle((J.Block) super.visitBlock(block, p));
    }

    @Override
    public J visitImport(J.Import imported, Integer p) {
        return imported;
    }

    /** Names in comments are not code; they stay, and so do the imports they need. */
    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
        return space == null ? Space.EMPTY : space;
    }

    @Override
    public J visitVariable(J.VariableDeclarations.NamedVariable variable, Integer p) {
        J.VariableDeclarations.NamedVariable visited =
                (J.VariableDeclarations.NamedVariable) super.visitVariable(variable, p);
        JavaType.Variable type = visited.getVariableType();
        return mayChange() && type != null && map().mentionsChat(type.getType())
                ? visited.withVariableType(type.withType(retyped(type.getType())))
                : visited;
    }

    @Override
    public J visitNewClass(J.NewClass created, Integer p) {
        if (CallRules.isOpen(JavaTypes.name(created.getType())) || CallRules.isKnownSource(this, created)) {
            accept(created);
        }
        return super.visitNewClass(created, p);
    }

    @Override
    public J visitAnnotatedType(J.AnnotatedType type, Integer p) {
        accept(type);
        return super.visitAnnotatedType(type, p);
    }

    @Override
    public J visitTernary(J.Ternary ternary, Integer p) {
        accept(ternary);
        return super.visitTernary(ternary, p);
    }

    @Override
    public J visitAssignment(J.Assignment assignment, Integer p) {
        accept(assignment);
        return super.visitAssignment(assignment, p);
    }

    @Override
    public <T extends J> J visitParentheses(J.Parentheses<T> parentheses, Integer p) {
        accept(parentheses);
        return super.visitParentheses(parentheses, p);
    }
}
