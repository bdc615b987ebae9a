package io.github.chat2responses.gateway;

import static io.github.chat2responses.gateway.TestUpstream.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.shim.policy.Mode;
import io.github.chat2responses.shim.policy.Plan;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.JksOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** TLS to the upstream, with certificates that Java's own tool makes. */
@Timeout(60)
class TlsTest {
    @TempDir
    private Path folder;

    private TestUpstream upstream(String name) throws IOException {
        Path store = folder.resolve(name + ".jks");
        keytool(List.of(
                "-genkeypair",
                "-alias",
                "x",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + name,
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-storetype",
                "PKCS12"));
        keytool(List.of(
                "-exportcert",
                "-rfc",
                "-alias",
                "x",
                "-keystore",
                store.toString(),
                "-storepass",
                "changeit",
                "-file",
                folder.resolve(name + ".pem").toString()));
        return new TestUpstream(
                (request, body) -> json(request, 200, TestUpstream.answer("Hi")),
                new HttpServerOptions()
                        .setSsl(true)
                        .setKeyCertOptions(
                                new JksOptions().setPath(store.toString()).setPassword("changeit")));
    }

    private static void keytool(List<String> arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            assertThat(process.waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static URI at(TestUpstream upstream) {
        return URI.create("https://localhost:" + upstream.port());
    }

    @Test
    void anUpstreamThatIsVouchedForIsAsked() throws IOException {
        try (TestUpstream upstream = upstream("localhost");
                Gateways gateway =
                        Gateways.to(at(upstream), options -> options.withCa(folder.resolve("localhost.pem")))) {
            assertThat(gateway.chat(RawClient.HELLO).body()).contains("\"Hi\"");
        }
    }

    @Test
    void shadowsTrustTheSame() throws IOException {
        ShimOptions shadow =
                ShimOptions.defaults().withPolicy(MigrationPolicy.on().withPlan(Plan.of(Mode.SHADOW)));
        try (TestUpstream upstream = upstream("localhost");
                Gateways gateway = Gateways.to(
                        at(upstream),
                        options ->
                                options.withCa(folder.resolve("localhost.pem")).withShim(shadow))) {
            gateway.chat(RawClient.HELLO);
            Gateways.eventually(() -> upstream.requests().size() == 2);
            assertThat(upstream.requests())
                    .extracting(TestUpstream.Got::uri)
                    .containsExactlyInAnyOrder("/v1/chat/completions", "/v1/responses");
        }
    }

    @Test
    void certificatesThatAreNoneAreSaidInOneLine() throws IOException {
        Path none = Files.writeString(folder.resolve("none.pem"), "nothing");
        assertThatThrownBy(() -> Gateways.to(URI.create("https://localhost:1"), options -> options.withCa(none)))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("none.pem")
                .hasMessageNotContaining("\n");
    }

    @Test
    void anUpstreamThatNobodyVouchesForIsNot() throws IOException {
        try (TestUpstream upstream = upstream("localhost");
                Gateways gateway = Gateways.to(at(upstream))) {
            Gateways.isError(gateway.chat(RawClient.HELLO), 502, "upstream_unreachable");
            assertThat(upstream.requests()).isEmpty();
        }
    }

    @Test
    void anUpstreamWithAnotherNameIsNot() throws IOException {
        try (TestUpstream upstream = upstream("other.example.com");
                Gateways gateway =
                        Gateways.to(at(upstream), options -> options.withCa(folder.resolve("other.example.com.pem")))) {
            Gateways.isError(gateway.chat(RawClient.HELLO), 502, "upstream_unreachable");
            assertThat(upstream.requests()).isEmpty();
        }
    }
}
