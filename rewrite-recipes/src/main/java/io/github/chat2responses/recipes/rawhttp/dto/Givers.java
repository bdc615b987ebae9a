package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.source.DeclaredNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** The code that gives values to the properties of a class: calls of its constructors, setters and builders. */
final class Givers {
    private static final int DEEPEST = 4;

    private final Collection<SourceIndex> files;

    Givers(Collection<SourceIndex> files) {
        this.files = files;
    }

    /**
     * A value in code.
     *
     * @param file the file it is in
     * @param expression the code
     */
    record Value(SourceIndex file, Expression expression) {}

    /** What a method of the class assigns to a property. */
    static List<Expression> assignments(J.MethodDeclaration method, Property property) {
        List<Expression> found = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Assignment visitAssignment(J.Assignment assignment, Integer p) {
                Expression target = assignment.getVariable();
                boolean isField = target instanceof J.FieldAccess access
                        ? access.getSimpleName().equals(property.name())
                        : target instanceof J.Identifier name
                                && name.getSimpleName().equals(property.name());
                if (isField) {
                    found.add(assignment.getAssignment());
                }
                return super.visitAssignment(assignment, p);
            }
        }.visit(method, 0);
        return found;
    }

    /**
     * What a property is given by constructors that nobody wrote: those of records, and those that Lombok writes.
     *
     * @return the values; empty if there are others that cannot be seen
     */
    Optional<List<Value>> whole(Property property, Shape owner) {
        int size = owner.properties().size();
        int index = owner.properties().indexOf(property);
        boolean isWritten = owner.constructors()
                .anyMatch(written -> DeclaredNames.ofParameters(written).size() == size);
        if (owner.isRecord()) {
            return Optional.of(at(index, size, owner));
        }
        boolean byLombok = Stream.of("AllArgsConstructor", "RequiredArgsConstructor", "Value", "Data", "Builder")
                .anyMatch(owner::hasAnnotation);
        if (!byLombok) {
            return Optional.of(List.of());
        }
        boolean others = made(owner).anyMatch(creation -> {
            int count = arguments(creation.expression()).size();
            return count > 0
                    && count != size
                    && owner.constructors()
                            .noneMatch(written ->
                                    DeclaredNames.ofParameters(written).size() == count);
        });
        boolean isOfLombok = owner.hasAnnotation("RequiredArgsConstructor") && others;
        return isOfLombok ? Optional.empty() : Optional.of(isWritten ? List.of() : at(index, size, owner));
    }

    /** An argument of all calls of constructors with so many of them. */
    private List<Value> at(int index, int size, Shape owner) {
        return calls(owner)
                .filter(call -> arguments(call.expression()).size() == size)
                .map(call -> new Value(call.file(), arguments(call.expression()).get(index)))
                .toList();
    }

    /**
     * What a property is given by methods that Lombok writes: setters, withers, and those of a builder.
     *
     * @return the values; empty if something gives it another one that cannot be seen
     */
    Optional<List<Value>> called(Property property, Shape owner) {
        List<Value> found = new ArrayList<>();
        boolean hasSetter = owner.hasMethod("set" + capital(property));
        for (SourceIndex file : files) {
            for (String name : List.of("set" + capital(property), property.name(), "with" + capital(property))) {
                for (J.MethodInvocation call : file.calls(name)) {
                    if (arguments(call).size() != 1 || (name.startsWith("set") && hasSetter)) {
                        continue;
                    }
                    String type = call.getSelect() == null
                            ? ""
                            : Shapes.name(call.getSelect().getType());
                    String built = built(call);
                    if (built.equals(owner.simpleName()) || type.startsWith(owner.name())) {
                        found.add(new Value(file, arguments(call).get(0)));
                    } else if (type.isEmpty() && built.isEmpty()) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(found);
    }

    /** The class whose builder a chain starts with; empty if it starts with something else. */
    private static String built(J.MethodInvocation call) {
        Expression at = call.getSelect();
        while (at instanceof J.MethodInvocation step) {
            if (step.getSimpleName().equals("builder") && step.getSelect() instanceof J.Identifier type) {
                return type.getSimpleName();
            }
            at = step.getSelect();
        }
        return "";
    }

    /**
     * Where a value comes from that a parameter of the class's own methods gives.
     *
     * @return the values, the same one if it is none; empty if they cannot be seen
     */
    Optional<List<Value>> passed(Value value, Shape owner) {
        return passed(value, owner, 0);
    }

    private Optional<List<Value>> passed(Value value, Shape owner, int depth) {
        J.MethodDeclaration method = value.file() == owner.file()
                ? value.file().around(value.expression(), J.MethodDeclaration.class)
                : null;
        int index = method == null || !owner.has(method) ? -1 : parameter(method, value.expression());
        if (index < 0 || method == null) {
            return Optional.of(List.of(value));
        }
        int size = DeclaredNames.ofParameters(method).size();
        boolean isDoubled = owner.methods()
                        .filter(other -> other.getSimpleName().equals(method.getSimpleName())
                                && DeclaredNames.ofParameters(other).size() == size)
                        .count()
                > 1;
        if (isDoubled || depth > DEEPEST) {
            return Optional.empty();
        }
        List<Value> found = new ArrayList<>();
        List<Value> calls = method.isConstructor() ? calls(owner).toList() : calls(method, owner);
        for (Value call : calls) {
            List<Expression> arguments = arguments(call.expression());
            String type = call.expression() instanceof J.MethodInvocation invocation
                            && !invocation.getSimpleName().equals("this")
                            && invocation.getSelect() != null
                    ? Shapes.name(invocation.getSelect().getType())
                    : owner.name();
            if (arguments.size() == size && type.isEmpty()) {
                return Optional.empty();
            }
            if (arguments.size() == size && type.equals(owner.name())) {
                Optional<List<Value>> deeper = passed(new Value(call.file(), arguments.get(index)), owner, depth + 1);
                if (deeper.isEmpty()) {
                    return Optional.empty();
                }
                found.addAll(deeper.get());
            }
        }
        return Optional.of(found);
    }

    private List<Value> calls(J.MethodDeclaration method, Shape owner) {
        return files.stream()
                .flatMap(file -> file.calls(method.getSimpleName()).stream()
                        .filter(call -> call.getSelect() != null || file == owner.file())
                        .map(call -> new Value(file, call)))
                .toList();
    }

    private static int parameter(J.MethodDeclaration method, Expression value) {
        List<String> names = DeclaredNames.ofParameters(method);
        return value.unwrap() instanceof J.Identifier name ? names.indexOf(name.getSimpleName()) : -1;
    }

    /** All that makes an object of a class: {@code new}, and one constructor that calls another. */
    private Stream<Value> calls(Shape owner) {
        Stream<Value> inside = owner.file().calls("this").stream()
                .filter(call -> {
                    J.MethodDeclaration method = owner.file().around(call, J.MethodDeclaration.class);
                    return method != null && owner.has(method);
                })
                .map(call -> new Value(owner.file(), call));
        return Stream.concat(made(owner), inside);
    }

    private Stream<Value> made(Shape owner) {
        return files.stream()
                .flatMap(file -> file.named(owner.simpleName()).stream()
                        .map(name -> enclosing(file, name))
                        .filter(creation -> creation != null)
                        .map(creation -> new Value(file, creation)));
    }

    private static J.@Nullable NewClass enclosing(SourceIndex file, J.Identifier name) {
        J parent = file.parent(name);
        if (parent instanceof J.FieldAccess access) {
            parent = file.parent(access);
        }
        return parent instanceof J.NewClass creation
                        && creation.getClazz() != null
                        && creation.getClazz().toString().endsWith(name.getSimpleName())
                ? creation
                : null;
    }

    private static List<Expression> arguments(Expression call) {
        List<Expression> all = call instanceof J.MethodInvocation method
                ? method.getArguments()
                : call instanceof J.NewClass creation && creation.getArguments() != null
                        ? creation.getArguments()
                        : List.of();
        return all.stream().filter(argument -> !(argument instanceof J.Empty)).toList();
    }

    /** Whether code outside of a class reads a property, or sets it by a method that the class writes. */
    boolean isRead(Property property, Shape owner) {
        return Stream.of(
                        "get" + capital(property), "is" + capital(property), "set" + capital(property), property.name())
                .anyMatch(name -> files.stream()
                        .anyMatch(file -> file.calls(name).stream()
                                .filter(call -> call.getSelect() != null)
                                .map(call -> Shapes.name(call.getSelect().getType()))
                                .anyMatch(type -> type.isEmpty() || type.startsWith(owner.name()))));
    }

    static String capital(Property property) {
        return Character.toUpperCase(property.name().charAt(0))
                + property.name().substring(1);
    }
}
