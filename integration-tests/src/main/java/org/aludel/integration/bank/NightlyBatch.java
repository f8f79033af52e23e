package org.aludel.integration.bank;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Work that timers begin, each time in a transaction of its own. */
@Singleton
public class NightlyBatch {

    @Resource
    private TimerService timers;

    @PersistenceContext(unitName = "bank")
    private EntityManager manager;

    /** Begins soon. */
    public void schedule(String owner, int rounds) {
        for (int i = 0; i < rounds; i++) {
            timers.createSingleActionTimer(100L * (i + 1), new TimerConfig(owner + "-" + i, false));
        }
    }

    /** Opens an account with a hundred bookings; the one that ends with "-0" fails at the end. */
    @Timeout
    public void run(Timer timer) {
        String owner = (String) timer.getInfo();
        Account account = new Account(owner);
        for (int i = 0; i < 100; i++) {
            account.book(1, owner + "-" + i);
        }
        manager.persist(account);
        manager.flush();
        if (owner.endsWith("-0")) {
            throw new IllegalStateException("this round fails");
        }
    }
}
