import org.springframework.web.client.RestTemplate;

class MarkerTest {
    private static final String ANSWER = "{\"choices\":[{\"message\":{\"content\":\"OK\"}}]}";

    void sends(String body) {
        new Marker(new RestTemplate()).grade(ANSWER);
        if (!body.contains("\"messages\"")) {
            throw new AssertionError("$.messages[0].role");
        }
    }
}
