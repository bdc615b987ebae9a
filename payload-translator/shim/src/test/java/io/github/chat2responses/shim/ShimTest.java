package io.github.chat2responses.shim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chat2responses.carrier.ReasoningCarrier;
import io.github.chat2responses.shim.observe.Ending;
import io.github.chat2responses.shim.observe.Reason;
import io.github.chat2responses.shim.observe.ShimEvent;
import io.github.chat2responses.shim.policy.CanaryKey;
import io.github.chat2responses.shim.policy.Fallback;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.shim.policy.Mode;
import io.github.chat2responses.shim.policy.NamePattern;
import io.github.chat2responses.shim.policy.Plan;
import io.github.chat2responses.shim.policy.PolicyRule;
import io.github.chat2responses.translate.Route;
import io.github.chat2responses.translate.TranslationPolicy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ShimTest {
    private static final URI CHAT = URI.create("https://api.openai.com/v1/chat/completions");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Headers EVENTS =
            Headers.of(Map.of("content-type", List.of("text/event-stream; charset=utf-8")));
    private static final Headers DOCUMENT = Headers.of(Map.of(
            "Content-Type", List.of("application/json"),
            "Content-Length", List.of("17"),
            "Retry-After", List.of("3"),
            "x-request-id", List.of("req_1")));

    private final List<ShimEvent> events = new CopyOnWriteArrayList<>();

    private Shim shim(MigrationPolicy policy) {
        return Shim.create(ShimOptions.defaults().withPolicy(policy).withListener(events::add));
    }

    private ShimCall call(MigrationPolicy policy, String body) {
        return shim(policy).call(request(body)).orElseThrow();
    }

    private static ShimRequest request(String body) {
        Headers headers = Headers.of(Map.of(
                "authorization", List.of("Bearer sk-secret"),
                "content-length", List.of("99"),
                "Accept-Encoding", List.of("gzip"),
                "X-Chat2responses-Feature", List.of("summary")));
        return new ShimRequest("POST", CHAT, headers, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return JSON.readTree(bytes);
    }

    private static String accept(ShimStream stream, String text) {
        byte[] bytes = bytes(text);
        return new String(stream.accept(bytes, 0, bytes.length), StandardCharsets.UTF_8);
    }

    private static final String HELLO = "{'model':'gpt-5','messages':[{'role':'user','content':'Hello'}]}";
    private static final String STREAM =
            "{'model':'gpt-5','stream':true,'messages':[{'role':'user','content':'Hello'}]}";
    private static final String ANSWER = "{'id':'resp_1','object':'response','created_at':1,'status':'completed',"
            + "'model':'gpt-5','output':[{'type':'message','id':'msg_1','role':'assistant','status':'completed',"
            + "'content':[{'type':'output_text','text':'Hi','annotations':[]}]}]}";
    private static final String BEGUN = "data: {'type':'response.created','response':{'id':'resp_1','created_at':1,"
            + "'status':'in_progress','model':'gpt-5','output':[]}}\n\n"
            + "data: {'type':'response.output_item.added','output_index':0,'item':{'type':'message','id':'m','role':"
            + "'assistant','content':[]}}\n\n";
    private static final String DELTA =
            "data: {'type':'response.output_text.delta','output_index':0,'content_index':0,'delta':'Hi'}\n\n";
    private static final String COMPLETED = "data: {'type':'response.completed','response':" + ANSWER + "}\n\n";

    @Test
    void sendsChatCallsToResponses() throws IOException {
        ShimCall call = call(MigrationPolicy.on(), HELLO);
        Outgoing sent = call.outgoing();
        assertThat(sent.uri()).isEqualTo(URI.create("https://api.openai.com/v1/responses"));
        assertThat(json(sent.body()).at("/input/0/content").asText()).isEqualTo("Hello");
        assertThat(sent.headers().toMap()).containsOnlyKeys("authorization", "Accept-Encoding");
        assertThat(sent.headers().first("accept-encoding")).contains("identity");
        assertThat(call.head(200, DOCUMENT)).isEqualTo(Treatment.WHOLE);
        Reply reply = call.whole(200, DOCUMENT, List.of(bytes(ANSWER))).orElseThrow();
        assertThat(json(reply.body()).at("/choices/0/message/content").asText()).isEqualTo("Hi");
        assertThat(reply.headers().toMap()).containsOnlyKeys("Content-Type", "Retry-After", "x-request-id");
        assertThat(events).hasSize(2);
        ShimEvent.Decided decided = (ShimEvent.Decided) events.get(0);
        assertThat(decided.call().feature()).isEqualTo("summary");
        assertThat(decided.call().model()).isEqualTo("gpt-5");
        assertThat(((ShimEvent.Finished) events.get(1)).ending()).isEqualTo(Ending.ANSWERED);
    }

    @Test
    void leavesOtherRequestsAlone() {
        URI other = URI.create("https://api.openai.com/v1/embeddings");
        assertThat(shim(MigrationPolicy.on()).call(new ShimRequest("POST", other, Headers.none(), bytes("{}"))))
                .isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void sendsOffAsItIs() {
        ShimCall call = call(MigrationPolicy.on().withPlan(Plan.of(Mode.OFF)), HELLO);
        assertThat(call.outgoing().route()).isEqualTo(Route.CHAT);
        assertThat(call.outgoing().uri()).isEqualTo(CHAT);
        assertThat(call.outgoing().body()).isEqualTo(bytes(HELLO));
        assertThat(call.head(500, DOCUMENT)).isEqualTo(Treatment.PASS);
    }

    @Test
    void keepsOnChatWhatResponsesCannotDo() {
        ShimCall call = call(
                MigrationPolicy.on(),
                HELLO.replace("}]}", "}],'modalities':['text','audio'],'audio':" + "{'voice':'ash','format':'wav'}}"));
        assertThat(call.outgoing().route()).isEqualTo(Route.CHAT);
        assertThat(events).singleElement().satisfies(event -> {
            ShimEvent.Decided decided = (ShimEvent.Decided) event;
            assertThat(decided.reason()).isEqualTo(Reason.ONLY_CHAT);
            assertThat(decided.diagnostics()).isNotEmpty();
        });
    }

    @Test
    void leavesCompressedBodiesToChat() {
        Headers packed = Headers.of(Map.of("Content-Encoding", List.of("gzip")));
        ShimCall call = shim(MigrationPolicy.on())
                .call(new ShimRequest("POST", CHAT, packed, new byte[] {31, -117}))
                .orElseThrow();
        assertThat(call.outgoing().uri()).isEqualTo(CHAT);
        assertThat(call.outgoing().headers().first("content-encoding")).contains("gzip");
    }

    @Test
    void refusesInTheFormOfTheApi() throws IOException {
        Shim strict = Shim.create(ShimOptions.defaults()
                .withTranslation(TranslationPolicy.defaults().withMode(TranslationPolicy.Mode.STRICT)));
        ShimCall call =
                strict.call(request(HELLO.replace("}]}", "}],'seed':7}"))).orElseThrow();
        Reply reply = call.refusal().orElseThrow();
        assertThat(reply.status()).isEqualTo(400);
        assertThat(json(reply.body()).at("/error/type").asText()).isEqualTo("invalid_request_error");
        assertThat(json(reply.body()).at("/error/code").asText()).isEqualTo("C2R101");
        assertThat(json(reply.body()).at("/error/param").asText()).isEqualTo("/seed");
    }

    @Test
    void refusesWhatIsNotJson() throws IOException {
        Reply reply = call(MigrationPolicy.on(), "{'model':").refusal().orElseThrow();
        assertThat(reply.status()).isEqualTo(400);
        assertThat(json(reply.body()).at("/error/message").asText()).contains("not JSON");
    }

    @Test
    void mapsErrorsAndKeepsRetryHeaders() throws IOException {
        ShimCall call = call(MigrationPolicy.on(), HELLO);
        assertThat(call.head(429, DOCUMENT)).isEqualTo(Treatment.WHOLE);
        Reply reply = call.whole(
                        429,
                        DOCUMENT,
                        List.of(bytes("{'error':{'message':'slow','type':'x','param':'input[0].content','code':'c'}}")))
                .orElseThrow();
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.headers().first("retry-after")).contains("3");
        assertThat(json(reply.body()).at("/error/param").asText()).isEqualTo("messages[0].content");
    }

    @Test
    void passesAProxysPageOn() {
        ShimCall call = call(MigrationPolicy.on(), HELLO);
        Reply reply = call.whole(503, DOCUMENT, List.of(bytes("<h1>no</h1>"))).orElseThrow();
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body()).asString().isEqualTo("<h1>no</h1>");
    }

    @Test
    void failureUnderStatus200IsAnError() throws IOException {
        String failed = "{'id':'r','status':'failed','output':[],'error':{'code':'rate_limit_exceeded','message':'m'}}";
        ShimCall call = call(MigrationPolicy.on(), HELLO);
        Reply reply = call.whole(200, DOCUMENT, List.of(bytes(failed))).orElseThrow();
        assertThat(reply.status()).isEqualTo(429);
        assertThat(json(reply.body()).at("/error/code").asText()).isEqualTo("rate_limit_exceeded");
    }

    @Test
    void anAnswerThatIsNoJsonIsABadGateway() {
        ShimCall call = call(MigrationPolicy.on(), HELLO);
        Reply reply = call.whole(200, DOCUMENT, List.of(bytes("<h1>hi</h1>"))).orElseThrow();
        assertThat(reply.status()).isEqualTo(502);
        assertThat(reply.body()).asString().doesNotContain("<h1>");
    }

    @Test
    void aDocumentInPlaceOfAStreamIsAnError() {
        ShimCall call = call(MigrationPolicy.on(), STREAM);
        assertThat(call.head(200, DOCUMENT)).isEqualTo(Treatment.WHOLE);
        assertThat(call.whole(200, DOCUMENT, List.of(bytes(ANSWER)))
                        .orElseThrow()
                        .status())
                .isEqualTo(502);
    }

    @Test
    void streamsInThePoorestDialect() {
        ShimCall call = call(MigrationPolicy.on(), STREAM);
        assertThat(call.head(200, EVENTS)).isEqualTo(Treatment.STREAM);
        ShimStream stream = call.stream(EVENTS);
        String all = accept(stream, ": hello\n\nevent: response.created\n" + BEGUN)
                + accept(stream, DELTA)
                + accept(stream, COMPLETED);
        assertThat(all.lines().filter(line -> !line.isEmpty())).allMatch(line -> line.startsWith("data: "));
        assertThat(all).endsWith("data: [DONE]\n\n").contains("\"content\":\"Hi\"");
        assertThat(stream.isOver()).isTrue();
        assertThat(stream.failure()).isEmpty();
        stream.close();
        assertThat(ending()).isEqualTo(Ending.ANSWERED);
    }

    private Ending ending() {
        List<Ending> endings = events.stream()
                .filter(ShimEvent.Finished.class::isInstance)
                .map(event -> ((ShimEvent.Finished) event).ending())
                .toList();
        assertThat(endings).hasSize(1);
        return endings.get(0);
    }

    @Test
    void aStreamThatEndsEarlyFails() {
        ShimStream stream = call(MigrationPolicy.on(), STREAM).stream(EVENTS);
        accept(stream, BEGUN + DELTA);
        String last = new String(stream.end(), StandardCharsets.UTF_8);
        assertThat(last).contains("\"error\"").doesNotContain("[DONE]");
        assertThat(stream.failure()).isPresent();
        assertThat(ending()).isEqualTo(Ending.BROKEN);
    }

    @Test
    void anErrorEventFails() {
        ShimStream stream = call(MigrationPolicy.on(), STREAM).stream(EVENTS);
        accept(stream, BEGUN);
        String last = accept(stream, "data: {'type':'error','code':'server_error','message':'oh','param':null}\n\n");
        assertThat(last).contains("\"message\":\"oh\"").doesNotContain("[DONE]");
        assertThat(stream.failure()).isPresent();
        assertThat(stream.isOver()).isTrue();
        assertThat(ending()).isEqualTo(Ending.FAILED);
    }

    @Test
    void anUnreadableEventFails() {
        ShimStream stream = call(MigrationPolicy.on(), STREAM).stream(EVENTS);
        accept(stream, BEGUN);
        String last = accept(stream, "data: {'type':'response.outp\n\n" + DELTA + COMPLETED);
        assertThat(last).contains("stream_unreadable").doesNotContain("[DONE]");
        assertThat(stream.failure()).isPresent();
        assertThat(accept(stream, COMPLETED)).isEmpty();
        assertThat(ending()).isEqualTo(Ending.BROKEN);
    }

    @Test
    void tellsOfAClientThatWentAway() {
        ShimStream stream = call(MigrationPolicy.on(), STREAM).stream(EVENTS);
        accept(stream, BEGUN);
        stream.close();
        assertThat(ending()).isEqualTo(Ending.ABANDONED);
    }

    @Test
    void fansOut() throws IOException {
        ShimCall call = call(MigrationPolicy.on(), HELLO.replace("}]}", "}],'n':2}"));
        assertThat(call.outgoing().copies()).isEqualTo(2);
        Reply reply = call.whole(200, DOCUMENT, List.of(bytes(ANSWER), bytes(ANSWER.replace("Hi", "Ho"))))
                .orElseThrow();
        assertThat(json(reply.body()).at("/choices/1/message/content").asText()).isEqualTo("Ho");
    }

    @Test
    void fallsBackAfterChosenFailuresOnly() {
        MigrationPolicy policy = MigrationPolicy.on().withFallback(new Fallback(true, Set.of(404, 502)));
        ShimCall call = call(policy, HELLO);
        assertThat(call.head(429, DOCUMENT)).isEqualTo(Treatment.WHOLE);
        assertThat(call.head(404, DOCUMENT)).isEqualTo(Treatment.FALL_BACK);
        assertThat(call.outgoing().uri()).isEqualTo(CHAT);
        assertThat(call.outgoing().body()).isEqualTo(bytes(HELLO));
        assertThat(call.head(404, DOCUMENT)).isEqualTo(Treatment.PASS);

        ShimCall broken = call(policy, HELLO);
        assertThat(broken.fallsBack(new IOException("refused"))).isTrue();
        assertThat(broken.fallsBack(new IOException("refused"))).isFalse();

        ShimCall page = call(policy, HELLO);
        assertThat(page.whole(200, DOCUMENT, List.of(bytes("<h1>")))).isEmpty();
        assertThat(page.outgoing().route()).isEqualTo(Route.CHAT);

        assertThat(call(MigrationPolicy.on(), HELLO).fallsBack(new IOException("refused")))
                .isFalse();
    }

    @Test
    void whatMessagesCarryForResponsesDoesNotGoToChat() throws IOException {
        ShimOptions carrying = ShimOptions.defaults()
                .withTranslation(TranslationPolicy.defaults().withReasoning(ReasoningCarrier.inMessages()));
        String carried = "{'model':'gpt-5','messages':[{'role':'assistant','content':'x','chat2responses':{'v':1}},"
                + "{'role':'user','content':'Hello'}],'top_p':0.10}";
        MigrationPolicy off = MigrationPolicy.on().withPlan(Plan.of(Mode.OFF));
        Outgoing sent = Shim.create(carrying.withPolicy(off))
                .call(request(carried))
                .orElseThrow()
                .outgoing();
        assertThat(json(sent.body()).at("/messages/0/content").asText()).isEqualTo("x");
        assertThat(sent.body()).asString().doesNotContain("chat2responses").contains("0.10");
        MigrationPolicy falling = MigrationPolicy.on().withFallback(new Fallback(true, Set.of()));
        ShimCall call =
                Shim.create(carrying.withPolicy(falling)).call(request(carried)).orElseThrow();
        assertThat(call.fallsBack(new IOException("refused"))).isTrue();
        assertThat(call.outgoing().body()).asString().doesNotContain("chat2responses");
        assertThat(Shim.create(carrying.withPolicy(off))
                        .call(request(HELLO))
                        .orElseThrow()
                        .outgoing()
                        .body())
                .isEqualTo(bytes(HELLO));
    }

    @Test
    void goesByModelFeatureAndCaller() {
        MigrationPolicy policy = MigrationPolicy.on()
                .withPlan(Plan.of(Mode.OFF))
                .withRule(rule("gpt-5*", "summary", "jobs", Plan.of(Mode.ON)));
        Shim shim = shim(policy);
        assertThat(route(shim, HELLO)).isEqualTo(Route.CHAT);
        assertThat(route(shim.forCaller("jobs"), HELLO)).isEqualTo(Route.RESPONSES);
        assertThat(route(shim.forCaller("jobs"), HELLO.replace("gpt-5", "gpt-4o")))
                .isEqualTo(Route.CHAT);
    }

    private static PolicyRule rule(String model, String feature, String caller, Plan plan) {
        return new PolicyRule(
                List.of(new NamePattern(model)),
                List.of(new NamePattern(feature)),
                List.of(new NamePattern(caller)),
                plan);
    }

    private static Route route(Shim shim, String body) {
        return shim.call(request(body)).orElseThrow().outgoing().route();
    }

    @Test
    void aCanaryTakesAStableShare() {
        Shim shim = shim(MigrationPolicy.on().withPlan(Plan.canary(30, CanaryKey.USER)));
        int taken = 0;
        for (int user = 0; user < 1000; user++) {
            String body = HELLO.replace("}]}", "}],'user':'u" + user + "'}");
            Route route = route(shim, body);
            // Another turn of the same user.
            assertThat(route(shim, body.replace("Hello", "Bye"))).isEqualTo(route);
            taken += route == Route.RESPONSES ? 1 : 0;
        }
        assertThat(taken).isBetween(250, 350);
    }

    @Test
    void withoutAUserTheConversationIsTheKey() {
        Shim shim = shim(MigrationPolicy.on().withPlan(Plan.canary(50, CanaryKey.USER)));
        int taken = 0;
        for (int i = 0; i < 200; i++) {
            String first = "{'role':'system','content':'s'},{'role':'user','content':'q" + i + "'}";
            Route route = route(shim, "{'messages':[" + first + "],'model':'m'}");
            String later = first + ",{'role':'assistant','content':'a'},{'role':'user','content':'b'}";
            assertThat(route(shim, "{'model':'m','messages':[" + later + "]}")).isEqualTo(route);
            taken += route == Route.RESPONSES ? 1 : 0;
        }
        assertThat(taken).isBetween(60, 140);
    }
}
