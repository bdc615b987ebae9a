package io.github.chat2responses.recipes.theokanning;

import io.github.chat2responses.recipes.group.Blocker;
import io.github.chat2responses.recipes.group.Place;
import io.github.chat2responses.recipes.openaijava.ResponsesCode;
import io.github.chat2responses.recipes.source.Glance;
import io.github.chat2responses.recipes.source.JavaTypes;
import io.github.chat2responses.recipes.source.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** What is seen in one Java file before any rule looks at it. */
final class Source {
    private static final String UTILS = Vocabulary.ROOT + "utils.";

    private static final Set<String> CALLS =
            Set.of("createChatCompletion", "streamChatCompletion", "createCompletion", "streamCompletion");

    private static final Pattern SHARED = Pattern.compile("\\.(ChatMessageRole|ChatFunction\\w*)(\\$|$)");

    private Source() {}

    /** Whether any value or name in a file is of the old client. */
    static boolean usesOldClient(J.CompilationUnit file, Glance glance) {
        return imports(file) || glance.uses(Vocabulary::mentionsOld);
    }

    /** Whether any value or name in a file is of chat completions. */
    static boolean usesChat(J.CompilationUnit file) {
        return Glance.of(file)
                .uses(type -> JavaTypes.mentions(
                        type, name -> name.startsWith(Vocabulary.CHAT) || Mask.OF_CHAT.contains(name)));
    }

    /** The same, without the names of roles and functions, which Assistants have in common with chat completions. */
    static boolean asksChat(J.CompilationUnit file) {
        return Glance.of(file)
                .uses(type -> JavaTypes.mentions(
                        type,
                        name -> (name.startsWith(Vocabulary.CHAT)
                                        && !SHARED.matcher(name).find())
                                || (Mask.OF_CHAT.contains(name) && !name.endsWith(".FunctionExecutor"))));
    }

    /** Whether a file calls methods of others that are given or give the service, as in {@code new Asker(null)}. */
    static boolean handsOnService(J.CompilationUnit file) {
        AtomicBoolean found = new AtomicBoolean();
        new JavaIsoVisitor<AtomicBoolean>() {
            @Override
            public J.NewClass visitNewClass(J.NewClass created, AtomicBoolean p) {
                p.compareAndSet(false, Vocabulary.headMentionsOld(created.getConstructorType()));
                return super.visitNewClass(created, p);
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, AtomicBoolean p) {
                p.compareAndSet(false, Vocabulary.headMentionsOld(call.getMethodType()));
                return super.visitMethodInvocation(call, p);
            }
        }.visit(file, found);
        return found.get();
    }

    /** Whether a class of the old client is extended, as an imitation for tests is. */
    static boolean extendsService(J.CompilationUnit file) {
        AtomicBoolean found = new AtomicBoolean();
        new JavaIsoVisitor<AtomicBoolean>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, AtomicBoolean p) {
                JavaType.FullyQualified type = declaration.getType();
                p.compareAndSet(false, type != null && OldService.is(type.getSupertype()));
                return super.visitClassDeclaration(declaration, p);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass created, AtomicBoolean p) {
                p.compareAndSet(false, created.getBody() != null && Vocabulary.isOld(created.getType()));
                return super.visitNewClass(created, p);
            }
        }.visit(file, found);
        return found.get();
    }

    private static boolean imports(J.CompilationUnit file) {
        return file.getImports().stream().anyMatch(line -> line.getTypeName().startsWith(Vocabulary.ROOT));
    }

    /** The calls of the old client that send messages or prompts. */
    static List<CallSite> calls(J.CompilationUnit file, ResponsesCode.Page page) {
        List<CallSite> calls = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                // Without its types a call is known by its name, and stays.
                boolean isOld = call.getMethodType() == null
                        ? imports(file)
                        : Vocabulary.isOld(call.getMethodType().getDeclaringType());
                if (isOld && CALLS.contains(call.getSimpleName())) {
                    Expression select = call.getSelect();
                    String receiver = select instanceof J.Identifier name ? name.getSimpleName() + "." : "";
                    calls.add(new CallSite(
                            page.place(call.getName()),
                            receiver + call.getSimpleName(),
                            call.getSimpleName().startsWith("stream")));
                }
                return super.visitMethodInvocation(call, p);
            }
        }.visit(file, 0);
        return calls;
    }

    /** A call that sends messages or a prompt. */
    record CallSite(Place place, String what, boolean streams) {}

    /** Whether a file imports the old client, and its classes are not on the class path; or they are those of a fork. */
    static List<Blocker> doubts(J.CompilationUnit file) {
        return doubts(file, false);
    }

    /** The same where the old client stays; its helpers may need libraries that are not here, and ask no host. */
    static List<Blocker> doubtsBeside(J.CompilationUnit file) {
        return doubts(file, true);
    }

    private static List<Blocker> doubts(J.CompilationUnit file, boolean besides) {
        List<Blocker> found = new ArrayList<>();
        Place top = new Place(Place.path(file), 1);
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                JavaType type = identifier.getType();
                boolean isNamed = file.getImports().stream()
                        .anyMatch(line -> line.getClassName().equals(identifier.getSimpleName()));
                boolean imported = file.getImports().stream()
                        .anyMatch(line -> line.getTypeName().startsWith(Vocabulary.ROOT)
                                && !(besides && line.getTypeName().startsWith(UTILS))
                                && (line.getClassName().equals(identifier.getSimpleName())
                                        || (!isNamed && line.getClassName().equals("*"))));
                if (imported
                        && isUpper(identifier)
                        && (type instanceof JavaType.Unknown || (type == null && isNamed))) {
                    found.add(new Blocker(
                            "C2R604", top, "the type of `" + identifier.getSimpleName() + "` is unknown here"));
                }
                if (Vocabulary.name(type).equals(Vocabulary.MESSAGE)
                        && type instanceof JavaType.FullyQualified message
                        && message.getKind() == JavaType.FullyQualified.Kind.Interface) {
                    found.add(new Blocker(
                            "C2R602",
                            top,
                            "these are the classes of the fork io.github.lambdua, which have the names of theokanning's and"
                                    + " another shape; the shim takes its calls to Responses"));
                }
                return identifier;
            }

            @Override
            public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
                return space == null ? Space.EMPTY : space;
            }
        }.visit(file, 0);
        return found.stream().distinct().limit(1).toList();
    }

    private static boolean isUpper(J.Identifier identifier) {
        return Character.isUpperCase(identifier.getSimpleName().charAt(0));
    }

    /** Packages that come with the old client and not with the official SDK, with what names their artifacts. */
    private static final Map<String, String> BROUGHT = Map.of(
            "io.reactivex", "rxjava",
            "okhttp3", "okhttp",
            "retrofit2", "retrofit",
            "com.knuddels.jtokkit", "jtokkit",
            "com.kjetland.jackson", "mbknor",
            "javax.validation", "validation",
            "org.reactivestreams", "reactive-streams");

    /** Those of them that streams of chunks are made of. */
    static final Set<String> STREAMS = Set.of("rxjava", "reactive-streams");

    /** The artifacts that a file needs, and that only came with the old client. */
    static Map<String, String> brought(J.CompilationUnit file) {
        return brought(file.getImports().stream().map(J.Import::getTypeName).toList());
    }

    /** The artifacts that a file with such imports needs. */
    static Map<String, String> brought(Collection<String> imports) {
        Map<String, String> found = new TreeMap<>();
        imports.forEach(name -> BROUGHT.forEach((start, artifact) -> {
            if (name.startsWith(start + ".")) {
                found.put(artifact, name);
            }
        }));
        return found;
    }

    /** What is declared for an artifact that a file needs; empty if it is not certain that the file compiles with it. */
    static Optional<Brought> known(J.CompilationUnit file, String artifact) {
        if (STREAMS.contains(artifact)) {
            return Optional.of(Brought.STREAMS);
        }
        List<String> names = file.getImports().stream()
                .map(J.Import::getTypeName)
                .filter(name -> name.startsWith("okhttp3."))
                .toList();
        // Its other packages are in other artifacts, and its client's methods may not be overridden any more.
        boolean isPlain = names.stream()
                .map(name -> name.substring("okhttp3.".length()))
                .allMatch(name -> name.equals("*") || Character.isUpperCase(name.charAt(0)));
        return artifact.equals("okhttp") && isPlain && !extendsClient(file)
                ? Optional.of(Brought.OKHTTP)
                : Optional.empty();
    }

    private static boolean extendsClient(J.CompilationUnit file) {
        AtomicBoolean found = new AtomicBoolean();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, Integer p) {
                if (declared.getExtends() != null) {
                    found.compareAndSet(false, isClient(SourceText.of(declared.getExtends())));
                }
                return super.visitClassDeclaration(declared, p);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass created, Integer p) {
                if (created.getBody() != null && created.getClazz() != null) {
                    found.compareAndSet(false, isClient(SourceText.of(created.getClazz())));
                }
                return super.visitNewClass(created, p);
            }
        }.visit(file, 0);
        return found.get();
    }

    private static boolean isClient(String type) {
        return type.endsWith("OkHttpClient");
    }
}
