package org.aludel.provider.mapping.type;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.mapping.type.BasicAttributes.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a basic value counts as changed. */
@Spec("2.059")
@SuppressWarnings("JavaUtilDate") // is among the basic types
class MutabilityTest {

    @SuppressWarnings("unchecked") // callers know the type
    private static <J> Mutability<J> of(String attribute) {
        BasicTypes types = new BasicTypes(List.of(), ConverterInstances.byConstructor());
        return (Mutability<J>) types.of(BasicAttributes.declaration(attribute), new MappingProblems())
                .orElseThrow()
                .mutability();
    }

    private static <J> void seesChange(String attribute, J value, Consumer<J> change) {
        Mutability<J> mutability = of(attribute);
        J before = mutability.copy(value);
        assertThat(mutability.areEqual(before, value)).isTrue();
        change.accept(value);
        assertThat(mutability.areEqual(before, value)).isFalse();
    }

    @Test
    void seesThatArraysHaveChangedInThemselves() {
        seesChange("bytes", new byte[] {1, 2}, bytes -> bytes[1] = 3);
        seesChange("boxedBytes", new Byte[] {1, 2}, bytes -> bytes[1] = 3);
        seesChange("chars", new char[] {'a', 'b'}, chars -> chars[1] = 'c');
        seesChange("boxedChars", new Character[] {'a', 'b'}, chars -> chars[1] = 'c');
    }

    @Test
    void seesThatDatesHaveChangedInThemselves() {
        seesChange("date", new Date(0), date -> date.setTime(1));
        seesChange("timestamp", new Timestamp(0), timestamp -> timestamp.setNanos(1));
        seesChange("calendar", calendar("Asia/Tokyo"), calendar -> calendar.add(Calendar.DATE, 1));
        seesChange("moment", new Date(0), date -> date.setTime(1));
    }

    @Test
    void seesThatSerializedObjectsHaveChangedInThemselves() {
        seesChange("point", new Point(1, 2), point -> point.x = 2);
        seesChange("point", new Point(1, 2), point -> point.labels.add("a"));
        seesChange("point", new Point(1, 2), point -> point.seen.setTime(5));
        seesChange("points", new ArrayList<>(List.of(new Point(1, 2))), points -> points.get(0).y = 3);
    }

    @Test
    void copiesOfSerializedObjectsShareNothing() {
        Mutability<ArrayList<Point>> mutability = of("points");
        ArrayList<Point> points = new ArrayList<>(List.of(new Point(1, 2)));
        ArrayList<Point> copy = requireNonNull(mutability.copy(points));
        assertThat(copy).isEqualTo(points);
        assertThat(copy.get(0)).isNotSameAs(points.get(0));
    }

    @Test
    void doesNotMindHowHashTablesHaveGrown() {
        HashMap<String, Point> grown = new HashMap<>(1024);
        for (int i = 0; i < 12; i++) {
            grown.put("key " + i * 37, new Point(i, i));
        }
        Mutability<HashMap<String, Point>> mutability = of("pointsByName");
        HashMap<String, Point> copy = requireNonNull(mutability.copy(grown));
        assertThat(new ArrayList<>(copy.keySet())).isNotEqualTo(new ArrayList<>(grown.keySet()));
        assertThat(mutability.areEqual(grown, copy)).isTrue();
        grown.put("key 0", new Point(0, 1));
        assertThat(mutability.areEqual(grown, copy)).isFalse();
    }

    @Test
    void datesAreEqualWhenTheSameIsStored() {
        Date morning = at("2026-07-01T06:00:00");
        Date evening = at("2026-07-01T18:00:00.750");
        Date nextEvening = at("2026-07-02T18:00:00.750");
        assertThat(BasicTypeOfDate.DAY.areEqual(morning, evening)).isTrue();
        assertThat(BasicTypeOfDate.DAY.areEqual(evening, nextEvening)).isFalse();
        assertThat(BasicTypeOfDate.TIME.areEqual(evening, nextEvening)).isTrue();
        assertThat(BasicTypeOfDate.DATE.areEqual(evening, nextEvening)).isFalse();
        assertThat(BasicTypeOfDate.DATE.areEqual(evening, new Timestamp(evening.getTime())))
                .isTrue();
        assertThat(BasicTypeOfDate.DATE.areEqual(new Timestamp(evening.getTime()), evening))
                .isTrue();
    }

    private static final class BasicTypeOfDate {
        static final Mutability<Date> DAY = of("day");
        static final Mutability<Date> TIME = of("time");
        static final Mutability<Date> DATE = of("date");
    }

    @Test
    void calendarsOfOneMomentAreEqualWhateverTheirZone() {
        Mutability<Calendar> mutability = of("calendar");
        assertThat(mutability.areEqual(calendar("Asia/Tokyo"), calendar("America/Lima")))
                .isTrue();
    }

    private static Calendar calendar(String zone) {
        Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone(zone), java.util.Locale.ROOT);
        calendar.setTime(at("2026-07-01T06:00:00"));
        return calendar;
    }

    private static Date at(String local) {
        return Date.from(
                LocalDateTime.parse(local).atZone(ZoneId.systemDefault()).toInstant());
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # attribute | one  | other | equal
            bigDecimal  | 1.5  | 1.5   | true
            bigDecimal  | 1.5  | 1.50  | false
            money       | 1.5  | 1.50  | true
            money       | 1.5  | 1.51  | false
            scaled      | 1.50 | 1.500 | true
            """)
    void numbersOfEqualValueAreEqualWhereTheColumnHasDigitsOfItsOwn(
            String attribute, BigDecimal one, BigDecimal other, boolean equal) {
        Mutability<BigDecimal> mutability = of(attribute);
        assertThat(mutability.areEqual(one, other)).isEqualTo(equal);
    }

    @Test
    void floatingPointNumbersAreEqualAsTheirBits() {
        Mutability<Double> mutability = of("boxedDouble");
        assertThat(mutability.areEqual(Double.NaN, 0.0 / 0.0)).isTrue();
        assertThat(mutability.areEqual(0.0, -0.0)).isFalse();
    }
}
