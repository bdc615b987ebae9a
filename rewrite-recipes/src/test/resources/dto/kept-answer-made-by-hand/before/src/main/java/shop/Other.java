package shop;

import java.util.List;

public class Other {
    public Reply none() {
        return new Reply(List.of());
    }
}
