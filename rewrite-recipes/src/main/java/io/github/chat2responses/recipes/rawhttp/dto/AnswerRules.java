package io.github.chat2responses.recipes.rawhttp.dto;

import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.rawhttp.SourceIndex;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.openrewrite.Cursor;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** Whether a class of answers, and all that names it, can change. */
final class AnswerRules {
    private static final Set<String> STORED = Set.of("Entity", "Document", "Table", "RedisHash", "MappedSuperclass");

    private final AnswerShape answer;
    private final Shapes shapes;
    private final Collection<SourceIndex> files;
    private final DtoPlan plan;

    AnswerRules(AnswerShape answer, Shapes shapes, Collection<SourceIndex> files, DtoPlan plan) {
        this.answer = answer;
        this.shapes = shapes;
        this.files = files;
        this.plan = plan;
    }

    /** What the class itself must be. */
    void shape(Binding binding, JsonLibraries libraries) {
        Shape shape = answer.shape();
        if (!shape.isPlain() || !answer.choice().isPlain() || !answer.spoken().isPlain()) {
            block("C2R602", "`" + shape.simpleName() + "` or a class in it has a superclass or type parameters");
        } else if (Stream.of(shape, answer.choice(), answer.spoken()).anyMatch(shapes::isDoubled)) {
            block("C2R602", "there are two classes `" + shape.simpleName() + "` of one name");
        } else if (STORED.stream().anyMatch(shape::hasAnnotation)) {
            block("C2R602", "`" + shape.simpleName() + "` is stored, too");
        } else if (shape.named(AnswerNames.OUTPUT).isPresent() || shape.hasMethod(AnswerNames.TEXT)) {
            block("C2R602", "`" + shape.simpleName() + "` has an `output` of its own");
        } else {
            BindingRules rules = new BindingRules(files, libraries, binding);
            rules.answer(shape).ifPresent(blocker -> block(blocker.code(), blocker.reason()));
            members(binding);
        }
    }

    /** What the class must be to get other members. */
    private void members(Binding binding) {
        Shape shape = answer.shape();
        if (!AnswerText.canBind(answer, binding)) {
            need("how JSON is bound to `" + answer.choice().simpleName() + "` is not known");
        } else if (answer.choice().constructors().anyMatch(this::isSpecial)
                || shape.constructors().anyMatch(this::isSpecial)) {
            need("the constructors of `" + shape.simpleName() + "` do more than to take values");
        }
        takesErrors()
                .ifPresent(handler ->
                        need("`" + handler.getSimpleName() + "` may let answers with an HTTP error through"));
    }

    /** The class can do with its members as they are. */
    void need(String reason) {
        plan.needs(
                answer.name(),
                answer.shape().file().place(answer.shape().declaration().getName()),
                "C2R602",
                reason);
    }

    /** A handler of errors that does not throw: an answer with an error reaches the code that reads it. */
    private Optional<J.MethodInvocation> takesErrors() {
        return files.stream()
                .flatMap(file -> Stream.of("setErrorHandler", "errorHandler", "onStatus", "defaultStatusHandler")
                        .flatMap(name -> file.calls(name).stream())
                        .filter(call -> !throwsAnything(file, call)))
                .findFirst();
    }

    /** Files that are not Java, or that no parser could read: what they do with a class cannot change with it. */
    void unread(List<SourceFile> others) {
        for (SourceFile other : others) {
            String text = other.printAll();
            if (text.contains(answer.shape().simpleName())
                    || plan.movedKeys(answer.name()).anyMatch(text::contains)) {
                Place place = new Place(Place.path(other), 1);
                plan.block(answer.name(), "C2R603", place, "this file names the answer or its URL, and cannot change");
            }
        }
    }

    private static boolean throwsAnything(SourceIndex file, J.MethodInvocation call) {
        return call.getArguments().stream()
                .map(argument -> argument.printTrimmed(new Cursor(null, file.file())))
                .anyMatch(text -> text.contains("throw ") || text.contains("Mono.error") || text.contains("Exception"));
    }

    /** A constructor with Jackson's annotations names the choices in a way of its own. */
    private boolean isSpecial(J.MethodDeclaration constructor) {
        return answer.shape().isRecord() || !constructor.getLeadingAnnotations().isEmpty();
    }

    private void block(String code, String reason) {
        plan.block(
                answer.name(),
                code,
                answer.shape().file().place(answer.shape().declaration().getName()),
                reason);
    }

    /** The class with the numbers of tokens, if there is one. */
    Optional<UsageShape> usage() {
        Optional<Property> usage = answer.shape().json("usage");
        Optional<Shape> shape = usage.flatMap(property -> shapes.of(property.typeName()));
        if (usage.isPresent() && shape.isEmpty() && isRead(usage.get())) {
            need("the usage is read as `" + usage.get().type() + "`, whose names cannot be changed");
        }
        shape.ifPresent(numbers -> {
            numbers.properties().stream()
                    .filter(property -> !AnswerNames.isUsage(property.json()) && isRead(property))
                    .findFirst()
                    .ifPresent(property -> need("`" + property.json() + "` of the usage has no counterpart"));
            boolean isShared = shapes.all().stream()
                    .filter(other -> !other.name().equals(answer.name()))
                    .flatMap(other -> other.properties().stream())
                    .anyMatch(property -> property.typeName().equals(numbers.name()));
            if (isShared || !numbers.isPlain()) {
                need("`" + numbers.simpleName() + "` belongs to another class, too");
            }
        });
        return shape.map(numbers -> new UsageShape(numbers, answer.name()));
    }

    private boolean isRead(Property property) {
        String capital = Character.toUpperCase(property.name().charAt(0))
                + property.name().substring(1);
        return files.stream()
                .anyMatch(file -> !file.calls("get" + capital).isEmpty()
                        || !file.calls(property.name()).isEmpty());
    }

    /** Every place that names the class, or one that goes with it, must be one that is known. */
    void mentions(SourceIndex file) {
        Mentions mentions = new Mentions(file, plan.clientMethods());
        Set<UUID> regions = plan.readers(answer.name()).places();
        mentions.of(answer.shape()).forEach(name -> {
            boolean isKnown = mentions.isImport(name)
                    || mentions.isQualifier(name)
                    || mentions.literal(name) != null
                    || mentions.isDeclaration(name)
                    || mentions.isInside(name, regions)
                    || file.parent(name) instanceof J.MemberReference;
            if (!isKnown) {
                unknown(file, name, mentions.isCreation(name));
            }
        });
        // A class outside of the answer stays; what comes of the values of it is judged where they are read.
        for (Shape part : answer.parts()) {
            mentions.of(part)
                    .filter(name -> !mentions.isWithin(name, answer.shape().declaration()))
                    .filter(name -> !mentions.isImport(name) && !mentions.isInside(name, regions))
                    .forEach(name -> unknown(file, name, mentions.isCreation(name)));
        }
    }

    private void unknown(SourceIndex file, J.Identifier name, boolean isCreated) {
        String reason = isCreated
                ? "an answer is made by hand here: `" + name.getSimpleName() + "`"
                : "`" + name.getSimpleName() + "` is used in a way that has no certain rewrite";
        plan.needs(answer.name(), file.place(name), "C2R602", reason);
    }
}
