package org.etax.local.launcher;

import java.util.Locale;

/** What {@code up} says at its end. */
final class Summary {

    private static final double MEBIBYTE = 1024.0 * 1024;

    private final Installation installation;

    Summary(Installation installation) {
        this.installation = installation;
    }

    String addresses() {
        int keycloak = installation.port("keycloak");
        return """

                电子税务局 Cloud E-Tax Bureau
                  portal           %1$s/
                  taxpayers        %1$s/bff/login/taxpayers
                  terminal         %1$s/kiosk/
                  console          %1$s/console/
                  officers         %1$s/bff/login/officers?returnTo=/console/
                  API documents    %1$s/docs
                  Keycloak         http://localhost:%2$d  (admin / %3$s)
                  PostgreSQL       127.0.0.1:%4$d  user etax, password: postgresql in %5$s

                Demo sign-ins, all with the password  %6$s
                  lin.xiaoyan   林晓燕  founder of a new small-scale enterprise
                  wang.jianguo  王建国  legal representative of a general taxpayer
                  sun.tao       孙涛    legal representative of a taxpayer that the core system knows
                  zhou.li       周莉    bookkeeper of the taxpayers that ./etax seed makes
                  zhao.min      赵敏    an outsider
                Officers, with a second factor from  ./etax otp <name>
                  he.jing       何静    officer of tax authority 13301060000
                  luo.wei       罗伟    officer of tax authority 13302030000
                  shen.yun      沈芸    officer of the provincial authority 13300000000; approves and audits
                  ops.admin             operator
                Programs, with the secret client.<name> in the same file as PostgreSQL's password
                  demo-erp              acts for the taxpayers that authorised it
                  monitoring            reads the metrics

                Try next:  ./etax demo    ./etax seed --taxpayers 1000 --invoices 20000    ./etax status
                Logs:      %7$s
                """.formatted(
                        installation.gatewayUrl(),
                        keycloak,
                        installation.secrets().get("keycloak.administrator"),
                        installation.port("postgresql"),
                        installation.folder().resolve("secrets.properties"),
                        installation.secrets().get("demo.password"),
                        installation.logs());
    }

    /** One line per process and the total. */
    String memory() {
        var text = new StringBuilder();
        long total = 0;
        var running = installation.runFile().running();
        for (String name : installation.description().names()) {
            ProcessHandle process = running.get(name);
            if (process != null) {
                long bytes = Memory.of(process);
                total += bytes;
                text.append(line(name, bytes));
            }
        }
        long own = Memory.alone(ProcessHandle.current());
        total += own;
        text.append(line(RunFile.LAUNCHER, own));
        return text.append(line("total", total)).toString();
    }

    private static String line(String name, long bytes) {
        return String.format(Locale.ROOT, "  %-22s %7.0f MiB%n", name, bytes / MEBIBYTE);
    }
}
