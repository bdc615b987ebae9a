package io.github.chat2responses.shim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.shim.observe.Slf4jListener;
import io.github.chat2responses.shim.policy.Fallback;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.shim.policy.Mode;
import io.github.chat2responses.shim.policy.Plan;
import io.github.chat2responses.testkit.RawServer;
import io.github.chat2responses.translate.TranslationPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever happens, no line in the log holds a key or the text of a message. */
@Timeout(60)
class SecretsTest {
    private static final String KEY = "sk-proj-Zq81secret";
    private static final String QUESTION = "Xylophone";
    private static final String REPLY = "Marimba";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");

    /** Held here: the JDK forgets the level of a logger that nobody holds. */
    private final Logger ours = Logger.getLogger("io.github.chat2responses");

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(new SimpleFormatter().format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        ours.setLevel(Level.ALL);
    }

    @AfterEach
    void stop() {
        root.removeHandler(handler);
    }

    private static String request(String more) {
        return Wire.json("{'model':'gpt-5','messages':[{'role':'user','content':'" + QUESTION + "'}]" + more + "}");
    }

    private static void run(ShimOptions options, String baseUrl, String body) {
        Shim shim = Shim.create(options.withListener(Slf4jListener.create()));
        URI uri = URI.create(baseUrl + "/chat/completions");
        Headers headers = Headers.of(Map.of("Authorization", List.of("Bearer " + KEY), "api-key", List.of(KEY)));
        ShimCall call = shim.call(new ShimRequest("POST", uri, headers, body.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        try {
            Delivery<HttpURLConnection> delivery = Carriage.carry(call, new UrlConnections());
            if (delivery.body().isPresent()) {
                try (InputStream in = delivery.body().get()) {
                    in.readAllBytes();
                }
            }
        } catch (IOException e) {
            assertThat(e.toString()).doesNotContain(KEY, QUESTION, REPLY);
        }
    }

    @Test
    void lossesAreInTheLogWithoutBeingAskedFor() {
        ours.setLevel(Level.INFO);
        byte[] body = request(",'seed':1").getBytes(StandardCharsets.UTF_8);
        URI uri = URI.create("https://api.openai.com/v1/chat/completions");
        Shim.create().call(new ShimRequest("POST", uri, Headers.none(), body)).orElseThrow();
        assertThat(lines).singleElement().asString().contains("C2R101 at /seed").contains("model=gpt-5");
    }

    @Test
    void noLineHoldsAKeyOrATextOfAMessage() throws Exception {
        ShimOptions on = ShimOptions.defaults().withPolicy(MigrationPolicy.on().withHosts(Set.of("127.0.0.1")));
        ShimOptions strict = on.withTranslation(TranslationPolicy.defaults().withMode(TranslationPolicy.Mode.STRICT));
        String echo = Wire.json("{'error':{'message':'bad key " + KEY + " for " + QUESTION
                + "','type':'invalid_request_error','param':'" + QUESTION + "','code':'c'}}");
        try (RawServer good = RawServer.start((request, answer) -> answer.send(200, Wire.answer(REPLY)));
                RawServer bad = RawServer.start((request, answer) -> answer.send(401, echo));
                RawServer page = RawServer.start((request, answer) -> answer.send(200, "<h1>" + REPLY));
                RawServer broken = RawServer.start((request, answer) -> {
                    answer.stream();
                    answer.write(Wire.BEGUN + Wire.delta(REPLY) + "data: {" + REPLY + "\n\n");
                    answer.end();
                });
                RawServer gone = RawServer.start((request, answer) -> answer.drop())) {
            for (ShimOptions options : List.of(on, strict)) {
                run(options, good.baseUrl(), request(""));
                run(options, good.baseUrl(), request(",'seed':1,'" + "logit_bias':{'" + 1 + "':2}"));
                run(options, good.baseUrl(), request(",'response_format':{'type':'" + QUESTION + "'}"));
                run(options, good.baseUrl(), request("").replace("\"user\"", "\"" + QUESTION + "\""));
                run(options, good.baseUrl(), request(",'" + QUESTION + "':1"));
                run(options, good.baseUrl(), request(",") + KEY);
                run(options, bad.baseUrl(), request(""));
                run(options, page.baseUrl(), request(""));
                run(options, broken.baseUrl(), request(",'stream':true"));
                run(options, gone.baseUrl(), request(""));
            }
            MigrationPolicy policy = on.policy().current();
            run(on.withPolicy(policy.withFallback(new Fallback(true, Set.of(401)))), bad.baseUrl(), request(""));
            run(on.withPolicy(policy.withPlan(Plan.of(Mode.SHADOW))), good.baseUrl(), request(""));
        }
        assertThat(lines).hasSizeGreaterThan(30);
        assertThat(String.join("", lines))
                .contains("C2R101 at /seed")
                .doesNotContain(KEY)
                .doesNotContain("Zq81")
                .doesNotContain(QUESTION)
                .doesNotContain(REPLY);
    }
}
