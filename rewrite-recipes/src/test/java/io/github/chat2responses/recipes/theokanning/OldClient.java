package io.github.chat2responses.recipes.theokanning;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The old client's jars, on a class path of their own, or with the official SDK and the libraries that both run with. */
final class OldClient {
    private static final Path JARS = Path.of("target/theokanning");
    private static final Path JACKSON = Path.of("target/jackson-for-both-clients");
    private static final String NEEDED_BY_SDK =
            "(openai-java|okhttp|okio|kotlin|jsonschema|classmate|swagger|slf4j-nop|slf4j-api|error_prone|annotations)-.*";
    private static final String HOST = "https://api.openai.com/";

    private OldClient() {}

    static List<Path> jars() {
        return Stream.concat(in(JARS).stream(), ofTests("slf4j-(api|nop)-.*")).toList();
    }

    private static Stream<Path> ofTests(String names) {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().matches(names));
    }

    /** Both clients, with the OkHttp and the Jackson that the recipe manages. */
    static List<Path> jarsOfBoth() {
        Stream<Path> sdk = ofTests(NEEDED_BY_SDK);
        Stream<Path> old =
                in(JARS).stream().filter(jar -> !jar.getFileName().toString().matches("(okhttp|okio|jackson)-.*"));
        return Stream.of(sdk, old, in(JACKSON).stream()).flatMap(all -> all).toList();
    }

    /** RxJava, which the old client brought and the recipe writes into builds that go on with its streams. */
    static List<Path> streams() {
        return jars().stream()
                .filter(jar -> jar.getFileName().toString().matches("(rxjava|reactive-streams)-.*"))
                .toList();
    }

    /** Classes that may go on with streams of RxJava. */
    static URLClassLoader streamsAnd(Path classes, ClassLoader parent) {
        URL[] urls = Stream.concat(Stream.of(classes), streams().stream())
                .map(OldClient::url)
                .toArray(URL[]::new);
        return new URLClassLoader(urls, parent);
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("run generate-test-resources first", e);
        }
    }

    /** The classes of the old client, talking to another host: theirs is a constant that nothing can set. */
    static URLClassLoader talkingTo(String host, Path classes) {
        return talkingTo(host, classes, jars());
    }

    /** The same on one class path with the official SDK. */
    static URLClassLoader besides(String host, Path classes) {
        return talkingTo(host, classes, jarsOfBoth());
    }

    private static URLClassLoader talkingTo(String host, Path classes, List<Path> jars) {
        List<URL> urls = Stream.concat(Stream.of(classes), jars.stream())
                .map(OldClient::url)
                .toList();
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (!name.equals("com.theokanning.openai.service.OpenAiService")) {
                    return super.findClass(name);
                }
                try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                    byte[] bytes = withHost(in.readAllBytes(), host);
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A class with one constant text in the place of another: its length and its bytes. */
    private static byte[] withHost(byte[] type, String host) throws IOException {
        String text = new String(type, StandardCharsets.ISO_8859_1);
        int at = text.indexOf((char) 0 + String.valueOf((char) HOST.length()) + HOST);
        if (at < 0) {
            throw new IllegalStateException("the old client has no host");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(type, 0, at);
        new DataOutputStream(out).writeUTF(host);
        int rest = at + 2 + HOST.length();
        out.write(type, rest, type.length - rest);
        return out.toByteArray();
    }
}
