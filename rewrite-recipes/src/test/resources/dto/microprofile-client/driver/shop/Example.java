package shop;

import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestTemplate;

/** Stands for the container, which makes such a client when the application starts. */
public class Example {
    public static String run(String url) {
        String path = Assistant.class.getAnnotation(Path.class).value();
        Assistant assistant = (Assistant) Proxy.newProxyInstance(
                Assistant.class.getClassLoader(),
                new Class<?>[] {Assistant.class},
                (proxy, method, arguments) -> {
                    HttpHeaders headers = new HttpHeaders();
                    headers.set("Authorization", (String) arguments[0]);
                    HttpEntity<Object> request = new HttpEntity<>(arguments[1], headers);
                    return new RestTemplate().postForObject(url + path, request, method.getReturnType());
                });
        return new Advisor(assistant).advise("What to buy?");
    }
}
