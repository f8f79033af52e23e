package org.aludel.provider.language;

import org.aludel.provider.Spec;

/** Sections 4.2 and 4.12: the form of statements. */
class SyntaxTest extends LanguageTest {

    @Spec("4.078")
    @QueryTable("""
        select  e . name  from Employee  e where e.id=1                                     => Ann
        SELECT DISTINCT e.name AS n FROM Employee AS e INNER JOIN e.department AS d LEFT OUTER JOIN e.boss b \
        WHERE (d.id = 1 AND NOT e.name IS NULL) OR b.id BETWEEN 7 AND 9 ORDER BY e.name DESC NULLS LAST => Bob; Ann
        select count(distinct e.department), max(e.salary) from Employee e group by e.active having count(e) >= 2 \
        order by e.active => [1L, 1000]; [1L, 3000]
        select e.name from Employee e where e.name not like 'A%' and e.salary is not null and e.skills is not empty => Bob
        select e.name from Employee e where e.salary>=1000 and e.salary<=2000 and e.salary<>1000 => Bob
        """)
    void blanksAndLettersDoNotMatter(String query, String result) {
        verify(query, result);
    }

    @Spec("4.078")
    @QueryTable("""
        select e.name from Employee e where e.name = "Ann"     => ALU-30
        select e.name from Employee e where                    => ALU-30
        select e.name from Employee e where (e.id = 1          => ALU-30
        select e.name from Employee e where e.id == 1          => ALU-30
        select e.name from Employee e order e.name             => ALU-30
        select e.name, from Employee e                         => ALU-30
        selekt e from Employee e                               => ALU-30
        select e from Employee e where e.id = 1;               => ALU-30
        select e from Employee e join where e.id = 1           => ALU-
        select e from Employee e where e.name in 'Ann'         => ALU-30
        select e from Employee e where e.id = ?                => ALU-30
        """)
    void whatIsNoQuery(String query, String message) {
        refuse(query, message);
    }
}
