package org.aludel.benchmarks.provider.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** A row of thirty columns. */
@Entity
@Table(name = "wide")
public class Wide {

    @Id
    private long id;

    private String text0;
    private String text1;
    private String text2;
    private String text3;
    private String text4;
    private String text5;
    private String text6;
    private String text7;
    private String text8;
    private String text9;
    private int number0;
    private int number1;
    private int number2;
    private int number3;
    private int number4;
    private int number5;
    private int number6;
    private int number7;
    private long count0;
    private long count1;
    private long count2;
    private long count3;
    private long count4;
    private BigDecimal amount0;
    private BigDecimal amount1;
    private BigDecimal amount2;
    private LocalDateTime moment0;
    private LocalDateTime moment1;
    private LocalDateTime moment2;

    protected Wide() {}

    public long getId() {
        return id;
    }

    public String getText9() {
        return text9;
    }

    public int getNumber7() {
        return number7;
    }
}
