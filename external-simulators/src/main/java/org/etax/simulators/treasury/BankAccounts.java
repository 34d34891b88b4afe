package org.etax.simulators.treasury;

import java.util.List;
import java.util.Optional;
import org.etax.kernel.Money;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts that debits are taken from. */
@Repository
public class BankAccounts {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BankAccounts(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Opens accounts; one that is open keeps its balance. */
    public void open(List<BankAccount> accounts) {
        batches.batchUpdate(
                "insert into bank_account (bank_code, account_number, account_name, balance) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                accounts.stream()
                        .map(account -> new Object[] {
                            account.bankCode(),
                            account.accountNumber(),
                            account.accountName(),
                            account.balance().toBigDecimal()
                        })
                        .toList());
    }

    /** Opens the account or gives it another name and balance. */
    void put(BankAccount account) {
        jdbc.sql("insert into bank_account (bank_code, account_number, account_name, balance) values (?, ?, ?, ?)"
                        + " on conflict (bank_code, account_number)"
                        + " do update set account_name = excluded.account_name, balance = excluded.balance")
                .params(
                        account.bankCode(),
                        account.accountNumber(),
                        account.accountName(),
                        account.balance().toBigDecimal())
                .update();
    }

    boolean knowsBank(String bankCode) {
        return jdbc.sql("select exists (select 1 from bank_account where bank_code = ?)")
                .param(bankCode)
                .query(Boolean.class)
                .single();
    }

    Optional<BankAccount> find(String bankCode, String accountNumber) {
        return jdbc.sql("select account_name, balance from bank_account where bank_code = ? and account_number = ?")
                .params(bankCode, accountNumber)
                .query((row, index) -> new BankAccount(
                        bankCode, accountNumber, row.getString("account_name"), Money.of(row.getBigDecimal("balance"))))
                .optional();
    }

    /** Takes the whole amount or nothing. */
    boolean take(String bankCode, String accountNumber, Money amount) {
        return jdbc.sql("update bank_account set balance = balance - :amount"
                                + " where bank_code = :bank and account_number = :account and balance >= :amount")
                        .param("amount", amount.toBigDecimal())
                        .param("bank", bankCode)
                        .param("account", accountNumber)
                        .update()
                == 1;
    }
}
