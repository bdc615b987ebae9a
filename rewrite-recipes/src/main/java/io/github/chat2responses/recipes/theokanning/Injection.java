package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.group.Blocker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** What Spring gives to components, as far as annotations say it. */
final class Injection {
    private static final Set<String> COMPONENTS = Set.of(
            "Component",
            "Service",
            "Repository",
            "Controller",
            "RestController",
            "Configuration",
            "ControllerAdvice",
            "RestControllerAdvice",
            "SpringBootApplication");

    private static final Set<String> GIVEN = Set.of("Autowired", "Inject");

    /** What tells one bean of a class from another, or whether there is one. */
    private static final Set<String> CHOOSING =
            Set.of("Qualifier", "Named", "Primary", "Resource", "Profile", "Lazy", "Scope", "Value");

    private static final Set<String> IMITATING =
            Set.of("Mock", "MockBean", "MockitoBean", "Spy", "SpyBean", "MockitoSpyBean", "InjectMocks");

    private @Nullable Blocker doubt;

    /** A reason against all that is injected. */
    Optional<Blocker> doubt() {
        return Optional.ofNullable(doubt);
    }

    /** Looks for imitations, which would not be asked any more. */
    void look(J.ClassDeclaration declaration, Supplier<Blocker> reason) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
                if (IMITATING.contains(annotation.getSimpleName())) {
                    doubt = doubt == null ? reason.get() : doubt;
                }
                return annotation;
            }
        }.visit(declaration, 0);
    }

    boolean isBean(J.MethodDeclaration method) {
        return has(method.getLeadingAnnotations(), Set.of("Bean"));
    }

    /** Whether a method's arguments are given by Spring. */
    boolean isInjected(J.MethodDeclaration method, Cursor at) {
        J.ClassDeclaration owner = at.firstEnclosing(J.ClassDeclaration.class);
        return isBean(method)
                || has(method.getLeadingAnnotations(), GIVEN)
                || (method.isConstructor()
                        && owner != null
                        && has(owner.getLeadingAnnotations(), COMPONENTS)
                        && constructors(owner) == 1);
    }

    private static long constructors(J.ClassDeclaration owner) {
        return owner.getBody().getStatements().stream()
                .filter(one -> one instanceof J.MethodDeclaration method && method.isConstructor())
                .count();
    }

    /** Whether a field is given its value by Spring, itself or by a constructor that Lombok makes. */
    boolean isInjected(J.VariableDeclarations field, Cursor at, Set<String> madeByHand) {
        J.ClassDeclaration owner = at.firstEnclosing(J.ClassDeclaration.class);
        boolean byLombok = owner != null
                && has(owner.getLeadingAnnotations(), Set.of("RequiredArgsConstructor", "AllArgsConstructor"))
                && has(owner.getLeadingAnnotations(), COMPONENTS)
                && constructors(owner) == 0
                && field.hasModifier(J.Modifier.Type.Final)
                && !madeByHand.contains(Vocabulary.name(owner.getType()));
        return byLombok || has(field.getLeadingAnnotations(), GIVEN);
    }

    Optional<Blocker> unclear(J.VariableDeclarations declared, Supplier<Blocker> reason) {
        return chooses(declared.getLeadingAnnotations()) ? Optional.of(reason.get()) : Optional.empty();
    }

    Optional<Blocker> unclear(J.MethodDeclaration method, Supplier<Blocker> reason) {
        boolean named = method.getLeadingAnnotations().stream()
                .anyMatch(one -> one.getSimpleName().equals("Bean")
                        && one.getArguments() != null
                        && !one.getArguments().isEmpty());
        return named || chooses(method.getLeadingAnnotations()) ? Optional.of(reason.get()) : Optional.empty();
    }

    private static boolean chooses(List<J.Annotation> annotations) {
        return has(annotations, CHOOSING)
                || has(annotations, IMITATING)
                || annotations.stream().anyMatch(one -> one.getSimpleName().startsWith("Conditional"));
    }

    private static boolean has(List<J.Annotation> annotations, Set<String> names) {
        return annotations.stream().anyMatch(one -> names.contains(one.getSimpleName()));
    }
}
