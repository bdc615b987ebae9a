import org.json.JSONObject;

class Other {
    String read(Speaker speaker) throws Exception {
        JSONObject answer = new JSONObject(speaker.raw("Hi"));
        return answer.getJSONArray("choices").getJSONObject(0).getJSONObject("message").getString("content");
    }
}
