import org.json.JSONObject;

class Direct {
    String read(Client client) throws Exception {
        JSONObject answer = new JSONObject(client.raw("Hi"));
        return answer.getJSONArray("choices").getJSONObject(0).getJSONObject("message").getString("content");
    }
}
