package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Where a file names a class, and whether that place is one that a migration knows. */
final class Mentions {
    private static final Set<String> HOLDERS =
            Set.of("Optional", "ResponseEntity", "Mono", "HttpEntity", "RequestEntity", "Call", "Callback", "Response");
    /** Annotations of things that other programs see: what is bound there is not the answer of OpenAI. */
    private static final Set<String> WEB = Set.of(
            "RequestBody",
            "ModelAttribute",
            "GetMapping",
            "PostMapping",
            "PutMapping",
            "PatchMapping",
            "DeleteMapping",
            "RequestMapping",
            "MessageMapping",
            "KafkaListener",
            "RabbitListener",
            "JmsListener",
            "GET",
            "POST",
            "Entity",
            "Document",
            "EventListener",
            "Cacheable",
            "GetExchange",
            "PostExchange",
            "Headers",
            "RequestLine",
            "HttpExchange",
            "Path");

    private static final Set<String> BEANS = Set.of(
            "Service", "Component", "Controller", "RestController", "Configuration", "Singleton", "ApplicationScoped");

    private final SourceIndex file;
    private final Set<UUID> clientMethods;

    Mentions(SourceIndex file) {
        this(file, Set.of());
    }

    /**
     * The same with methods that make requests.
     *
     * @param file the file
     * @param clientMethods the methods whose parameter is a request and whose result an answer
     */
    Mentions(SourceIndex file, Set<UUID> clientMethods) {
        this.file = file;
        this.clientMethods = clientMethods;
    }

    /** The places that name a class as a type, outside of its own declaration. */
    Stream<J.Identifier> of(Shape shape) {
        return file.named(shape.simpleName()).stream()
                .filter(name -> name.getFieldType() == null)
                .filter(name -> Shapes.name(name.getType()).equals(shape.name()))
                .filter(name -> !isWithin(name, shape.declaration()));
    }

    boolean isWithin(J name, J.ClassDeclaration declaration) {
        for (J at = name; at != null; at = file.parent(at)) {
            if (at.getId().equals(declaration.getId())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name is in an import. */
    boolean isImport(J.Identifier name) {
        return file.around(name, J.Import.class) != null;
    }

    /** The class literal that a name is in; null if it is in none. */
    J.@Nullable FieldAccess literal(J.Identifier name) {
        J at = qualified(name);
        return file.parent(at) instanceof J.FieldAccess access
                        && access.getSimpleName().equals("class")
                ? access
                : null;
    }

    /** The whole name, {@code Outer.Inner} for {@code Inner}. */
    private J qualified(J.Identifier name) {
        return file.parent(name) instanceof J.FieldAccess access
                        && access.getName().getId().equals(name.getId())
                ? access
                : name;
    }

    /** Whether the name only qualifies another one, {@code Outer} in {@code Outer.Inner}. */
    boolean isQualifier(J.Identifier name) {
        return file.parent(name) instanceof J.FieldAccess access
                && access.getTarget() == name
                && access.getName().getFieldType() == null
                && !access.getSimpleName().equals("class");
    }

    /** Whether a variable, parameter or method has the class as its type, perhaps in a holder. */
    boolean isDeclaration(J.Identifier name) {
        J type = qualified(name);
        J parent = file.parent(type);
        if (parent instanceof J.ParameterizedType generic) {
            if (!(generic.getClazz() instanceof J.Identifier holder) || !HOLDERS.contains(holder.getSimpleName())) {
                return false;
            }
            if (file.parent(generic) instanceof J.NewClass) {
                return true;
            }
            parent = file.parent(generic);
        }
        if (parent instanceof J.VariableDeclarations variable) {
            boolean isField = file.parent(file.parent(variable) instanceof J.Block block ? block : variable)
                    instanceof J.ClassDeclaration;
            boolean isComponent = file.parent(variable) instanceof J.ClassDeclaration;
            boolean isPlain = file.parent(variable) instanceof J.MethodDeclaration method
                    ? isParameter(variable, method)
                    : !isWeb(variable.getLeadingAnnotations());
            return (!isField || mayBeField(variable)) && !isComponent && isPlain;
        }
        return parent instanceof J.MethodDeclaration method && isPlain(method);
    }

    /** Whether a method makes requests, or has nothing to do with what other programs see. */
    private boolean isPlain(J.MethodDeclaration method) {
        return clientMethods.contains(method.getId()) || !isWeb(method.getLeadingAnnotations());
    }

    private boolean isParameter(J.VariableDeclarations parameter, J.MethodDeclaration method) {
        return clientMethods.contains(method.getId())
                || (!isWeb(method.getLeadingAnnotations()) && !isWeb(parameter.getLeadingAnnotations()));
    }

    /** A field that no JSON library looks at. */
    private boolean mayBeField(J.VariableDeclarations field) {
        J.ClassDeclaration owner = file.around(field, J.ClassDeclaration.class);
        return field.hasModifier(J.Modifier.Type.Static)
                || (owner != null
                        && owner.getLeadingAnnotations().stream()
                                .anyMatch(annotation -> BEANS.contains(annotation.getSimpleName())));
    }

    private static boolean isWeb(List<J.Annotation> annotations) {
        return annotations.stream().anyMatch(annotation -> WEB.contains(annotation.getSimpleName()));
    }

    /** Whether an object of the class is made, or its builder asked for. */
    boolean isCreation(J.Identifier name) {
        J type = qualified(name);
        return file.parent(type) instanceof J.NewClass
                || (file.parent(type) instanceof J.MethodInvocation call
                        && call.getSelect() == type
                        && call.getSimpleName().equals("builder"));
    }

    /** Whether the name says what a call sends, in {@code body(Mono.just(request), Request.class)}. */
    boolean isOfBody(J.Identifier name) {
        J.FieldAccess literal = literal(name);
        return literal != null
                && file.parent(literal) instanceof J.MethodInvocation call
                && call.getSimpleName().equals("body")
                && call.getArguments().size() == 2
                && call.getArguments().get(1) == literal;
    }

    /** Whether a static method that the class itself declares is called. */
    boolean isOwnMethod(J.Identifier name, Shape shape) {
        J type = qualified(name);
        return file.parent(type) instanceof J.MethodInvocation call
                && call.getSelect() == type
                && shape.hasMethod(call.getSimpleName());
    }

    /** Whether the place is in code that goes as a whole. */
    boolean isInside(J.Identifier name, Set<UUID> regions) {
        for (J at = name; at != null; at = file.parent(at)) {
            if ((at instanceof Expression || at instanceof J.VariableDeclarations) && regions.contains(at.getId())) {
                return true;
            }
        }
        return false;
    }
}
