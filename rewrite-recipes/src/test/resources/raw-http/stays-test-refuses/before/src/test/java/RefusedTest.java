import org.springframework.web.client.RestTemplate;

class RefusedTest {
    private static final String ANSWER =
            "{\"choices\":[{\"message\":{\"refusal\":\"I can't help with that.\"},\"finish_reason\":\"stop\"}]}";

    String answer() {
        return ANSWER + new Refused(new RestTemplate());
    }
}
