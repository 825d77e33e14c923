using System.Globalization;
using CsCheck;
using Displacement.Imports;
using Displacement.Periods;

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
    [TestCase("12:30")]
    [TestCase("1397")]
    [TestCase("1397/06/15")]
    [TestCase("01/07/1440")]
    [TestCase("15-1 September 2018")]
    [TestCase("S1 2018")]
    [TestCase("sem 2 2018")]
    [TestCase("H3 2018")]
    [TestCase("2018-W00")]
    [TestCase("week 36")]
    [TestCase("July to September")]
    [TestCase("1 to 2 to 3 September 2018")]
    [TestCase("September 18 households")]
    public void Read_NoDate_SaysSo(string text)
        => Assert.That(DateGrammar.Read(text, DateOrder.Undecided), Is.InstanceOf<DateReading.NotADate>());

    [TestCase("Septembre  2012", "2012-09-01/2012-09-30")]
    [TestCase("septembre 2018", "2018-09-01/2018-09-30")]
    [TestCase("أيلول 2018", "2018-09-01/2018-09-30")]
    [TestCase("أيلول/سبتمبر 2018", "2018-09-01/2018-09-30")]
    [TestCase("أوت 2018", "2018-08-01/2018-08-31")]
    [TestCase("5 вересня 2018", "2018-09-05")]
    [TestCase("5 вересня 2018 р.", "2018-09-05")]
    [TestCase("станом на 5 вересня 2018 року", "2018-09-05")]
    [TestCase("вересень 2018", "2018-09-01/2018-09-30")]
    [TestCase("сентябрь 2018", "2018-09-01/2018-09-30")]
    [TestCase("7 мая 2018 г.", "2018-05-07")]
    [TestCase("5 de septiembre de 2018", "2018-09-05")]
    [TestCase("septiembre de 2018", "2018-09-01/2018-09-30")]
    [TestCase("au 5 septembre 2018", "2018-09-05")]
    [TestCase("2018 T3", "2018-07-01/2018-09-30")]
    [TestCase("T3-2018", "2018-07-01/2018-09-30")]
    [TestCase("3rd quarter 2018", "2018-07-01/2018-09-30")]
    [TestCase("third quarter of 2018", "2018-07-01/2018-09-30")]
    [TestCase("3e trimestre 2018", "2018-07-01/2018-09-30")]
    [TestCase("1er trimestre 2018", "2018-01-01/2018-03-31")]
    [TestCase("الربع الثالث 2018", "2018-07-01/2018-09-30")]
    [TestCase("الربع الثالث من عام 2018", "2018-07-01/2018-09-30")]
    [TestCase("III квартал 2018", "2018-07-01/2018-09-30")]
    [TestCase("H1 2018", "2018-01-01/2018-06-30")]
    [TestCase("2018-H2", "2018-07-01/2018-12-31")]
    [TestCase("first half of 2018", "2018-01-01/2018-06-30")]
    [TestCase("1er semestre 2018", "2018-01-01/2018-06-30")]
    [TestCase("W36 2018", "2018-09-03/2018-09-09")]
    [TestCase("week 36 2018", "2018-09-03/2018-09-09")]
    [TestCase("week 36 of 2018", "2018-09-03/2018-09-09")]
    [TestCase("semaine 36 de 2018", "2018-09-03/2018-09-09")]
    [TestCase("EW36 2018", "2018-09-03/2018-09-09")]
    [TestCase("epi week 36, 2018", "2018-09-03/2018-09-09")]
    [TestCase("SE36 2018", "2018-09-03/2018-09-09")]
    [TestCase("S36 2018", "2018-09-03/2018-09-09")]
    [TestCase("الأسبوع 36 من 2018", "2018-09-03/2018-09-09")]
    public void Read_DateInOtherWords_IsAllItsDays(string text, string expected) => AssertDate(text, expected);

    [TestCase("1-15 September 2018", "2018-09-01/2018-09-15")]
    [TestCase("1 – 15 September 2018", "2018-09-01/2018-09-15")]
    [TestCase("01/09/2018 - 15/09/2018", "2018-09-01/2018-09-15")]
    [TestCase("01/09-15/09/2018", "2018-09-01/2018-09-15")]
    [TestCase("2018-09-01/2018-09-30", "2018-09-01/2018-09-30")]
    [TestCase("2018-09-01 to 2018-09-30", "2018-09-01/2018-09-30")]
    [TestCase("20180901-20180915", "2018-09-01/2018-09-15")]
    [TestCase("July - September 2021", "2021-07-01/2021-09-30")]
    [TestCase("Jul-Sep 2021", "2021-07-01/2021-09-30")]
    [TestCase("July to September 2021", "2021-07-01/2021-09-30")]
    [TestCase("Dec 2020 - Jan 2021", "2020-12-01/2021-01-31")]
    [TestCase("du 1er au 15 septembre 2018", "2018-09-01/2018-09-15")]
    [TestCase("du 28 août au 5 septembre 2018", "2018-08-28/2018-09-05")]
    [TestCase("September 1-15, 2018", "2018-09-01/2018-09-15")]
    [TestCase("28 August - 5 September 2018", "2018-08-28/2018-09-05")]
    [TestCase("من 1 إلى 15 أيلول 2018", "2018-09-01/2018-09-15")]
    [TestCase("з 1 по 15 вересня 2018", "2018-09-01/2018-09-15")]
    [TestCase("Q1-Q2 2018", "2018-01-01/2018-06-30")]
    [TestCase("week 35-36 2018", "2018-08-27/2018-09-09")]
    [TestCase("2017-2018", "2017-01-01/2018-12-31")]
    public void Read_PeriodInOneCell_IsFromItsFirstToItsLastDay(string text, string expected) => AssertDate(text, expected);

    [Test]
    public void Read_PeriodWhoseEndsMayBeTwoDays_IsAmbiguous()
        => Assert.That(DateGrammar.Read("01/09/2018 - 05/09/2018", DateOrder.Undecided), Is.InstanceOf<DateReading.Ambiguous>());

    [Test]
    public void Read_AnyPeriodPrinted_GivesItBack() => Gen.Select(Gen.Int[0, 73000], Gen.Int[0, 400]).Sample((first, days) =>
    {
        var range = new DateRange(new DateOnly(1900, 1, 1).AddDays(first), new DateOnly(1900, 1, 1).AddDays(first + days));
        return DateGrammar.Read(range.ToString(), DateOrder.Undecided) is DateReading.Date { Range: var read } && read == range;
    });

    [TestCase("43350", false, "2018-09-07")]
    [TestCase("43350.75", false, "2018-09-07")]
    [TestCase("41888", true, "2018-09-07")]
    [TestCase("20000", false, "1954-10-03")]
    [TestCase("73050", false, "2099-12-31")]
    public void ReadSerial_NumberOfDays_IsThatDay(string text, bool since1904, string expected) =>
        Assert.That(DateGrammar.ReadSerial(text, since1904)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Is.EqualTo(expected));

    [TestCase("19999")]
    [TestCase("73051")]
    [TestCase("2018")]
    [TestCase("43350.")]
    [TestCase("4335O")]
    [TestCase("")]
    public void ReadSerial_OtherText_IsNull(string text) => Assert.That(DateGrammar.ReadSerial(text, since1904: false), Is.Null);

    [TestCase("DTM Round 11, data collection July - September 2021", "2021-07-01/2021-09-30", "July - September 2021")]
    [TestCase("as of 30 September 2018", "2018-09-30", "as of 30 September 2018")]
    [TestCase("IDPs_SYR_Sept2018_v2.xlsx", "2018-09-01/2018-09-30", "Sept2018")]
    [TestCase("ukr_admpop_2020_v02", "2020-01-01/2020-12-31", "2020")]
    [TestCase("export 20180907", "2018-09-07", "20180907")]
    [TestCase("Mise à jour 2018-09-07", "2018-09-07", "2018-09-07")]
    [TestCase("idps_2018_09_07.csv", "2018-09-07", "2018_09_07")]
    [TestCase("النازحون حتى ٣٠ أيلول ٢٠١٨", "2018-09-30", "حتى ٣٠ أيلول ٢٠١٨")]
    [TestCase("Рівень переміщення, 5 вересня 2018", "2018-09-05", "5 вересня 2018")]
    [TestCase("DTM Round 3 - March 2022", "2022-03-01/2022-03-31", "March 2022")]
    [TestCase("Mobility Update 12 – June 2024", "2024-06-01/2024-06-30", "June 2024")]
    [TestCase("Survey R17 Aug 2024", "2024-08-01/2024-08-31", "Aug 2024")]
    [TestCase("Ronda 3 marzo de 2022", "2022-03-01/2022-03-31", "marzo de 2022")]
    [TestCase("data collection: 1 - 15 Sept. 2018", "2018-09-01/2018-09-15", "1 - 15 Sept. 2018")]
    [TestCase("Snapshot_07Sep2018", "2018-09-07", "07Sep2018")]
    [TestCase("sudan_idps_w36_2018", "2018-09-03/2018-09-09", "w36_2018")]
    [TestCase("Population (2015 census), updated 3 May 2019", "2019-05-03", "3 May 2019")]
    public void FindIn_Title_GivesTheMostExactDateFirst(string text, string expected, string words)
    {
        var found = DateGrammar.FindIn(text)[0];

        Assert.That((found.Range.ToString(), found.Words), Is.EqualTo((expected, words)));
    }

    [TestCase("SY07")]
    [TestCase("SY0702, version 2.3, v1.2.18")]
    [TestCase("CD2011")]
    [TestCase("Round 11")]
    [TestCase("12,018 people")]
    [TestCase("18 households")]
    [TestCase("Annex 4")]
    [TestCase("Sem 2 of phase 3")]
    [TestCase("")]
    public void FindIn_CodesAndVersions_AreNoDates(string text) => Assert.That(DateGrammar.FindIn(text), Is.Empty);

    [TestCase("dtm_round_11_2018")]
    [TestCase("Annex 3-2018")]
    [TestCase("IDPs2018")]
    public void FindIn_NumberBeforeAYear_IsNoMonth(string text)
        => Assert.That(DateGrammar.FindIn(text).Single().Range.ToString(), Is.EqualTo("2018-01-01/2018-12-31"));

    [Test]
    public void Read_AnyLongText_NeverThrowsOrHangs()
        => Gen.String[Gen.Frequency((5, Gen.Char["0123456789/-.: TZQwSep+,_"]), (1, Gen.Char)), 0, 10_000].Sample(
            text =>
            {
                _ = DateGrammar.Read(text, DateOrder.Undecided);
                _ = DateGrammar.FindIn(text);
            },
            iter: 60);

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
