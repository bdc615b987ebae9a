package io.github.chat2responses.recipes.replace;

import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import java.util.List;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.JavadocVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/** A walk over a file that rewrites what has a certain counterpart; what is left of the old client is for {@link Check} to find. */
public abstract class Replacer extends JavaVisitor<Integer> {
    private final Retyper retyper;
    private final ResponsesCode.Page page;
    private final Findings findings;
    private final LaterChanges changes;

    /**
     * A walk over one file.
     *
     * @param retyper gives calls and names the new types
     * @param page the file's page
     * @param findings what takes the reasons against a change
     * @param changes what changes in the file after a request was made from it
     */
    protected Replacer(Retyper retyper, ResponsesCode.Page page, Findings findings, LaterChanges changes) {
        this.retyper = retyper;
        this.page = page;
        this.findings = findings;
        this.changes = changes;
    }

    /**
     * Gives calls and names the new types.
     *
     * @return the retyper
     */
    public final Retyper retyper() {
        return retyper;
    }

    /**
     * What takes the reasons against a change.
     *
     * @return the findings
     */
    public final Findings findings() {
        return findings;
    }

    /**
     * The file's page.
     *
     * @return the page
     */
    public final ResponsesCode.Page page() {
        return page;
    }

    /**
     * The same expression after all rules went over it.
     *
     * @param expression the expression as it was
     * @return the new one
     */
    public final Expression visited(Expression expression) {
        return (Expression) visitNonNull(expression, 0);
    }

    /**
     * A snippet where the walk is.
     *
     * @param name the snippet
     * @param holes what stands for its parameters
     * @return the new expression
     */
    public final Expression snippet(String name, List<? extends Expression> holes) {
        return page.snippet(
                name,
                holes.stream()
                        .map(hole -> hole.<Expression>withPrefix(Space.EMPTY))
                        .toList(),
                getCursor());
    }

    /**
     * What is around the element that the walk is at.
     *
     * @return its parent
     */
    public final J parent() {
        return getCursor().getParentTreeCursor().firstEnclosingOrThrow(J.class);
    }

    @Override
    protected final JavadocVisitor<Integer> getJavadocVisitor() {
        return new TypesInJavadoc(this);
    }

    @Override
    public final J visitImport(J.Import line, Integer p) {
        return line;
    }

    @Override
    public final J visitCompilationUnit(J.CompilationUnit file, Integer p) {
        changes.doubts()
                .forEach(place -> findings.block(
                        place,
                        "C2R602",
                        "what a request was made from may change before the call, which would send it as it was"));
        return super.visitCompilationUnit(file, p);
    }

    @Override
    public final J visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
        J.ClassDeclaration visited = (J.ClassDeclaration) super.visitClassDeclaration(declaration, p);
        return parent() instanceof J.CompilationUnit ? page.withMethods(declaration, visited) : visited;
    }
}
