package io.github.chat2responses.shim;

/** What goes over the wire in tests. */
public final class Wire {
    public static final String HELLO = json("{'model':'gpt-5','messages':[{'role':'user','content':'Hello'}]}");
    public static final String STREAM =
            json("{'model':'gpt-5','stream':true,'messages':[{'role':'user','content':'Hello'}]}");
    public static final String ANSWER = json(answer("Hi"));
    public static final String BEGUN = json("data: {'type':'response.created','response':{'id':'resp_1','created_at':1,"
            + "'status':'in_progress','model':'gpt-5','output':[]}}\n\n"
            + "data: {'type':'response.output_item.added','output_index':0,'item':{'type':'message','id':'m','role':"
            + "'assistant','content':[]}}\n\n");
    public static final String COMPLETED = completed("Hi");
    public static final String ERROR =
            json("data: {'type':'error','code':'server_error','message':'oh','param':null}\n\n");

    private Wire() {}

    public static String delta(String text) {
        return json("event: response.output_text.delta\ndata: {'type':'response.output_text.delta','output_index':0,"
                + "'content_index':0,'delta':'" + text + "'}\n\n");
    }

    public static String completed(String text) {
        return json("data: {'type':'response.completed','response':" + answer(text) + "}\n\n");
    }

    public static String answer(String text) {
        return json("{'id':'resp_1','object':'response','created_at':1,'status':'completed','model':'gpt-5','output':"
                + "[{'type':'message','id':'m','role':'assistant','status':'completed','content':[{'type':"
                + "'output_text','text':'" + text + "','annotations':[]}]}]}");
    }

    public static String json(String text) {
        return text.replace('\'', '"');
    }
}
