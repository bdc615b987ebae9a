package io.github.chat2responses.recipes.openaijava;

import io.github.chat2responses.recipes.source.FreeName;
import io.github.chat2responses.recipes.source.JavaTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Methods that new code calls, which go to the end of the file's outermost class; each only if it is called. */
final class Members {
    private static final String UNIT = "    ";

    private final FileScope file;
    private final Sdk sdk;
    private final NavigableSet<String> needed = new TreeSet<>();
    private final @Nullable Support support;
    private final boolean visible;

    /** Where the methods go if not to the file's own class. */
    @FunctionalInterface
    interface Support {
        void need(String method);
    }

    /** Methods of the file's outermost class. */
    Members(FileScope file, Sdk sdk) {
        this(file, sdk, null, false);
    }

    private Members(FileScope file, Sdk sdk, @Nullable Support support, boolean visible) {
        this.file = file;
        this.sdk = sdk;
        this.support = support;
        this.visible = visible;
    }

    /** Methods of the package's {@link SupportClass}. */
    static Members elsewhere(FileScope file, Sdk sdk, Support support) {
        return new Members(file, sdk, support, false);
    }

    /** The methods of a {@link SupportClass}, which the package sees. */
    static Members ofSupport(FileScope file, Sdk sdk, Set<String> methods) {
        Members members = new Members(file, sdk, null, true);
        members.needed.addAll(methods);
        return members;
    }

    /** A snippet whose calls of such methods name the class that they go to. */
    Expression bound(Expression snippet, Cursor at) {
        return (Expression) tied(snippet, at);
    }

    /** The same for a snippet that is a statement. */
    Statement boundStatement(Statement snippet, Cursor at) {
        return (Statement) tied(snippet, at);
    }

    private J tied(J snippet, Cursor at) {
        if (support != null) {
            return new Calling(support).visitNonNull(snippet, 0);
        }
        List<J.ClassDeclaration> around = at.getPathAsStream(J.ClassDeclaration.class::isInstance)
                .map(J.ClassDeclaration.class::cast)
                .toList();
        return around.isEmpty()
                ? snippet
                : new Binding(around.get(around.size() - 1), around.size() == 1).visitNonNull(snippet, 0);
    }

    /** Names the class that has the methods for the whole package. */
    private final class Calling extends JavaVisitor<Integer> {
        private final Support methods;

        Calling(Support methods) {
            this.methods = methods;
        }

        @Override
        public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
            J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, p);
            JavaType.Method type = visited.getMethodType();
            if (type == null || !isMember(type) || visited.getSelect() == null) {
                return visited;
            }
            methods.need(type.getName());
            return visited.withSelect(named(visited.getSelect())).withMethodType(type.withDeclaringType(owner()));
        }

        @Override
        public J visitMemberReference(J.MemberReference reference, Integer p) {
            J.MemberReference visited = (J.MemberReference) super.visitMemberReference(reference, p);
            JavaType.Method type = visited.getMethodType();
            if (type == null || !isMember(type)) {
                return visited;
            }
            methods.need(type.getName());
            return visited.withContaining(named(visited.getContaining()))
                    .withMethodType(type.withDeclaringType(owner()));
        }

        private Expression named(Expression snippets) {
            return ((J.Identifier) snippets).withSimpleName(SupportClass.NAME).withType(owner());
        }

        private JavaType.FullyQualified owner() {
            String at = file.packageName();
            return JavaType.ShallowClass.build(at.isEmpty() ? SupportClass.NAME : at + "." + SupportClass.NAME);
        }
    }

    private final class Binding extends JavaVisitor<Integer> {
        private final J.ClassDeclaration owner;
        private final boolean direct;

        Binding(J.ClassDeclaration owner, boolean direct) {
            this.owner = owner;
            this.direct = direct;
        }

        @Override
        public J visitMethodInvocation(J.MethodInvocation call, Integer p) {
            J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, p);
            JavaType.Method type = visited.getMethodType();
            if (type == null || !isMember(type)) {
                return visited;
            }
            JavaType.Method method = own(type, owner);
            J.MethodInvocation named = Chain.named(visited, method.getName(), method);
            Expression select = named.getSelect();
            return direct || select == null ? named.withSelect(null) : named.withSelect(name(select));
        }

        @Override
        public J visitMemberReference(J.MemberReference reference, Integer p) {
            J.MemberReference visited = (J.MemberReference) super.visitMemberReference(reference, p);
            JavaType.Method type = visited.getMethodType();
            if (type == null || !isMember(type)) {
                return visited;
            }
            JavaType.Method method = own(type, owner);
            return visited.withContaining(name(visited.getContaining()))
                    .withReference(visited.getReference()
                            .withSimpleName(method.getName())
                            .withType(method))
                    .withMethodType(method);
        }

        private Expression name(Expression snippets) {
            return ((J.Identifier) snippets)
                    .withSimpleName(owner.getSimpleName())
                    .withType(owner.getType());
        }
    }

    private static boolean isMember(JavaType.Method type) {
        return JavaTypes.name(type.getDeclaringType()).equals(Sdk.SNIPPETS);
    }

    private JavaType.Method own(JavaType.Method snippet, J.ClassDeclaration owner) {
        needed.add(snippet.getName());
        return snippet.withName(name(snippet, owner)).withDeclaringType(declaring(snippet, owner));
    }

    private static JavaType.FullyQualified declaring(JavaType.Method snippet, J.ClassDeclaration owner) {
        return owner.getType() == null ? snippet.getDeclaringType() : owner.getType();
    }

    /** A name that no other method in the file has. */
    private String name(JavaType.Method snippet, J.ClassDeclaration owner) {
        return existing(snippet, owner).isEmpty() ? FreeName.of(snippet.getName(), file::declares) : snippet.getName();
    }

    /** The method that an earlier run left. */
    private static Optional<J.MethodDeclaration> existing(JavaType.Method snippet, J.ClassDeclaration owner) {
        return owner.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast)
                .filter(method -> isLike(method.getMethodType(), snippet))
                .findFirst();
    }

    private static boolean isLike(JavaType.@Nullable Method one, JavaType.Method other) {
        return one != null
                && one.getName().equals(other.getName())
                && one.getParameterTypes().stream()
                        .map(JavaTypes::name)
                        .toList()
                        .equals(other.getParameterTypes().stream()
                                .map(JavaTypes::name)
                                .toList());
    }

    /** The outermost class with the methods that it needs and has not. */
    J.ClassDeclaration added(J.ClassDeclaration before, J.ClassDeclaration after) {
        List<Statement> statements = new ArrayList<>(after.getBody().getStatements());
        Set<String> done = new HashSet<>();
        // A method may need another one.
        for (String name = needed.pollFirst(); name != null; name = needed.pollFirst()) {
            J.MethodDeclaration member = sdk.member(name);
            JavaType.Method type = member.getMethodType();
            if (done.add(name) && type != null && existing(type, before).isEmpty()) {
                statements.add(method(member, type, before));
            }
        }
        return after.withBody(after.getBody().withStatements(statements));
    }

    private J.MethodDeclaration method(J.MethodDeclaration member, JavaType.Method type, J.ClassDeclaration owner) {
        String indent = owner.getBody().getStatements().stream()
                .map(Statement::getPrefix)
                .filter(prefix -> prefix.getWhitespace().contains("\n"))
                .map(Space::getIndent)
                .findFirst()
                .orElse(UNIT);
        J.MethodDeclaration method = (J.MethodDeclaration)
                new Binding(owner, true).visitNonNull(Snippet.member(member, file.names(), indent), 0);
        JavaType.Method own = type.withName(name(type, owner)).withDeclaringType(declaring(type, owner));
        J.MethodDeclaration named =
                method.withName(method.getName().withSimpleName(own.getName())).withMethodType(own);
        return visible || owner.getKind() == J.ClassDeclaration.Kind.Type.Interface ? withoutPrivate(named) : named;
    }

    /** Interfaces for Java 8 may not have private methods, and a class for the package hides none. */
    private static J.MethodDeclaration withoutPrivate(J.MethodDeclaration method) {
        List<J.Modifier> modifiers = new ArrayList<>();
        for (J.Modifier modifier : method.getModifiers()) {
            if (modifier.getType() != J.Modifier.Type.Private) {
                modifiers.add(modifiers.isEmpty() ? modifier.withPrefix(Space.EMPTY) : modifier);
            }
        }
        return method.withModifiers(modifiers);
    }
}
