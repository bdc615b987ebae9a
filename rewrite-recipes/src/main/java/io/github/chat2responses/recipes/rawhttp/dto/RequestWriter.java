package io.github.chat2responses.recipes.rawhttp.dto;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeTree;

/** Turns a class of Chat's requests into one of Responses' requests; callers see no difference. */
final class RequestWriter {
    private static final String STORE = "store";

    private final RequestShape request;
    private final Binding binding;
    private final Shape shape;
    private final Set<String> dropped;

    RequestWriter(RequestShape request, Binding binding) {
        this.request = request;
        this.binding = binding;
        this.shape = request.shape();
        this.dropped = request.dropped().stream()
                .flatMap(property -> {
                    String capital = Character.toUpperCase(property.name().charAt(0))
                            + property.name().substring(1);
                    return Stream.of(property.name(), "get" + capital, "set" + capital);
                })
                .collect(Collectors.toSet());
    }

    J.ClassDeclaration written(J.ClassDeclaration declaration) {
        List<Statement> statements = new ArrayList<>();
        int lastField = -1;
        for (Statement statement : declaration.getBody().getStatements()) {
            Statement changed = changed(statement);
            if (changed != null) {
                statements.add(changed);
                lastField = statement instanceof J.VariableDeclarations ? statements.size() - 1 : lastField;
            }
        }
        if (shape.json(STORE).isEmpty()) {
            statements.addAll(shape.isRecord() ? statements.size() : lastField + 1, store());
        }
        J.ClassDeclaration changed = declaration.withBody(Members.filled(declaration.getBody(), statements, shape));
        if (shape.isRecord() && changed.getPrimaryConstructor() != null) {
            changed = changed.withPrimaryConstructor(
                    ListUtils.map(changed.getPrimaryConstructor(), component -> changed(component)));
        }
        return request.skipsNull() && !binding.isGson() ? Annotations.withoutNull(changed, shape) : changed;
    }

    private @Nullable Statement changed(Statement before) {
        Statement statement = Annotations.renamed(before, this::renamed);
        if (statement instanceof J.VariableDeclarations field) {
            String name = field.getVariables().get(0).getSimpleName();
            String json = request.renamed().get(name);
            if (dropped.contains(name)) {
                return null;
            }
            if (request.hidden().stream().anyMatch(property -> property.name().equals(name))) {
                return binding.isGson()
                        ? hidden(field)
                        : Annotations.with(field, Annotations.made(shape, "@JsonIgnore", Annotations.IGNORE));
            }
            return json == null ? field : Annotations.named(field, json, shape, binding);
        }
        if (statement instanceof J.MethodDeclaration method) {
            return dropped.contains(method.getSimpleName()) ? null : withoutAssignments(method);
        }
        return statement;
    }

    private String renamed(String json) {
        return shape.json(json)
                .map(property -> request.renamed().get(property.name()))
                .orElse(json);
    }

    /** Gson passes over what is transient. */
    private J.VariableDeclarations hidden(J.VariableDeclarations field) {
        J.VariableDeclarations made = (J.VariableDeclarations)
                Members.of(shape, Set.of(), "transient static int x;").get(0);
        J.Modifier modifier = made.getModifiers().get(0);
        List<J.Modifier> modifiers = new ArrayList<>(field.getModifiers());
        boolean isFirst = modifiers.isEmpty() && field.getLeadingAnnotations().isEmpty();
        modifiers.add(modifier.withPrefix(isFirst ? Space.EMPTY : Space.SINGLE_SPACE));
        TypeTree type = field.getTypeExpression();
        return field.withModifiers(modifiers)
                .withTypeExpression(type == null ? null : type.withPrefix(Space.SINGLE_SPACE));
    }

    private Statement withoutAssignments(J.MethodDeclaration method) {
        return dropped.isEmpty()
                ? method
                : (Statement)
                        new JavaVisitor<Integer>() {
                            @Override
                            public J visitBlock(J.Block block, Integer p) {
                                List<Statement> rest = block.getStatements().stream()
                                        .filter(statement -> !isDropped(statement))
                                        .toList();
                                return super.visitBlock(
                                        rest.size() == block.getStatements().size()
                                                ? block
                                                : block.withStatements(rest),
                                        p);
                            }
                        }.visitNonNull(method, 0);
    }

    private boolean isDropped(Statement statement) {
        return statement instanceof J.Assignment assignment
                && dropped.contains(assignment.getVariable().toString().replaceFirst("^this\\.", ""));
    }

    private List<Statement> store() {
        String indent = Members.indent(shape);
        String field = "private final boolean store = false;";
        String annotated = indent + "@JsonProperty\n" + indent;
        String text;
        if (shape.isRecord()) {
            text = annotated + "public boolean store() {\n" + indent + Members.step(shape) + "return false;\n" + indent
                    + "}";
        } else {
            text = shape.isLombok() || binding.isGson() ? indent + field : annotated + field;
        }
        // The parser leaves an empty line out where the class has nothing above.
        String before = shape.isRecord() && declarationIsEmpty() ? "" : "\n";
        return Members.of(shape, Set.of(Annotations.PROPERTY), before + text);
    }

    private boolean declarationIsEmpty() {
        return shape.declaration().getBody().getStatements().isEmpty();
    }

    /** The classes that the new code names. */
    Set<String> imports() {
        Set<String> names = new HashSet<>();
        boolean isNamed = request.renamed().entrySet().stream().anyMatch(entry -> hasNoName(entry))
                || (shape.json(STORE).isEmpty() && !(shape.isLombok() && !shape.isRecord()));
        if (isNamed) {
            names.add(binding.annotation());
        }
        if (request.skipsNull()) {
            names.add(Annotations.INCLUDE);
        }
        if (!request.hidden().isEmpty()) {
            names.add(Annotations.IGNORE);
        }
        return names;
    }

    private boolean hasNoName(Map.Entry<String, String> renamed) {
        return shape.named(renamed.getKey())
                .map(property ->
                        property.declaration().getLeadingAnnotations().stream().noneMatch(JsonNames::isName)
                                && !JsonNames.isAtMethod(property, shape))
                .orElse(false);
    }
}
