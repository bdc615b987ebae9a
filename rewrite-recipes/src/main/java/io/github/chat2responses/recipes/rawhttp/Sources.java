package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** All Java files of a run. A file is looked into only when something leads there. */
final class Sources {
    /** How far up types are looked for; simple names may go round in circles. */
    private static final int DEPTH = 5;

    private final List<J.CompilationUnit> files = new ArrayList<>();
    private final List<J.CompilationUnit> doubles = new ArrayList<>();
    private final Set<UUID> answering = new HashSet<>();
    private final Map<UUID, SourceIndex> indexes = new HashMap<>();
    private @Nullable Map<String, Set<J.CompilationUnit>> names;
    private @Nullable OwnAnswers ownAnswers;

    Sources() {}

    void add(J.CompilationUnit file) {
        files.add(file);
    }

    /** A file that was read before. */
    void add(SourceIndex index) {
        files.add(index.file());
        indexes.put(index.file().getId(), index);
    }

    /** A test that imitates the server. */
    void addDouble(J.CompilationUnit test) {
        doubles.add(test);
    }

    /** A test with whole answers in it. */
    void addAnswering(J.CompilationUnit test) {
        answering.add(test.getId());
    }

    boolean isAnswering(J.CompilationUnit test) {
        return answering.contains(test.getId());
    }

    List<J.CompilationUnit> doubles() {
        return doubles;
    }

    List<J.CompilationUnit> files() {
        return files;
    }

    SourceIndex index(J.CompilationUnit file) {
        return indexes.computeIfAbsent(file.getId(), id -> new SourceIndex(file));
    }

    /** The files that have a name in them. */
    Set<J.CompilationUnit> naming(String name) {
        if (names == null) {
            Map<String, Set<J.CompilationUnit>> found = new HashMap<>();
            for (J.CompilationUnit file : files) {
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                        found.computeIfAbsent(identifier.getSimpleName(), any -> new HashSet<>())
                                .add(file);
                        return identifier;
                    }
                }.visit(file, 0);
            }
            names = found;
        }
        return names.getOrDefault(name, Set.of());
    }

    /** The classes in these files that answers are bound to. */
    OwnAnswers ownAnswers() {
        if (ownAnswers == null) {
            ownAnswers = new OwnAnswers(files);
        }
        return ownAnswers;
    }

    /** The classes of a simple name in these files, also inner ones. */
    Stream<J.ClassDeclaration> classes(String name) {
        return naming(name).stream()
                .flatMap(file -> file.getClasses().stream())
                .flatMap(Sources::withInner)
                .filter(type -> type.getSimpleName().equals(name));
    }

    private static Stream<J.ClassDeclaration> withInner(J.ClassDeclaration type) {
        return Stream.concat(
                Stream.of(type),
                type.getBody().getStatements().stream()
                        .filter(J.ClassDeclaration.class::isInstance)
                        .flatMap(inner -> withInner((J.ClassDeclaration) inner)));
    }

    /** An expression and its file. */
    record Use(SourceIndex index, Expression expression) {}

    /** A variable and its file. */
    record Variable(SourceIndex index, J.VariableDeclarations.NamedVariable variable) {}

    /** A method and its file. */
    record Method(SourceIndex index, J.MethodDeclaration declaration) {}

    /** The uses of a variable in all files. */
    List<Use> uses(SourceIndex index, J.VariableDeclarations.NamedVariable variable) {
        List<Use> found = new ArrayList<>();
        index.uses(variable).forEach(use -> found.add(new Use(index, use)));
        J.VariableDeclarations declaration = declaration(index, variable);
        if (!isField(index, declaration) || declaration.hasModifier(J.Modifier.Type.Private)) {
            return found;
        }
        String owner = ownerName(index, declaration);
        for (J.CompilationUnit file : naming(variable.getSimpleName())) {
            if (!file.getId().equals(index.file().getId()) && !has(file, owner)) {
                SourceIndex other = index(file);
                for (J.Identifier name : other.named(variable.getSimpleName())) {
                    if (isFieldOf(name.getFieldType(), owner)) {
                        J parent = other.parent(name);
                        Expression use = parent instanceof J.FieldAccess access
                                        && access.getName().getId().equals(name.getId())
                                ? access
                                : name;
                        if (other.around(name, J.Import.class) == null) {
                            found.add(new Use(other, use));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** The variable that an expression names: in its file, or a constant of another one. */
    Optional<Variable> variable(SourceIndex index, Expression use) {
        J.Identifier name = use instanceof J.Identifier identifier
                ? identifier
                : use instanceof J.FieldAccess access ? access.getName() : null;
        if (name == null) {
            return Optional.empty();
        }
        Optional<J.VariableDeclarations.NamedVariable> here = index.declaration(name);
        if (here.isPresent()) {
            return Optional.of(new Variable(index, here.get()));
        }
        JavaType.Variable type = name.getFieldType();
        String owner = type == null ? "" : Types.name(type.getOwner());
        return owner.isEmpty() ? Optional.empty() : field(owner, name.getSimpleName());
    }

    private Optional<Variable> field(String owner, String name) {
        for (J.CompilationUnit file : homes(owner)) {
            SourceIndex index = index(file);
            for (J.Identifier identifier : index.named(name)) {
                if (index.parent(identifier) instanceof J.VariableDeclarations.NamedVariable variable
                        && variable.getName().getId().equals(identifier.getId())
                        && isField(index, declaration(index, variable))
                        && ownerName(index, declaration(index, variable)).equals(owner)) {
                    return Optional.of(new Variable(index, variable));
                }
            }
        }
        return Optional.empty();
    }

    /** The calls of a method in all files. */
    List<Use> calls(SourceIndex index, J.MethodDeclaration method) {
        if (method.isConstructor()) {
            return new Constructors(this).calls(index, method);
        }
        List<Use> found = new ArrayList<>();
        String owner = method.getMethodType() == null
                ? ""
                : Types.name(method.getMethodType().getDeclaringType());
        for (J.CompilationUnit file : naming(method.getSimpleName())) {
            if (!file.getId().equals(index.file().getId()) && has(file, owner)) {
                continue;
            }
            SourceIndex other = index(file);
            for (J.MethodInvocation call : other.calls(method.getSimpleName())) {
                if (size(call.getArguments()) == size(method.getParameters())
                        && (isOf(call, owner) || mayBeOf(other, call, method, index))) {
                    found.add(new Use(other, call));
                }
            }
        }
        return found;
    }

    /**
     * The calls of a method, also by the types that its class implements; none if these are not all in these files, because
     * others may call it then.
     */
    List<Use> allCalls(SourceIndex index, J.MethodDeclaration method) {
        List<Use> found = new ArrayList<>(calls(index, method));
        if (!isOverriding(index, method)) {
            return found;
        }
        J.ClassDeclaration owner = index.around(method, J.ClassDeclaration.class);
        List<String> supers = owner == null ? List.of() : supers(owner);
        if (supers.isEmpty() || !supers.stream().allMatch(this::isTop)) {
            return List.of();
        }
        for (J.CompilationUnit file : naming(method.getSimpleName())) {
            SourceIndex other = index(file);
            for (J.MethodInvocation call : other.calls(method.getSimpleName())) {
                boolean isLike = call.getSelect() != null && size(call.getArguments()) == size(method.getParameters());
                String on = isLike ? calledOn(other, call) : "";
                if (isLike && on.isEmpty()) {
                    return List.of();
                }
                if (supers.contains(on)) {
                    found.add(new Use(other, call));
                }
            }
        }
        return found;
    }

    /** Whether a method may be called by another type than its class: it says so, or a type of these files has it, too. */
    boolean isOverriding(SourceIndex index, J.MethodDeclaration method) {
        J.ClassDeclaration owner = index.around(method, J.ClassDeclaration.class);
        boolean isSaid = method.getLeadingAnnotations().stream()
                .anyMatch(annotation -> annotation.getSimpleName().equals("Override"));
        return isSaid
                || (owner != null
                        && !method.isConstructor()
                        && !method.hasModifier(J.Modifier.Type.Private)
                        && !method.hasModifier(J.Modifier.Type.Static)
                        && inherits(owner, method, DEPTH));
    }

    private boolean inherits(J.ClassDeclaration owner, J.MethodDeclaration method, int depth) {
        return depth > 0
                && supers(owner).stream()
                        .flatMap(this::classes)
                        .anyMatch(type -> declares(type, method) || inherits(type, method, depth - 1));
    }

    private static boolean declares(J.ClassDeclaration type, J.MethodDeclaration method) {
        return type.getBody().getStatements().stream()
                .anyMatch(statement -> statement instanceof J.MethodDeclaration other
                        && other.getSimpleName().equals(method.getSimpleName())
                        && size(other.getParameters()) == size(method.getParameters()));
    }

    /** Whether a type is in these files and has no further one above it. */
    private boolean isTop(String name) {
        return classes(name).findAny().isPresent()
                && classes(name).allMatch(type -> supers(type).isEmpty());
    }

    private static List<String> supers(J.ClassDeclaration type) {
        return Stream.concat(
                        Stream.ofNullable(type.getImplements()).flatMap(List::stream),
                        Stream.ofNullable(type.getExtends()))
                .map(parent -> Types.simple(parent.toString()))
                .toList();
    }

    private static String calledOn(SourceIndex index, J.MethodInvocation call) {
        String known = call.getMethodType() == null
                ? ""
                : Types.name(call.getMethodType().getDeclaringType());
        return Types.simple(
                known.isEmpty() && call.getSelect() != null ? Written.declared(index, call.getSelect()) : known);
    }

    /** The method that a call goes to, if its source is here. */
    Optional<Method> method(SourceIndex index, J.MethodInvocation call) {
        JavaType.Method type = call.getMethodType();
        String owner = type == null ? "" : Types.name(type.getDeclaringType());
        boolean isBare = call.getSelect() == null || call.getSelect().toString().equals("this");
        boolean isOwn = owner.isEmpty() ? isBare : has(index.file(), owner);
        Set<J.CompilationUnit> places = isOwn ? Set.of(index.file()) : owner.isEmpty() ? Set.of() : homes(owner);
        for (J.CompilationUnit file : places) {
            SourceIndex other = index(file);
            List<J.MethodDeclaration> fitting = other.methods().stream()
                    .filter(method -> method.getSimpleName().equals(call.getSimpleName())
                            && size(method.getParameters()) == size(call.getArguments())
                            && method.getBody() != null
                            && (owner.isEmpty()
                                    || (method.getMethodType() != null
                                            && Types.name(method.getMethodType().getDeclaringType())
                                                    .equals(owner))))
                    .toList();
            if (fitting.size() == 1) {
                return Optional.of(new Method(other, fitting.get(0)));
            }
        }
        return Optional.empty();
    }

    /** The files that may have a class; none if several have one of its name. */
    private Set<J.CompilationUnit> homes(String owner) {
        Set<J.CompilationUnit> found = naming(Types.simple(owner));
        return found.stream().filter(file -> has(file, owner)).count() > 1 ? Set.of() : found;
    }

    /** Whether a class is in a file; what the file says of that name is about this one, also if others have the name. */
    private static boolean has(J.CompilationUnit file, String owner) {
        int inner = owner.indexOf('$');
        String outer = inner < 0 ? owner : owner.substring(0, inner);
        return !outer.isEmpty()
                && file.getClasses().stream()
                        .anyMatch(one -> Types.name(one.getType()).equals(outer));
    }

    static J.VariableDeclarations declaration(SourceIndex index, J.VariableDeclarations.NamedVariable variable) {
        J parent = index.parent(variable);
        if (parent instanceof J.VariableDeclarations declaration) {
            return declaration;
        }
        throw new IllegalStateException("a variable without a declaration: " + variable.getSimpleName());
    }

    static boolean isField(SourceIndex index, J.VariableDeclarations declaration) {
        J block = index.parent(declaration);
        return block instanceof J.Block && index.parent(block) instanceof J.ClassDeclaration;
    }

    private static String ownerName(SourceIndex index, J.VariableDeclarations declaration) {
        J.ClassDeclaration owner = index.around(declaration, J.ClassDeclaration.class);
        return owner == null ? "" : Types.name(owner.getType());
    }

    private static boolean isFieldOf(JavaType.@Nullable Variable type, String owner) {
        return type != null && !owner.isEmpty() && Types.name(type.getOwner()).equals(owner);
    }

    /** Whether a call of which nothing is known may be one of a method: what is missing may be the classes of its arguments. */
    private static boolean mayBeOf(
            SourceIndex index, J.MethodInvocation call, J.MethodDeclaration method, SourceIndex home) {
        if (call.getMethodType() != null
                && !Types.name(call.getMethodType().getDeclaringType()).isEmpty()) {
            return false;
        }
        Expression select = call.getSelect();
        if (select == null || select.toString().equals("this")) {
            return index == home;
        }
        J.ClassDeclaration owner = home.around(method, J.ClassDeclaration.class);
        Expression plain = Trees.plain(select);
        String known = Types.name(plain.getType());
        if (owner == null || !known.isEmpty() || plain instanceof J.MethodInvocation) {
            // A chain of calls of the project's own methods has a type.
            return owner != null && known.equals(Types.name(owner.getType()));
        }
        String declared = Written.declared(index, plain);
        String name = declared.isEmpty() ? plain.toString() : Types.simple(declared);
        return name.equals(owner.getSimpleName())
                || (declared.isEmpty()
                        && Character.isLowerCase(Types.simple(name).charAt(0)));
    }

    private static boolean isOf(J.MethodInvocation call, String owner) {
        return call.getMethodType() != null
                && !owner.isEmpty()
                && Types.name(call.getMethodType().getDeclaringType()).equals(owner);
    }

    /** What a call of a method or constructor is given. */
    static List<Expression> arguments(Expression call) {
        return call instanceof J.NewClass creation
                ? creation.getArguments()
                : ((J.MethodInvocation) call).getArguments();
    }

    /** A parameter of a method that has one there. */
    static J.VariableDeclarations.NamedVariable parameter(Method method, int at) {
        return ((J.VariableDeclarations) method.declaration().getParameters().get(at))
                .getVariables()
                .get(0);
    }

    static int size(List<? extends J> elements) {
        return (int) elements.stream()
                .filter(element -> !(element instanceof J.Empty))
                .count();
    }
}
