package io.github.chat2responses.recipes.rawhttp;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** Finds what a name means by walking outwards, as the compiler does; so it works where types are missing, too. */
final class Declarations {
    private final SourceIndex index;

    Declarations(SourceIndex index) {
        this.index = index;
    }

    Optional<J.VariableDeclarations.NamedVariable> of(J.Identifier use) {
        J parent = index.parent(use);
        if (parent instanceof J.FieldAccess access && access.getName().getId().equals(use.getId())) {
            return ofField(access);
        }
        boolean isMethod = parent instanceof J.MethodInvocation call
                && call.getName().getId().equals(use.getId());
        if (isMethod || isType(parent, use)) {
            return Optional.empty();
        }
        J inner = use;
        for (J at = parent; at != null; at = index.parent(at)) {
            J.VariableDeclarations.NamedVariable found = in(at, inner, use.getSimpleName());
            if (found != null) {
                return Optional.of(found);
            }
            inner = at;
        }
        return Optional.empty();
    }

    /** A class may have the name of a variable: {@code URL url = new URL(URL)}. */
    private static boolean isType(@Nullable J parent, J.Identifier name) {
        J type = parent instanceof J.VariableDeclarations declaration
                ? declaration.getTypeExpression()
                : parent instanceof J.NewClass creation
                        ? creation.getClazz()
                        : parent instanceof J.MethodDeclaration method ? method.getReturnTypeExpression() : null;
        return type != null && type.getId().equals(name.getId());
    }

    /** {@code this.x}, {@code Own.X}, or {@code other.x} of a class in this file. */
    private Optional<J.VariableDeclarations.NamedVariable> ofField(J.FieldAccess access) {
        String name = access.getSimpleName();
        boolean isThis = access.getTarget() instanceof J.Identifier target
                && target.getSimpleName().equals("this");
        JavaType.Variable type = access.getName().getFieldType();
        String owner = type == null ? "" : Types.name(type.getOwner());
        for (J at = access; at != null; at = index.parent(at)) {
            if (at instanceof J.ClassDeclaration type2) {
                boolean isNamed = Types.name(type2.getType()).equals(owner)
                        || (access.getTarget() instanceof J.Identifier target
                                && target.getSimpleName().equals(type2.getSimpleName()));
                J.VariableDeclarations.NamedVariable found = isThis || isNamed ? field(type2.getBody(), name) : null;
                if (found != null || isThis) {
                    return Optional.ofNullable(found);
                }
            }
        }
        return Optional.ofNullable(nested(access.getTarget(), owner, name));
    }

    private J.VariableDeclarations.@Nullable NamedVariable nested(J target, String owner, String name) {
        J.VariableDeclarations.NamedVariable[] found = new J.VariableDeclarations.NamedVariable[1];
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Integer p) {
                if (Types.name(type.getType()).equals(owner)
                        || (target instanceof J.Identifier named
                                && named.getSimpleName().equals(type.getSimpleName()))) {
                    found[0] = field(type.getBody(), name);
                }
                return super.visitClassDeclaration(type, p);
            }
        }.visit(index.file(), 0);
        return found[0];
    }

    private J.VariableDeclarations.@Nullable NamedVariable in(J scope, J inner, String name) {
        if (scope instanceof J.Block block) {
            return index.parent(block) instanceof J.ClassDeclaration || index.parent(block) instanceof J.NewClass
                    ? field(block, name)
                    : before(block.getStatements(), inner, name);
        }
        if (scope instanceof J.Case branch) {
            return before(branch.getStatements(), inner, name);
        }
        if (scope instanceof J.ClassDeclaration type) {
            return type.getPrimaryConstructor() == null ? null : any(type.getPrimaryConstructor(), name);
        }
        if (scope instanceof J.Lambda lambda) {
            return any(lambda.getParameters().getParameters(), name);
        }
        if (scope instanceof J.MethodDeclaration method) {
            return any(method.getParameters(), name);
        }
        if (scope instanceof J.ForLoop loop) {
            return any(loop.getControl().getInit(), name);
        }
        if (scope instanceof J.ForEachLoop loop) {
            return any(List.of(loop.getControl().getVariable()), name);
        }
        if (scope instanceof J.Try attempt && attempt.getResources() != null) {
            return any(
                    attempt.getResources().stream()
                            .map(J.Try.Resource::getVariableDeclarations)
                            .toList(),
                    name);
        }
        return scope instanceof J.Try.Catch failure
                ? any(List.of(failure.getParameter().getTree()), name)
                : null;
    }

    private static J.VariableDeclarations.@Nullable NamedVariable field(J.Block body, String name) {
        return any(body.getStatements(), name);
    }

    private static J.VariableDeclarations.@Nullable NamedVariable before(
            List<Statement> statements, J inner, String name) {
        for (Statement statement : statements) {
            J.VariableDeclarations.NamedVariable found = any(List.of(statement), name);
            if (found != null) {
                return found;
            }
            if (statement.getId().equals(inner.getId())) {
                return null;
            }
        }
        return null;
    }

    private static J.VariableDeclarations.@Nullable NamedVariable any(List<? extends J> elements, String name) {
        for (J element : elements) {
            if (element instanceof J.VariableDeclarations declarations) {
                for (J.VariableDeclarations.NamedVariable variable : declarations.getVariables()) {
                    if (variable.getSimpleName().equals(name)) {
                        return variable;
                    }
                }
            }
        }
        return null;
    }
}
