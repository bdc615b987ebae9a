package io.github.chat2responses.recipes.typetable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.GZIPInputStream;
import org.openrewrite.java.internal.parser.TypeTable;

/**
 * Writes the trimmed type tables that ship with the recipes, one for each library whose code they change. The official SDK's
 * 75 MB jar costs every run eleven seconds, the part of it that Chat Completions and Responses need costs one. The jars come
 * from the class path of the tests.
 */
final class SdkTypeTable {
    static final String RESOURCE = "META-INF/rewrite/classpath.tsv.gz";
    private static final String GROUP = "io.github.chat2responses";

    /** Jars that are not on the class path of the tests, because they do not run there. */
    private static final String OLD_CLIENT = "target/theokanning/";

    private static final List<Table> TABLES = List.of(
            new Table(
                    "chat2responses-openai-java",
                    List.of(
                            "com.openai.client.OpenAIClient",
                            "com.openai.client.okhttp.OpenAIOkHttpClient",
                            // Without it pages have no certain type.
                            "kotlin.jvm.internal.markers.KMappedMarker"),
                    SdkTypeTable::isKept),
            new Table(
                    "chat2responses-simple-openai",
                    List.of("io.github.sashirestela.openai.SimpleOpenAI", "io.github.sashirestela.cleverclient.Event"),
                    name -> name.endsWith(".class")),
            new Table(
                    "chat2responses-langchain4j",
                    List.of(
                            "dev.langchain4j.model.openai.OpenAiChatModel",
                            "dev.langchain4j.model.chat.ChatModel",
                            "dev.langchain4j.service.AiServices",
                            "dev.langchain4j.http.client.HttpClient",
                            "dev.langchain4j.http.client.jdk.JdkHttpClient"),
                    name -> name.endsWith(".class") && !name.startsWith("dev/langchain4j/model/openai/internal/")),
            new Table(
                    "chat2responses-azure-openai",
                    List.of(
                            "com.azure.ai.openai.OpenAIClient",
                            "com.azure.core.credential.KeyCredential",
                            "com.azure.json.JsonSerializable"),
                    SdkTypeTable::isKeptOfAzure),
            new Table(
                    "chat2responses-theokanning",
                    List.of(
                            OLD_CLIENT + "service-0.18.2.jar",
                            OLD_CLIENT + "api-0.18.2.jar",
                            OLD_CLIENT + "client-0.18.2.jar",
                            OLD_CLIENT + "rxjava-2.0.0.jar",
                            OLD_CLIENT + "reactive-streams-1.0.3.jar"),
                    SdkTypeTable::isOfOldClient));

    /** What is kept of some jars, under a name; the first jar has the version. */
    private record Table(String artifact, List<String> members, Predicate<String> kept) {}

    private static final List<String> KEPT = List.of(
            "com/openai/azure/",
            "com/openai/client/OpenAIClient",
            "com/openai/client/okhttp/OpenAIOkHttpClient",
            "com/openai/core/",
            "com/openai/credential/",
            "com/openai/errors/",
            "com/openai/helpers/",
            "com/openai/models/batches/",
            "com/openai/models/beta/assistants/",
            "com/openai/models/beta/threads/",
            "com/openai/models/chat/",
            "com/openai/models/completions/",
            "com/openai/models/files/",
            "com/openai/models/responses/",
            "com/openai/services/blocking/BatchService",
            "com/openai/services/blocking/BetaService",
            "com/openai/services/blocking/ChatService",
            "com/openai/services/blocking/CompletionService",
            "com/openai/services/blocking/FileService",
            "com/openai/services/blocking/ResponseService",
            "com/openai/services/blocking/beta/AssistantService",
            "com/openai/services/blocking/beta/ThreadService",
            "com/openai/services/blocking/beta/threads/",
            "com/openai/services/blocking/chat/",
            "com/openai/services/blocking/responses/",
            "com/openai/services/async/BatchService",
            "com/openai/services/async/BetaService",
            "com/openai/services/async/ChatService",
            "com/openai/services/async/CompletionService",
            "com/openai/services/async/FileService",
            "com/openai/services/async/ResponseService",
            "com/openai/services/async/beta/AssistantService",
            "com/openai/services/async/beta/ThreadService",
            "com/openai/services/async/beta/threads/",
            "com/openai/services/async/chat/",
            "com/openai/services/async/responses/",
            "kotlin/jvm/internal/markers/KMappedMarker");

    private static final List<String> KEPT_OF_AZURE = List.of(
            "com/azure/ai/openai/",
            "com/azure/core/client/traits/",
            "com/azure/core/credential/",
            "com/azure/core/exception/",
            "com/azure/core/http/",
            "com/azure/core/util/",
            "com/azure/json/");

    private static final String SHARED_MODELS = "com/openai/models/";

    private SdkTypeTable() {}

    static byte[] compressed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TypeTable.Writer writer = TypeTable.newWriter(out)) {
            for (Table table : TABLES) {
                Map<String, byte[]> types = types(table);
                TypeTable.Writer.Jar jar = writer.jar(GROUP, table.artifact(), version(table) + "-" + mark(types));
                for (byte[] type : types.values()) {
                    jar.writeClass(new ByteArrayInputStream(type));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The lines of a compressed table, which are the same whatever library compressed them. */
    static List<String> lines(InputStream compressed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(compressed)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String version(Table table) {
        String name = jar(table.members().get(0)).getFileName().toString();
        return name.replaceFirst("^.*?-(?=\\d+\\.)", "").replaceFirst("\\.jar$", "");
    }

    /**
     * Tells the classes of one table from those of another. OpenRewrite keeps what it unpacks in the user's home, by group,
     * artifact and version, for all versions of these recipes.
     */
    private static String mark(Map<String, byte[]> types) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            types.forEach((name, type) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(type);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classes that are kept, sorted by name so that the table is the same every time. */
    private static Map<String, byte[]> types(Table table) throws IOException {
        Map<String, byte[]> types = new TreeMap<>();
        for (String member : table.members()) {
            try (JarFile jar = new JarFile(jar(member).toFile())) {
                for (JarEntry entry : jar.stream()
                        .filter(entry -> table.kept().test(entry.getName()))
                        .toList()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        types.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return types;
    }

    private static boolean isKept(String name) {
        if (!name.endsWith(".class") || name.contains("$Companion") || name.contains("WhenMappings")) {
            return false;
        }
        boolean shared = name.startsWith(SHARED_MODELS) && name.indexOf('/', SHARED_MODELS.length()) < 0;
        return shared || KEPT.stream().anyMatch(name::startsWith);
    }

    private static boolean isKeptOfAzure(String name) {
        return name.endsWith(".class")
                && !name.contains("/implementation/")
                && KEPT_OF_AZURE.stream().anyMatch(name::startsWith);
    }

    /** Of RxJava only what the client hands out, and what becomes of that. */
    private static boolean isOfOldClient(String name) {
        return name.endsWith(".class")
                && (!name.startsWith("io/reactivex/")
                        || name.startsWith("io/reactivex/functions/")
                        || name.matches("io/reactivex/[A-Za-z]+\\.class")
                        || List.of(
                                        "io/reactivex/disposables/Disposable.class",
                                        "io/reactivex/schedulers/Schedulers.class")
                                .contains(name));
    }

    private static Path jar(String type) {
        if (type.endsWith(".jar")) {
            return Path.of(type);
        }
        try {
            return Path.of(Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("the SDK is not on the class path", e);
        }
    }
}
