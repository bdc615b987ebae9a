package shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.web.client.RestTemplate;

public class Example {
    public static String run(String url) throws Exception {
        RestTemplate template = new RestTemplate();
        template.getInterceptors().add((request, body, execution) -> {
            request.getHeaders().setBearerAuth("none");
            return execution.execute(request, body);
        });
        return new ObjectMapper().writeValueAsString(new Clerk(template).ask("Where to?"));
    }
}
