using System.Globalization;
using CsCheck;
using Displacement.Imports;

namespace Displacement.Tests.Imports;

[TestFixture]
public sealed class DateGrammarTests
{
    [TestCase("2017-03-30", "2017-03-30")]
    [TestCase(" 2017-03-30 ", "2017-03-30")]
    [TestCase("2017-03-30T00:00:00", "2017-03-30")]
    [TestCase("2017-03-30T23:59:59.999Z", "2017-03-30")]
    [TestCase("2010-11-30 00:00:00+00:00", "2010-11-30")]
    [TestCase("2010-11-30T00:00:00-05:00", "2010-11-30")]
    [TestCase("2018/9/7", "2018-09-07")]
    [TestCase("20180907", "2018-09-07")]
    [TestCase("30/08/2018", "2018-08-30")]
    [TestCase("08/30/2018", "2018-08-30")]
    [TestCase("8/30/2018 12:00:00 AM", "2018-08-30")]
    [TestCase("30.08.2018", "2018-08-30")]
    [TestCase("30-08-18", "2018-08-30")]
    [TestCase("30/08/75", "1975-08-30")]
    [TestCase("09/09/2018", "2018-09-09")]
    [TestCase("30 Aug 2018", "2018-08-30")]
    [TestCase("30-Aug-18", "2018-08-30")]
    [TestCase("August 30, 2018", "2018-08-30")]
    [TestCase("30th of August 2018", "2018-08-30")]
    [TestCase("as of 5 September 2018", "2018-09-05")]
    [TestCase("1er septembre 2018", "2018-09-01")]
    [TestCase("le 31 août 2018", "2018-08-31")]
    [TestCase("٥ أيلول ٢٠١٨", "2018-09-05")]
    [TestCase("5 سبتمبر 2018", "2018-09-05")]
    [TestCase("5 أيلول/سبتمبر 2018", "2018-09-05")]
    [TestCase("5 كانون الثاني 2018", "2018-01-05")]
    public void Read_OneDay_IsThatDay(string text, string expected) => AssertDate(text, expected);

    [TestCase("2018", "2018-01-01/2018-12-31")]
    [TestCase("2018-09", "2018-09-01/2018-09-30")]
    [TestCase("09/2018", "2018-09-01/2018-09-30")]
    [TestCase("Sep-18", "2018-09-01/2018-09-30")]
    [TestCase("Septembre 2012", "2012-09-01/2012-09-30")]
    [TestCase("Sept. 2012", "2012-09-01/2012-09-30")]
    [TestCase("تشرين الأول 2019", "2019-10-01/2019-10-31")]
    [TestCase("2018-Q3", "2018-07-01/2018-09-30")]
    [TestCase("2018Q3", "2018-07-01/2018-09-30")]
    [TestCase("Q3 2018", "2018-07-01/2018-09-30")]
    [TestCase("T3 2018", "2018-07-01/2018-09-30")]
    [TestCase("2018-W36", "2018-09-03/2018-09-09")]
    public void Read_LessExactDate_IsAllItsDays(string text, string expected) => AssertDate(text, expected);

    [TestCase("")]
    [TestCase("NA")]
    [TestCase("43350")]
    [TestCase("0")]
    [TestCase("30/12/1899")]
    [TestCase("9-May")]
    [TestCase("5-9")]
    [TestCase("Sep 18")]
    [TestCase("5 September")]
    [TestCase("2018-13-01")]
    [TestCase("2018-02-30")]
    [TestCase("2018-09-07T25:00")]
    [TestCase("2018-Q5")]
    [TestCase("2018-W54")]
    [TestCase("31/31/2018")]
    [TestCase("1/2/3")]
    [TestCase("1.2E+05")]
    [TestCase("2018-09-01/2018-09-30")]
    [TestCase("12:30")]
    public void Read_NoDate_SaysSo(string text)
        => Assert.That(DateGrammar.Read(text, DateOrder.Undecided), Is.InstanceOf<DateReading.NotADate>());

    [Test]
    public void Read_BothPartsBelow13_IsAmbiguous()
    {
        var reading = (DateReading.Ambiguous)DateGrammar.Read("05/09/2018", DateOrder.Undecided);
        Assert.That((reading.DayFirst.ToString(), reading.MonthFirst.ToString()), Is.EqualTo(("2018-09-05", "2018-05-09")));
    }

    [TestCase("05/09/2018", DateOrder.DayFirst, "2018-09-05")]
    [TestCase("05/09/2018", DateOrder.MonthFirst, "2018-05-09")]
    [TestCase("2018-09-05", DateOrder.MonthFirst, "2018-09-05")]
    public void Read_OrderGiven_IsFollowed(string text, DateOrder order, string expected) => AssertDate(text, expected, order);

    [Test]
    public void Read_AgainstTheGivenOrder_IsNotADate()
        => Assert.That(DateGrammar.Read("08/30/2018", DateOrder.DayFirst), Is.InstanceOf<DateReading.NotADate>());

    [TestCase("30/08/2018", DateOrder.DayFirst)]
    [TestCase("08/30/2018", DateOrder.MonthFirst)]
    [TestCase("05/09/2018", null)]
    [TestCase("09/09/2018", null)]
    [TestCase("2018-08-30", null)]
    [TestCase("30 Aug 2018", null)]
    public void Decides_OneValue_ProvesItsOrderOrNone(string text, DateOrder? expected)
        => Assert.That(DateGrammar.Decides(text), Is.EqualTo(expected));

    [TestCase("yyyy-MM-dd", DateOrder.Undecided)]
    [TestCase("yyyyMMdd", DateOrder.Undecided)]
    [TestCase("yyyy-MM-ddTHH:mm:ss", DateOrder.Undecided)]
    [TestCase("dd/MM/yyyy", DateOrder.DayFirst)]
    [TestCase("M/d/yyyy", DateOrder.MonthFirst)]
    [TestCase("d MMM yyyy", DateOrder.Undecided)]
    [TestCase("MMMM d, yyyy", DateOrder.Undecided)]
    public void Read_AnyDayWritten_GivesItBack(string format, DateOrder order) => Gen.DateTime[new DateTime(1900, 1, 1), new DateTime(2100, 12, 31)].Sample(
        day => DateGrammar.Read(day.ToString(format, CultureInfo.InvariantCulture), order) is DateReading.Date { Range: { Days: 1 } range }
            && range.First == DateOnly.FromDateTime(day));

    [Test]
    public void Read_AnyText_NeverThrows()
        => Gen.String[Gen.Char["0123456789/-.: TZQwSep+,"], 0, 24].Sample(text => { _ = DateGrammar.Read(text, DateOrder.Undecided); });

    private static void AssertDate(string text, string expected, DateOrder order = DateOrder.Undecided)
    {
        var reading = DateGrammar.Read(text, order);
        Assert.That(reading, Is.InstanceOf<DateReading.Date>());
        Assert.That(((DateReading.Date)reading).Range.ToString(), Is.EqualTo(expected));
    }
}
