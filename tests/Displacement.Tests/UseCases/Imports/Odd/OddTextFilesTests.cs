using System.Text;
using Displacement.Figures;
using Displacement.Imports;
using Displacement.People;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports.Odd;

/// <summary>Text files as offices send them, which no layout was made for: what a careful information officer expects of each.</summary>
internal sealed class OddTextFilesTests
{
    private static readonly ImportOptions September = new(AsOf: "2018-09-30");

    private TestLedger ledger = null!;

    [SetUp]
    public void Begin() => ledger = new TestLedger();

    [TearDown]
    public void End() => ledger.Dispose();

    [Test]
    public void WideMonths_WithATotalsRow_AreOneFigureAPlaceAndMonth()
    {
        var batch = ledger.Import("District,P-Code,IDPs Jan-18,IDPs Feb-18,IDPs Mar-18\nIdleb,SY0700,100,110,120\nHarim,SY0703,200,190,180\nTotal,,300,300,300\n");
        var facts = ledger.Facts(batch);

        Assert.Multiple(() =>
        {
            Assert.That(facts, Has.Count.EqualTo(6));
            Assert.That(facts.Where(fact => fact.Round.AsOf.Month == 2).People(), Is.EqualTo(300));
            Assert.That(batch.Found(FindingCode.TotalRow), Is.EqualTo(1));
            Assert.That(batch.Found(FindingCode.TotalDoesNotMatch), Is.Zero);
        });
    }

    [Test]
    public void ArabicDigits_WithArabicSeparators_AreTheirNumbers() =>
        Assert.That(ledger.Facts(ledger.Import("المحافظة,الرمز,النازحون\nإدلب,SY07,١٬٢٣٤٬٥٦٧\nحلب,SY02,٩٨٬٠٠٠\n", September)).People(), Is.EqualTo(1_332_567));

    [Test]
    public void UnicodeTextOfExcel_TabsInUtf16_IsRead()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("District\tP-Code\tIDPs\r\nإدلب\tSY0700\t1,234\r\nHarim\tSY0703\t2,000\r\n")];

        Assert.That(ledger.Facts(ledger.Import(bytes, September)).People(), Is.EqualTo(3_234));
    }

    [Test]
    public void SeparatorLine_OfExcel_IsNoRow()
    {
        var batch = ledger.Import("sep=;\nDistrict;P-Code;IDPs\nIdleb;SY0700;10\nHarim;SY0703;20\n", September);

        Assert.That((batch.Rows, ledger.Facts(batch).People()), Is.EqualTo((2L, 30m)));
    }

    [Test]
    public void NotesUnderTheTable_AreNoPlacesAndLoseNoFigure()
    {
        var batch = ledger.Import("District,P-Code,IDPs\nIdleb,SY0700,10\nHarim,SY0703,20\n,,\nSource: Department of Statistics,,\nNote: figures are estimates,,\n* excludes camps,,\n", September);

        Assert.Multiple(() =>
        {
            Assert.That(ledger.Facts(batch).People(), Is.EqualTo(30));
            Assert.That(batch.HasErrors, Is.False);
            Assert.That(batch.Found(FindingCode.MostlySetAside), Is.Zero);
            Assert.That(batch.Places.Questions, Is.Zero);
        });
    }

    [Test]
    public void HeadersBlankAndDoubled_OfOtherColumns_DoNoHarm() =>
        Assert.That(ledger.Facts(ledger.Import("District,P-Code,,IDPs,Comment,Comment\nIdleb,SY0700,x,10,a,b\nHarim,SY0703,,20,,\n", September)).People(), Is.EqualTo(30));

    [Test]
    public void FiguresDoubled_WithOtherNumbers_BlockTheCommit()
    {
        var batch = ledger.Import("District,P-Code,IDPs,IDPs\nIdleb,SY0700,10,11\n", September);

        Assert.That((batch.HasErrors, batch.Found(FindingCode.ColumnTwice)), Is.EqualTo((true, 1L)));
    }

    [Test]
    public void TotalBesideSexes_IsTheFigureAndChecksThem()
    {
        var batch = ledger.Import("District,P-Code,Displaced female,Displaced male,Displaced total\nIdleb,SY0700,60,40,100\nHarim,SY0703,60,40,200\n", September);
        var facts = ledger.Facts(batch);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Where(fact => fact.IsEverybody).People(), Is.EqualTo(300));
            Assert.That(facts.Where(fact => fact.Is(Sex.Female)).People(), Is.EqualTo(120));
            Assert.That(batch.Found(FindingCode.SexesDoNotMakeTotal), Is.EqualTo(1));
        });
    }

    [Test]
    public void PercentColumn_IsNeverPeople()
    {
        var batch = ledger.Import("District,P-Code,IDPs,% of IDPs in camps\nIdleb,SY0700,1000,45%\nHarim,SY0703,500,10%\n", September);

        Assert.That((ledger.Facts(batch).People(), batch.HasErrors), Is.EqualTo((1_500m, false)));
    }

    [Test]
    public void HouseholdsOnly_StayHouseholds()
    {
        var batch = ledger.Import("District,P-Code,IDP households\nIdleb,SY0700,100\nHarim,SY0703,50\n", September);
        var facts = ledger.Facts(batch);

        Assert.Multiple(() =>
        {
            Assert.That(facts.Select(fact => fact.Series.Unit).Distinct(), Is.EqualTo((CountUnit[])[CountUnit.Households]));
            Assert.That(facts.Sum(fact => fact.People), Is.EqualTo(150));
            Assert.That(batch.Found(FindingCode.HouseholdsWithoutSize), Is.EqualTo(1));
        });
    }

    [Test]
    public void PreambleOf22Rows_IsNoTable()
    {
        var preamble = string.Concat(Enumerable.Range(1, 22).Select(line => $"Paragraph {line} of a long explanation,,\n"));

        Assert.That(ledger.Facts(ledger.Import($"{preamble}District,P-Code,IDPs\nIdleb,SY0700,10\nHarim,SY0703,20\n", September)).People(), Is.EqualTo(30));
    }

    [Test]
    public void SerialsInAColumnOfDates_AreDaysAndNamed()
    {
        var batch = ledger.Import("District,P-Code,Date,IDPs\nIdleb,SY0700,43350,10\nHarim,SY0703,43350,20\n");

        Assert.That((batch.FirstAsOf, batch.Found(FindingCode.DateFromSerial)), Is.EqualTo((new DateOnly(2018, 9, 7), 1L)));
    }

    [Test]
    public void FrenchDecimals_DecidedByTheirColumn_AreFractionsOfPeople() =>
        Assert.That(ledger.Facts(ledger.Import("District;P-Code;Population\nIdleb;SY0700;1 234,75\nHarim;SY0703;2 000,5\n", September)).People(), Is.EqualTo(3_235.25m));

    [Test]
    public void SuppressedCells_AreStatesAndNoZeros()
    {
        var states = ledger.Facts(ledger.Import("District,P-Code,IDPs\nIdleb,SY0700,<5\nHarim,SY0703,*\nAriha,SY0705,100\n", September)).Select(fact => fact.Figure.State);

        Assert.That(states, Is.EqualTo((CellState[])[CellState.Suppressed, CellState.Suppressed, CellState.Number]));
    }

    [Test]
    public void SiteList_WithTypesAndStates_GivesSites()
    {
        var batch = ledger.Import(
            "Governorate,District,P-Code,Site name,Site type,Site status,Latitude,Longitude,IDPs\nIdleb,Harim,SY0703,Olive camp,Camp,Open,36.2,36.5,900\nIdleb,Harim,SY0703,Old school,Collective centre,Closed,36.3,36.6,0\n",
            September with { LearnPlaces = true });

        Assert.That((batch.Places.Learned, ledger.Facts(batch).People(), ledger.Facts(batch).Select(fact => fact.Level).Distinct().Single()), Is.EqualTo((2, 900m, 5)));
    }

    [Test]
    public void CodesWithoutTheirZeros_FindTheirPlacesByCodeAndName()
    {
        var batch = ledger.Import("admin2Name,admin2Pcode,IDPs\nHarim,703,20\nAriha,705,30\n", September with { Within = "SYR" });

        Assert.That((ledger.Facts(batch).People(), batch.Found(FindingCode.CodeRepaired)), Is.EqualTo((50m, 2L)));
    }

    [Test]
    public void BlankGroupOfARow_SetsTheRowAsideAndSaysSo()
    {
        var batch = ledger.Import("P-Code,Group,Individuals\nSY0700,displaced,10\nSY0703,,20\n", September);

        Assert.That((ledger.Facts(batch).People(), batch.Found(FindingCode.GroupMissing), batch.HasErrors), Is.EqualTo((10m, 1L, false)));
    }

    [Test]
    public void LongBlanksInAPlace_CostNoTime() =>
        Assert.That(LocationText.Read($"Aleppo{new string(' ', 100_000)}[Admin{new string(' ', 100_000)}1]x").Level, Is.EqualTo(Displacement.Places.AdminLevel.Site));
}
