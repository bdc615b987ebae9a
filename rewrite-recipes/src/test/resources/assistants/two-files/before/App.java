import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.beta.threads.Thread;

public class App {
    public static void main(String[] args) throws Exception {
        Helper helper = new Helper(OpenAIOkHttpClient.fromEnv());
        Thread thread = helper.begin();
        System.out.println(helper.prompt(thread, "One"));
        System.out.println(helper.prompt(thread, "Two"));
    }
}
