package org.aludel.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcUrlsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # URL                                                            | shown
            jdbc:h2:mem:test                                                 | jdbc:h2:mem:test
            jdbc:h2:~/test;USER=sa;PASSWORD=s3cret;MODE=MySQL                | jdbc:h2:~/test;USER=sa;PASSWORD=***;MODE=MySQL
            jdbc:postgresql://db:5432/app?ssl=true                           | jdbc:postgresql://db:5432/app?ssl=true
            jdbc:postgresql://db/app?user=u&password=s3cret&ssl=true         | jdbc:postgresql://db/app?user=u&password=***&ssl=true
            jdbc:postgresql://db/app?password=s3c,r(e)t=?&ssl=true           | jdbc:postgresql://db/app?password=***&ssl=true
            jdbc:postgresql://db/app?sslpassword=s3cret                      | jdbc:postgresql://db/app?sslpassword=***
            jdbc:mysql://u:s3cret@db:3306/app                                | jdbc:mysql://***@db:3306/app
            jdbc:mysql://u:s3c@ret@one,u:s3cret@two/app?x=y                  | jdbc:mysql://***@two/app?x=y
            jdbc:mysql://address=(host=db)(user=u)(password=s3cret)/app      | jdbc:mysql://address=(host=db)(user=u)(password=***
            jdbc:mariadb://db/app?user=u&PassWord=s3cret                     | jdbc:mariadb://db/app?user=u&PassWord=***
            jdbc:oracle:thin:scott/s3cret@//db:1521/app                      | jdbc:oracle:thin:***@//db:1521/app
            jdbc:oracle:thin:scott/s3@cret@db:1521:app                       | jdbc:oracle:thin:***@db:1521:app
            jdbc:oracle:thin:@//db:1521/app                                  | jdbc:oracle:thin:@//db:1521/app
            jdbc:sqlserver://db;user=sa;password=s3cret;encrypt=true         | jdbc:sqlserver://db;user=sa;password=***;encrypt=true
            jdbc:sqlserver://db;user=sa;password={s3;cr}}et};encrypt=true    | jdbc:sqlserver://db;user=sa;password=***;encrypt=true
            jdbc:sqlserver://db;trustStorePassword=s3cret;accessToken=s3cret | jdbc:sqlserver://db;trustStorePassword=***;accessToken=***
            jdbc:db2://db:50000/app:user=u;password=s3cret;                  | jdbc:db2://db:50000/app:user=u;password=***;
            jdbc:derby:memory:a;user=app;password=s3cret                     | jdbc:derby:memory:a;user=app;password=***
            """)
    void masksSecrets(String url, String shown) {
        assertThat(JdbcUrls.masked(url)).isEqualTo(shown).doesNotContain("s3cret");
    }
}
