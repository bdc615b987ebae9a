package shop;

import org.springframework.web.client.RestTemplate;

public class Example {
    public static String run(String url) {
        RestTemplate template = new RestTemplate();
        template.getInterceptors().add((request, body, execution) -> {
            request.getHeaders().setBearerAuth("none");
            return execution.execute(request, body);
        });
        return new Clerk(template).ask("Where to?") + new Other().none();
    }
}
