using Displacement.Periods;

namespace Displacement.Tests.Periods;

[TestFixture]
public sealed class DateRangeTests
{
    private static readonly DateRange September = DateRange.OfMonth(2018, 9);

    [Test]
    public void New_LastBeforeFirst_Throws()
        => Assert.That(() => new DateRange(new DateOnly(2018, 9, 2), new DateOnly(2018, 9, 1)), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Days_OneDay_IsOne() => Assert.That(DateRange.OfDay(new DateOnly(2018, 9, 7)).Days, Is.EqualTo(1));

    [Test]
    public void OfMonth_LeapFebruary_Has29Days() => Assert.That(DateRange.OfMonth(2020, 2).Days, Is.EqualTo(29));

    [Test]
    public void OfQuarter_Fourth_EndsTheYear() => Assert.That(DateRange.OfQuarter(2018, 4).ToString(), Is.EqualTo("2018-10-01/2018-12-31"));

    [Test]
    public void OfQuarter_Fifth_Throws() => Assert.That(() => DateRange.OfQuarter(2018, 5), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void OfWeek_First_MayBeginInTheYearBefore() => Assert.That(DateRange.OfWeek(2020, 1).First, Is.EqualTo(new DateOnly(2019, 12, 30)));

    [TestCase("2018-09-01", true)]
    [TestCase("2018-09-30", true)]
    [TestCase("2018-10-01", false)]
    public void Contains_Ends_AreInside(string day, bool expected)
        => Assert.That(September.Contains(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(expected));

    [Test]
    public void Contains_WholeOfItsQuarter_IsFalse() => Assert.That(September.Contains(DateRange.OfQuarter(2018, 3)), Is.False);

    [Test]
    public void Overlaps_OneSharedDay_IsTrue() => Assert.That(September.Overlaps(DateRange.OfDay(new DateOnly(2018, 9, 30))), Is.True);

    [Test]
    public void Overlaps_NextMonth_IsFalse() => Assert.That(September.Overlaps(DateRange.OfMonth(2018, 10)), Is.False);

    [Test]
    public void Touches_NextMonth_IsTrue() => Assert.That(DateRange.OfMonth(2018, 10).Touches(September), Is.True);

    [Test]
    public void Touches_SharedDay_IsFalse() => Assert.That(September.Touches(new DateRange(September.Last, September.Last)), Is.False);

    [Test]
    public void Accuracy_OfDay_IsDay() => Assert.That(DateRange.OfDay(September.First).Accuracy, Is.EqualTo(DateAccuracy.Day));

    [Test]
    public void Accuracy_OfMonth_IsMonth() => Assert.That(September.Accuracy, Is.EqualTo(DateAccuracy.Month));

    [Test]
    public void Accuracy_OfQuarter_IsQuarter() => Assert.That(DateRange.OfQuarter(2018, 3).Accuracy, Is.EqualTo(DateAccuracy.Quarter));

    [Test]
    public void Accuracy_OfYear_IsYear() => Assert.That(DateRange.OfYear(2018).Accuracy, Is.EqualTo(DateAccuracy.Year));

    [Test]
    public void Accuracy_OfWeek_IsWeek() => Assert.That(DateRange.OfWeek(2018, 36).Accuracy, Is.EqualTo(DateAccuracy.Week));
}
