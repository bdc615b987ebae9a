package shop;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/v1/chat")
@RegisterRestClient(baseUri = "https://api.openai.com")
public interface Assistant {
    @POST
    @Path("/completions")
    Reply complete(Ask ask);
}
