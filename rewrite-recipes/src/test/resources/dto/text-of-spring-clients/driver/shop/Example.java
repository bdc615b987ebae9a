package shop;

public class Example {
    public static String run(String url) throws Exception {
        Clerk clerk = new Clerk();
        return clerk.byTemplate("One?") + clerk.byRestClient("Two?") + clerk.byWebClient("Three?") + clerk.bound("Four?");
    }
}
