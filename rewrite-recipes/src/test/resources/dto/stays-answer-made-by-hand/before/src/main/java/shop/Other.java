package shop;

import java.util.List;

public class Other {
    Reply none() {
        return new Reply(List.of());
    }
}
