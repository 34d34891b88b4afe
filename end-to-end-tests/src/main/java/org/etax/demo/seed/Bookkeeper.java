package org.etax.demo.seed;

import java.util.Map;
import org.etax.demo.Visitor;

/**
 * Somebody who signs in and keeps the books of generated taxpayers (代账会计); the core knows her as their finance manager.
 *
 * @param account sign-in name
 * @param name real name
 * @param residentId citizen's number
 */
public record Bookkeeper(String account, String name, String residentId) {

    /** Keeps the books of everybody whom {@code ./etax seed} makes. */
    public static final Bookkeeper ZHOU = new Bookkeeper("zhou.li", "周莉", "330106199111050467");

    static final Bookkeeper LIN = new Bookkeeper("lin.xiaoyan", "林晓燕", "330106199003120026");
    static final Bookkeeper WANG = new Bookkeeper("wang.jianguo", "王建国", "330106197506080135");
    static final Bookkeeper SUN = new Bookkeeper("sun.tao", "孙涛", "330106198204150315");

    /** Verifies her real name, unless that was done before. */
    public Visitor verify(Visitor visitor) {
        String me = "/api/registration/v1/me";
        if (visitor.get(me).expect(200).find("/person/taxpayerId").isEmpty()) {
            visitor.post(me + "/real-name-verification", Map.of("name", name, "residentId", residentId))
                    .expect(200);
        }
        return visitor;
    }
}
