package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.config.BoundProperties;
import io.github.chat2responses.recipes.config.Configuration;
import io.github.chat2responses.recipes.config.Injected;
import io.github.chat2responses.recipes.config.Values;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import io.github.chat2responses.recipes.rawhttp.dto.Site.Base;
import io.github.chat2responses.recipes.rawhttp.dto.Site.Target;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Follows URLs back to the literals and settings that they come from. */
final class Urls {
    private static final Set<String> PASSING = Set.of("create", "fromUriString", "fromHttpUrl", "valueOf", "parse");
    /** Steps of a URI's builder, and of texts. */
    private static final Set<String> UNCHANGED =
            Set.of("build", "encode", "toUri", "toUriString", "toURI", "toString", "strip", "trim");

    private static final int DEEPEST = 12;

    private final Collection<SourceIndex> files;
    private final Shapes shapes;
    private final Configuration configuration;

    Urls(Collection<SourceIndex> files, Shapes shapes, Configuration configuration) {
        this.files = files;
        this.shapes = shapes;
        this.configuration = configuration;
    }

    /** The URL of a call, of all its parts. */
    UrlSource of(Site site) {
        if (site.target() instanceof Target.Declared declared) {
            return declared.url();
        }
        Target.Written target = (Target.Written) site.target();
        Stream<UrlSource> base = target.base().stream().map(this::of);
        Stream<UrlSource> path = target.path().stream().map(url -> of(site.file(), url, 0));
        return Stream.concat(base, path)
                .reduce(UrlSource::then)
                .orElseGet(() -> UrlSource.open("the call has no URL that can be seen"));
    }

    /** The base URL of a client. */
    UrlSource of(Base client) {
        return of(client.file(), client.url()).asBase();
    }

    /** What an expression gives. */
    UrlSource of(SourceIndex file, Expression expression) {
        return of(file, expression, 0);
    }

    private UrlSource of(SourceIndex file, Expression expression, int depth) {
        Expression plain = expression.unwrap();
        if (depth > DEEPEST) {
            return UrlSource.open("the URL is set in too many steps");
        }
        if (plain instanceof J.Literal literal && literal.getValue() instanceof String text) {
            return UrlSource.literal(text, literal.getId());
        }
        if (plain instanceof J.Binary joined && joined.getOperator() == J.Binary.Type.Addition) {
            return of(file, joined.getLeft(), depth + 1).then(of(file, joined.getRight(), depth + 1));
        }
        if (plain instanceof J.Identifier name) {
            return variable(file, name, name.getFieldType(), depth);
        }
        if (plain instanceof J.FieldAccess access) {
            return variable(file, access.getName(), access.getName().getFieldType(), depth)
                    .by(access.getId(), access.getId());
        }
        if (plain instanceof J.NewClass made
                && made.getClazz() instanceof J.Identifier type
                && type.getSimpleName().equals("URI")
                && made.getArguments() != null) {
            return of(file, made.getArguments().get(0), depth + 1);
        }
        return plain instanceof J.MethodInvocation call
                ? called(file, call, depth)
                : UrlSource.open("the URL `" + plain + "` is not a constant");
    }

    private UrlSource called(SourceIndex file, J.MethodInvocation call, int depth) {
        if (PASSING.contains(call.getSimpleName()) && call.getArguments().size() == 1) {
            return of(file, call.getArguments().get(0), depth + 1);
        }
        if (UNCHANGED.contains(call.getSimpleName()) && call.getSelect() != null) {
            return of(file, call.getSelect(), depth + 1);
        }
        Optional<JavaType.Variable> property = BoundProperties.read(call);
        return property.map(read -> field(read, call.getId(), depth))
                .orElseGet(() -> UrlSource.open("the URL `" + call + "` is not a constant"));
    }

    private UrlSource variable(SourceIndex file, J.Identifier name, JavaType.@Nullable Variable type, int depth) {
        Optional<J.VariableDeclarations.NamedVariable> declared = file.declaration(name);
        if (declared.isPresent()) {
            return declared(file, declared.get(), depth).by(declared.get().getId(), name.getId());
        }
        return type == null
                ? UrlSource.open("where `" + name + "` comes from cannot be seen")
                : field(type, name.getId(), depth);
    }

    /** A field of another file. */
    private UrlSource field(JavaType.Variable field, UUID pass, int depth) {
        return shapes.of(field.getOwner())
                .flatMap(owner -> fields(owner)
                        .filter(one -> one.getSimpleName().equals(field.getName()))
                        .findFirst()
                        .map(found -> declared(owner.file(), found, depth + 1).by(found.getId(), pass)))
                .orElseGet(() -> UrlSource.open("where `" + field.getName() + "` is set cannot be seen"));
    }

    private static Stream<J.VariableDeclarations.NamedVariable> fields(Shape owner) {
        return Stream.concat(
                        owner.declaration().getBody().getStatements().stream(),
                        Stream.ofNullable(owner.declaration().getPrimaryConstructor())
                                .flatMap(List::stream))
                .filter(J.VariableDeclarations.class::isInstance)
                .flatMap(fields -> ((J.VariableDeclarations) fields).getVariables().stream());
    }

    private UrlSource declared(SourceIndex file, J.VariableDeclarations.NamedVariable variable, int depth) {
        J.VariableDeclarations declaration = (J.VariableDeclarations) file.parent(variable);
        if (declaration == null) {
            return UrlSource.open("where `" + variable.getSimpleName() + "` comes from cannot be seen");
        }
        Optional<UrlSource> injected = declaration.getLeadingAnnotations().stream()
                .flatMap(annotation -> Injected.text(annotation).stream().map(text -> configured(text, annotation)))
                .findFirst()
                .or(() -> bound(file, variable, declaration));
        if (injected.isPresent() && isGivenByHand(files, file, declaration)) {
            return UrlSource.open("`" + variable.getSimpleName() + "` is given by hand elsewhere");
        }
        if (injected.isPresent()) {
            return assigned(file, variable).isEmpty()
                    ? injected.get()
                    : UrlSource.open("`" + variable.getSimpleName() + "` is set in code, too");
        }
        List<Expression> values = Stream.concat(
                        Stream.ofNullable(variable.getInitializer()), assigned(file, variable).stream())
                .toList();
        if (values.size() == 1) {
            return of(file, values.get(0), depth + 1);
        }
        Set<String> texts = new LinkedHashSet<>();
        values.forEach(value -> texts.addAll(of(file, value, depth + 1).texts()));
        return new UrlSource(
                texts, Set.of(), UrlTrail.NONE, "the URL `" + variable.getSimpleName() + "` is not a constant");
    }

    /** Whether the program calls the constructor itself that a framework fills. */
    static boolean isGivenByHand(Collection<SourceIndex> files, SourceIndex file, J.VariableDeclarations declaration) {
        J.ClassDeclaration owner = file.around(declaration, J.ClassDeclaration.class);
        return owner != null
                && file.parent(declaration) instanceof J.MethodDeclaration
                && files.stream()
                        .filter(other -> !Stubs.isTest(other))
                        .flatMap(other ->
                                other.named(owner.getSimpleName()).stream().map(other::parent))
                        .anyMatch(J.NewClass.class::isInstance);
    }

    private static List<Expression> assigned(SourceIndex file, J.VariableDeclarations.NamedVariable variable) {
        return file.uses(variable).stream()
                .map(use -> (J) use)
                .map(use -> file.parent(use) instanceof J.Assignment assignment && assignment.getVariable() == use
                        ? assignment.getAssignment()
                        : null)
                .filter(value -> value != null)
                .toList();
    }

    private Optional<UrlSource> bound(
            SourceIndex file, J.VariableDeclarations.NamedVariable variable, J.VariableDeclarations declaration) {
        J owner = file.around(declaration, J.ClassDeclaration.class);
        if (owner == null) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(new Cursor(new Cursor(null, owner), declaration), variable);
        return BoundProperties.of(cursor).map(text -> configured(text, declaration));
    }

    /** What the configuration gives; the default stands in the code, in a literal of the annotation or of the field. */
    UrlSource configured(String text, J code) {
        Values values = configuration.values(text);
        Values program = configuration.withoutTests().values(text);
        UrlSource source = UrlSource.configured(program.texts(), UrlLiterals.in(code), values.settings());
        return program.isOpen() || values.isOpen()
                ? source.opened("no configuration file gives a value to `" + text + "`")
                : source;
    }
}
