package shop;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/responses")
@RegisterRestClient(configKey = "openai")
public interface Assistant {
    @POST
    Reply complete(@HeaderParam("Authorization") String key, Ask ask);
}
