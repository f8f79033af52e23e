package org.aludel.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of the table {@code item}, as hand-written code reads it. */
record Item(
        long id,
        int quantity,
        String name,
        String code,
        String remark,
        BigDecimal price,
        double weight,
        boolean active,
        LocalDate soldOn,
        LocalDateTime changedAt) {}
