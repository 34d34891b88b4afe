package org.etax.bench;

import java.io.IOException;
import java.util.Arrays;
import org.etax.demo.ProgramToken;

/** The steps of filing a return as a program takes them, timed apart. */
final class Filings {

    private static final String PATH = "/api/declaration/v1/taxpayers/";

    private final Population population;
    private final String period;
    private final ProgramToken token;
    private final String[] bases;
    private final String[] returns;
    private Latencies prefill = new Latencies();
    private Latencies submit = new Latencies();
    private Latencies receipt = new Latencies();

    Filings(Population population, String period, ProgramToken token) {
        this.population = population;
        this.period = period;
        this.token = token;
        this.bases = new String[population.size()];
        this.returns = new String[population.size()];
    }

    /** Times of prefills go there from now on. */
    void timeInto(Latencies prefills) {
        prefill = prefills;
    }

    /** Forgets the times so far. */
    void startTiming() {
        prefill = new Latencies();
        submit = new Latencies();
        receipt = new Latencies();
    }

    /** Receipts that the clients were given since the beginning. */
    long accepted() {
        return Arrays.stream(returns).filter(id -> id != null && !id.isEmpty()).count();
    }

    Latencies prefills() {
        return prefill;
    }

    Latencies submissions() {
        return submit;
    }

    Latencies receipts() {
        return receipt;
    }

    /** All three steps for one taxpayer, one after the other. */
    void file(Connection connection, int item, long due) throws IOException {
        prefill(connection, item, due);
        submit(connection, item, System.nanoTime());
        receipt(connection, item, System.nanoTime());
    }

    void prefill(Connection connection, int item, long due) throws IOException {
        String path = PATH + population.id(item) + "/prefills/VAT_SMALL/" + period;
        bases[item] = call(connection, Request.get(path, token.text()), 200, due, prefill, "\"basis\":\"");
    }

    /** The taxpayer signs what the bureau has filled in. */
    void submit(Connection connection, int item, long due) throws IOException {
        String body = "{\"form\":\"VAT_SMALL\",\"period\":\"" + period + "\",\"basis\":\"" + bases[item] + "\"}";
        String path = PATH + population.id(item) + "/returns";
        Request request = Request.act("POST", path, token.text(), body);
        returns[item] = call(connection, request, 201, due, submit, "\"returnId\":\"");
    }

    void receipt(Connection connection, int item, long due) throws IOException {
        String path = PATH + population.id(item) + "/returns/" + returns[item] + "/receipt";
        call(connection, Request.get(path, token.text()), 200, due, receipt, "");
    }

    private static String call(
            Connection connection, Request request, int wanted, long due, Latencies latencies, String mark)
            throws IOException {
        Connection.Answer answer = connection.send(request);
        long nanos = System.nanoTime() - due;
        if (answer.status() != wanted) {
            latencies.failure();
            if (latencies.failures() <= 3) {
                System.err.println(
                        request.method() + " " + request.path() + ": " + answer.status() + " " + answer.text());
            }
            return "";
        }
        latencies.success(nanos);
        return mark.isEmpty() ? "" : after(mark, answer.text());
    }

    private static String after(String mark, String text) {
        int start = text.indexOf(mark) + mark.length();
        return text.substring(start, text.indexOf('"', start));
    }
}
