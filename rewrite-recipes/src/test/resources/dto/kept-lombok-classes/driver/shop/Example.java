package shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.TreeMap;
import org.springframework.web.client.RestTemplate;

public class Example {
    public static String run(String url) {
        RestTemplate template = new RestTemplate();
        template.getInterceptors().add((request, body, execution) -> {
            request.getHeaders().setBearerAuth("none");
            return execution.execute(request, body);
        });
        Completion completion = new Desk(template).ask("Where to?");
        completion.setId("");
        completion.setCreated(0);
        completion.setModel("");
        return new ObjectMapper().convertValue(completion, TreeMap.class).toString();
    }
}
