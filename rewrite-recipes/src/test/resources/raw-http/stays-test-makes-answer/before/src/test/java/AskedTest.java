import java.util.List;
import java.util.Map;
import org.springframework.web.client.RestTemplate;

class AskedTest {
    Object answer() {
        return Map.of("choices", List.of(Map.of("message", Map.of("content", "OK"))), "of", new Asked(new RestTemplate()));
    }
}
