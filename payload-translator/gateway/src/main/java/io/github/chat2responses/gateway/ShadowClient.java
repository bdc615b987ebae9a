package io.github.chat2responses.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Sends the shadows of requests. It is not the gateway's own client, so that shadows never stand in the way of answers. */
final class ShadowClient {
    private ShadowClient() {}

    /**
     * Prepares the client; it is made when the first shadow needs it.
     *
     * @throws GatewayException if the certificates cannot be read
     */
    static Supplier<HttpClient> of(Optional<Path> ca, Duration connect) {
        Optional<SSLContext> trust = ca.map(ShadowClient::trusting);
        return () -> {
            HttpClient.Builder client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connect);
            trust.ifPresent(client::sslContext);
            return client.build();
        };
    }

    private static SSLContext trusting(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                store.setCertificateEntry(Integer.toString(store.size()), one);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new GatewayException("cannot read the certificates in " + file + "; they must be PEM");
        }
    }
}
