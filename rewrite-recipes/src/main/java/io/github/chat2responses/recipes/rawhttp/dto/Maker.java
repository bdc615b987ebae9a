package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.source.DeclaredNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * How code makes an object of a class of the user's own.
 *
 * @param type the class
 * @param home the class that the code is for
 * @param way what the code calls
 */
record Maker(Shape type, Shape home, Way way) {
    /** What makes objects. */
    enum Way {
        /** A constructor without parameters, and what sets the properties after it. */
        EMPTY,
        /** A constructor that takes all properties. */
        WHOLE,
        /** Lombok's builder. */
        BUILDER
    }

    private static final Set<String> CONSTRUCTORS = Set.of(
            "NoArgsConstructor", "AllArgsConstructor", "RequiredArgsConstructor", "Value", "Builder", "SuperBuilder");
    /** The numbers that a {@code 0} can be given to. */
    private static final Set<String> NUMBERS = Set.of("int", "long", "float", "double");
    /** What Lombok's annotations say where others may not use what they make, or it has another name. */
    private static final List<String> UNUSUAL =
            List.of("AccessLevel", "access", "PRIVATE", "NONE", "PROTECTED", "static", "Prefix", "MethodName");

    /**
     * How to make an object with values for some of its properties.
     *
     * @param type its class
     * @param home the class that the code is for
     * @param set the properties that get values, by their names in JSON
     * @return empty if no code for it is known
     */
    static Optional<Maker> of(Shape type, Shape home, Set<String> set) {
        boolean isInner = type.declaration().getKind() == J.ClassDeclaration.Kind.Type.Class
                && type.name().contains("$")
                && !type.declaration().hasModifier(J.Modifier.Type.Static);
        if (isInner || type.declaration().hasModifier(J.Modifier.Type.Abstract)) {
            return Optional.empty();
        }
        Maker empty = new Maker(type, home, Way.EMPTY);
        if (!type.isRecord()
                && empty.hasEmptyConstructor()
                && type.properties().stream()
                        .filter(property -> set.contains(property.json()))
                        .allMatch(empty::canSet)) {
            return Optional.of(empty);
        }
        Way other = empty.hasWholeConstructor() ? Way.WHOLE : Way.BUILDER;
        return other == Way.WHOLE || empty.has("Builder")
                ? Optional.of(new Maker(type, home, other))
                : Optional.empty();
    }

    private boolean isNear() {
        return top(type).equals(top(home));
    }

    /** The class that a class is declared in, however deep. */
    private static String top(Shape shape) {
        return shape.name().replaceFirst("\\$.*", "");
    }

    private boolean isInPackage() {
        return packageOf(type).equals(packageOf(home));
    }

    private static String packageOf(Shape shape) {
        int dot = top(shape).lastIndexOf('.');
        return dot < 0 ? "" : top(shape).substring(0, dot);
    }

    private boolean mayUse(List<J.Modifier> modifiers) {
        boolean isPublic = modifiers.stream().anyMatch(one -> one.getType() == J.Modifier.Type.Public);
        boolean isPrivate = modifiers.stream().anyMatch(one -> one.getType() == J.Modifier.Type.Private);
        return isPublic || isNear() || (isInPackage() && !isPrivate);
    }

    /** Whether the code may use what an annotation of Lombok makes. */
    private boolean has(String name) {
        return Annotations.on(type.declaration(), name)
                .map(annotation -> String.valueOf(annotation.getArguments()))
                .filter(text -> isUsual(text) || (isNear() && !text.contains("static")))
                .isPresent();
    }

    private static boolean isUsual(String arguments) {
        return UNUSUAL.stream().noneMatch(arguments::contains);
    }

    /** Whether annotations on the class make constructors, so that there is none that nobody wrote. */
    private boolean hasMadeConstructors() {
        boolean hidesIt = type.hasAnnotation("Data") && !has("Data");
        return hidesIt || CONSTRUCTORS.stream().anyMatch(type::hasAnnotation);
    }

    private boolean hasEmptyConstructor() {
        boolean isImplicit = type.constructors().findAny().isEmpty()
                && !hasMadeConstructors()
                && (isInPackage() || type.declaration().hasModifier(J.Modifier.Type.Public))
                && type.properties().stream().noneMatch(Maker::isRequired);
        return isImplicit
                || has("NoArgsConstructor")
                || type.constructors()
                        .anyMatch(constructor ->
                                DeclaredNames.ofParameters(constructor).isEmpty()
                                        && mayUse(constructor.getModifiers()));
    }

    /** Whether Lombok's constructor takes a property though it does not take all of them. */
    private static boolean isRequired(Property property) {
        boolean isNonNull = property.declaration().getLeadingAnnotations().stream()
                .anyMatch(annotation ->
                        annotation.getSimpleName().toLowerCase(Locale.ROOT).equals("nonnull"));
        return isFinal(property) || isNonNull;
    }

    private static boolean isFinal(Property property) {
        return property.declaration().hasModifier(J.Modifier.Type.Final);
    }

    private boolean canSet(Property property) {
        return !isFinal(property) && !type.hasAnnotation("Value") && (mayAssign(property) || hasSetter(property));
    }

    private boolean mayAssign(Property property) {
        return mayUse(property.declaration().getModifiers());
    }

    private boolean hasSetter(Property property) {
        Optional<String> own = property.declaration().getLeadingAnnotations().stream()
                .filter(annotation -> annotation.getSimpleName().equals("Setter"))
                .map(annotation -> String.valueOf(annotation.getArguments()))
                .findFirst();
        boolean byLombok = own.map(Maker::isUsual).orElse(has("Data") || has("Setter"));
        boolean byHand = type.methods()
                .filter(method -> method.getSimpleName().equals(setter(property)))
                .anyMatch(method -> DeclaredNames.ofParameters(method).size() == 1 && mayUse(method.getModifiers()));
        boolean isChained = type.hasAnnotation("Accessors");
        return (byLombok && !isChained) || byHand;
    }

    private static String setter(Property property) {
        return "set" + Givers.capital(property);
    }

    private boolean hasWholeConstructor() {
        boolean byLombok = has("AllArgsConstructor") || (has("Value") && !type.hasAnnotation("NoArgsConstructor"));
        boolean hasTransient = type.declaration().getBody().getStatements().stream()
                .anyMatch(field -> field instanceof J.VariableDeclarations declared
                        && declared.hasModifier(J.Modifier.Type.Transient));
        boolean isPlain = type.properties().stream()
                .noneMatch(property -> isFinal(property) && property.variable().getInitializer() != null);
        List<String> all = type.properties().stream().map(Property::name).toList();
        boolean byHand = type.constructors()
                .anyMatch(constructor -> DeclaredNames.ofParameters(constructor).equals(all)
                        && mayUse(constructor.getModifiers())
                        && onlyAssigns(constructor, all));
        boolean isOnlyLombok = byLombok
                && isPlain
                && !hasTransient
                && type.constructors().findAny().isEmpty();
        boolean isOverloaded = type.constructors()
                .map(DeclaredNames::ofParameters)
                .anyMatch(names -> names.size() == all.size() && !names.equals(all));
        return !isOverloaded && (type.isRecord() || isOnlyLombok || byHand);
    }

    private static boolean onlyAssigns(J.MethodDeclaration constructor, List<String> names) {
        J.Block body = constructor.getBody();
        return body != null
                && body.getStatements().stream()
                        .map(statement -> statement instanceof J.Assignment assignment
                                ? assignment.getVariable() + "=" + assignment.getAssignment()
                                : "")
                        .collect(Collectors.toSet())
                        .equals(names.stream()
                                .map(name -> "this." + name + "=" + name)
                                .collect(Collectors.toSet()));
    }

    /** What the code calls the class. */
    String name() {
        String plain = type.name().substring(type.name().lastIndexOf('.') + 1);
        String owner = home.name().substring(home.name().lastIndexOf('.') + 1) + "$";
        return (plain.startsWith(owner) ? plain.substring(owner.length()) : plain).replace('$', '.');
    }

    /** The class to import for it. */
    String imported() {
        return top(type);
    }

    /**
     * Code that makes an object.
     *
     * @param lines the statements before
     * @param expression the object
     */
    record Made(List<String> lines, String expression) {}

    /**
     * Code that makes an object.
     *
     * @param variable the name of a variable for it, if it needs one
     * @param values the values of properties, by their names in JSON; the others get what they have if nothing sets them
     */
    Made made(String variable, Map<String, String> values) {
        if (way == Way.BUILDER) {
            String calls = type.properties().stream()
                    .filter(property -> values.containsKey(property.json()))
                    .map(property -> "." + property.name() + "(" + values.get(property.json()) + ")")
                    .collect(Collectors.joining());
            return new Made(List.of(), name() + ".builder()" + calls + ".build()");
        }
        if (way == Way.WHOLE) {
            String arguments = type.properties().stream()
                    .map(property -> values.getOrDefault(property.json(), unset(property)))
                    .collect(Collectors.joining(", "));
            return new Made(List.of(), "new " + name() + "(" + arguments + ")");
        }
        List<String> lines = new ArrayList<>();
        lines.add(name() + " " + variable + " = new " + name() + "();");
        lines.addAll(set(variable, values));
        return new Made(lines, variable);
    }

    /** Code that sets properties of a variable. */
    List<String> set(String variable, Map<String, String> values) {
        return type.properties().stream()
                .filter(property -> values.containsKey(property.json()))
                .map(property -> hasSetter(property)
                        ? variable + "." + setter(property) + "(" + values.get(property.json()) + ");"
                        : variable + "." + property.name() + " = " + values.get(property.json()) + ";")
                .toList();
    }

    private static String unset(Property property) {
        if (property.isReference()) {
            return "null";
        }
        String name = property.type() instanceof JavaType.Primitive primitive ? primitive.getKeyword() : "";
        return name.equals("boolean") ? "false" : NUMBERS.contains(name) ? "0" : "(" + name + ") 0";
    }
}
