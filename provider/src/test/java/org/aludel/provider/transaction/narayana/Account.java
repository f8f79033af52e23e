package org.aludel.provider.transaction.narayana;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.NullUnmarked;

/** Money of somebody, who has one account. */
@Entity(name = "Account")
@NullUnmarked // as entities usually are
class Account {

    @Id
    int id;

    @Version
    int version;

    @Column(unique = true)
    String owner;

    int balance;

    Account() {}

    Account(int id, String owner, int balance) {
        this.id = id;
        this.owner = owner;
        this.balance = balance;
    }
}
