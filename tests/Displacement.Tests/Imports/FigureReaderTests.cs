using System.Globalization;
using CsCheck;
using Displacement.Figures;
using Displacement.Imports;

namespace Displacement.Tests.Imports;

internal sealed class FigureReaderTests
{
    [TestCase("448,465", "448465")]
    [TestCase("448\u00A0465", "448465")]
    [TestCase("448\u202F465", "448465")]
    [TestCase("2.9 million", "2900000")]
    [TestCase("2,9 млн", "2900000")]
    [TestCase("1,2 тис.", "1200")]
    [TestCase("12 тысяч", "12000")]
    [TestCase("2,9 мільйона", "2900000")]
    [TestCase("3 millones", "3000000")]
    [TestCase("٢٫٩ مليون", "2900000")]
    [TestCase("۲٬۹۰۰٬۰۰۰", "2900000")]
    [TestCase("~3,000", "2500..3000..3500")]
    [TestCase(">3 000", "3000..3000..4000")]
    [TestCase("3-4,000", "3000..3500..4000")]
    [TestCase("10-20k", "10000..15000..20000")]
    [TestCase("8,600,000 (7,900,000–8,900,000)", "7900000..8600000..8900000")]
    [TestCase("1.2E+05", "115000..120000..125000")]
    [TestCase("1,2E+05", "115000..120000..125000")]
    [TestCase("1e+05", "75000..100000..125000")]
    [TestCase("6.5E+02", "645..650..655")]
    [TestCase("1.23456E+05", "123456")]
    [TestCase("0E+00", "0")]
    [TestCase("1,234*", "1234")]
    [TestCase("1 234 (a)", "1234")]
    [TestCase("1,234¹", "1234")]
    [TestCase("1234 [1]", "1234")]
    [TestCase("1,234 1/", "1234")]
    [TestCase("~3,000 **", "2500..3000..3500")]
    [TestCase("1,234 individuals", "1234")]
    [TestCase("1 234 personnes", "1234")]
    [TestCase("1 234 осіб", "1234")]
    [TestCase("1234 شخص", "1234")]
    [TestCase("2.9 million people", "2900000")]
    public void Read_CellOfPeople_HasItsNumber(string text, string expected) => Assert.That(Plain(text), Is.EqualTo(expected));

    [TestCase("350 HH")]
    [TestCase("350HH")]
    [TestCase("350 households")]
    [TestCase("350 ménages")]
    [TestCase("350 familles déplacées")]
    [TestCase("350 families")]
    [TestCase("350 families*")]
    [TestCase("350 أسرة")]
    [TestCase("350 сімей")]
    [TestCase("2.9 million households")]
    public void Read_HouseholdsAmongPeople_AreNotTakenForPeople(string text) =>
        Assert.That(FigureReader.Read(text, NumberStyle.Undecided, out _), Is.EqualTo(CellProblem.OtherUnit));

    [Test]
    public void Read_HouseholdsAmongHouseholds_AreRead()
    {
        var problem = FigureReader.Read("350 HH", NumberStyle.Undecided, out var cell, CountUnit.Households);

        Assert.That((problem, cell.Best, cell.Words), Is.EqualTo((CellProblem.None, (long?)350_000, "350 HH")));
    }

    [Test]
    public void Read_PeopleAmongHouseholds_AreNotTakenForHouseholds() =>
        Assert.That(FigureReader.Read("350 individuals", NumberStyle.Undecided, out _, CountUnit.Households), Is.EqualTo(CellProblem.OtherUnit));

    [TestCase("12%")]
    [TestCase("12,5 %")]
    [TestCase("٥٠٪")]
    [TestCase("120 %")]
    [TestCase("half")]
    public void Read_ShareWithoutItsBase_IsNoNumberOfPeople(string text) =>
        Assert.That(FigureReader.Read(text, NumberStyle.Undecided, out _), Is.EqualTo(CellProblem.Share));

    [TestCase("1234(5)")]
    [TestCase("1234 (5)")]
    [TestCase("1,234 (m)")]
    [TestCase("1,234 (f)")]
    [TestCase("350 tents")]
    [TestCase("1,750 people (350 families)")]
    [TestCase("12 34*")]
    [TestCase("1E-02")]
    [TestCase("E+05")]
    [TestCase("NA people")]
    public void Read_WhatMayCountSomethingElse_IsNotANumber(string text) =>
        Assert.That(FigureReader.Read(text, NumberStyle.Undecided, out _), Is.EqualTo(CellProblem.NotANumber));

    [TestCase("1.234*", CellProblem.Ambiguous)]
    [TestCase("-5*", CellProblem.Negative)]
    [TestCase("9E+12", CellProblem.Implausible)]
    public void Read_MarkOnADoubtfulNumber_LeavesTheDoubt(string text, object expected) =>
        Assert.That(FigureReader.Read(text, NumberStyle.Undecided, out _), Is.EqualTo(expected));

    [TestCase("1,234*", "Footnote")]
    [TestCase("1234 [1]", "Footnote")]
    [TestCase("1.2E+05", "LostDigits")]
    [TestCase("1.2E+05*", "LostDigits")]
    [TestCase("1,234", "None")]
    [TestCase("1,234 people", "None")]
    public void Read_WhatAPersonShouldKnow_IsNoted(string text, string note)
    {
        _ = FigureReader.Read(text, NumberStyle.Undecided, out var cell);

        Assert.That((cell.Note.ToString(), cell.Words), Is.EqualTo((note, text == "1,234" ? null : text)));
    }

    [TestCase("<5*", CellState.Suppressed)]
    [TestCase("no access – insecurity", CellState.NotAssessed)]
    [TestCase("немає доступу: обстріли", CellState.NotAssessed)]
    public void Read_StateWithMore_IsThatStateWithItsWords(string text, CellState state)
    {
        _ = FigureReader.Read(text, NumberStyle.Undecided, out var cell);

        Assert.That((cell.State, cell.Words), Is.EqualTo((state, text)));
    }

    [Test]
    public void Read_AnyNumberPrinted_GivesItBack([Values("en", "fr", "ar", "uk")] string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        var style = culture.NumberFormat.NumberDecimalSeparator == "," ? NumberStyle.DotGroups : NumberStyle.CommaGroups;
        Gen.Long[0, 10_000_000_000].Sample(thousandths =>
        {
            var text = QuantityText.Print(Quantity.Exact(thousandths / 1000m), culture);
            return FigureReader.Read(text, style, out var cell) == CellProblem.None && cell.Best == thousandths;
        });
    }

    [Test]
    public void Read_AnyBoundsWritten_GivesThemBack() => Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[0, 1_000_000], Gen.Long[0, 1_000_000]).Sample((low, up, more) =>
    {
        var (best, high) = (low + up, low + up + more);
        var written = string.Create(CultureInfo.InvariantCulture, $"{best:#,##0} ({low:#,##0}–{high:#,##0})");
        return QuantityWords.Read(written, prose: false) is WordsReading.People { Quantity: var read }
            && (read.Low, read.Best, read.High) == (low, best, high);
    });

    [Test]
    public void Read_AnyLongText_NeverThrowsOrHangs() => Gen.String[Gen.Frequency((6, Gen.Char["0123456789.,' -()[]*/%eEkHhmn~<>٠٬"]), (1, Gen.Char)), 0, 10_000].Sample(
        text =>
        {
            _ = FigureReader.Read(text, NumberStyle.Undecided, out _);
            _ = QuantityWords.Read(text, prose: true);
        },
        iter: 300);

    [Test]
    public void Read_AnyShortText_NeverThrows() => Gen.String[Gen.Frequency((6, Gen.Char["0123456789., ()*%eEkHm~<>+-"]), (1, Gen.Char)), 0, 14].Sample(
        text => { _ = FigureReader.Read(text, NumberStyle.Undecided, out _); });

    [Test]
    public void Read_PlainNumber_AllocatesNothing()
    {
        string[] cells = ["0", "179956", "1,234,567", "387.03", " 45416 "];
        foreach (var cell in cells)
        {
            FigureReader.Read(cell, NumberStyle.Undecided, out _);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var cell in cells)
        {
            FigureReader.Read(cell, NumberStyle.Undecided, out _);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static string? Plain(string text)
    {
        if (FigureReader.Read(text, NumberStyle.Undecided, out var cell) != CellProblem.None || cell.Best is not { } best)
        {
            return null;
        }

        return cell.Low is { } low
            ? string.Create(CultureInfo.InvariantCulture, $"{low / 1000m:0.###}..{best / 1000m:0.###}..{cell.High / 1000m:0.###}")
            : (best / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
    }
}
