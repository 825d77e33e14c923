using Displacement.Figures;
using Displacement.Imports;
using Displacement.People;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>Tables with a column for each day, each group or each part, and headers of several rows.</summary>
internal sealed class WideTableTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void SetUp() => ledger = new TestLedger();

    [TearDown]
    public void TearDown() => ledger.Dispose();

    [Test]
    public void Columns_NamedByMonths_AreEachARoundOfThatMonth()
    {
        var batch = ledger.Import("IDPs by district,,,\nP-code,District,Jan-18,Feb-18\nSY0700,Idleb,\"100,000\",-\nSY0703,Harim,300000,310000\n");

        Assert.That(
            ledger.Facts(batch).Select(fact => (fact.Round.AsOf, fact.People)),
            Is.EquivalentTo(new (DateOnly, decimal?)[]
            {
                (new DateOnly(2018, 1, 1), 100_000), (new DateOnly(2018, 2, 1), null), (new DateOnly(2018, 1, 1), 300_000), (new DateOnly(2018, 2, 1), 310_000),
            }));
    }

    [Test]
    public void AsOf_WithColumnsOfMonths_OverridesNone() => Assert.That(
        ledger.Import("P-code,Jan-18,Feb-18\nSY0700,1,2\n", new ImportOptions(AsOf: "2020-01-01", MapJson: """{"columns":{},"group":"displaced"}""")).LastAsOf,
        Is.Not.EqualTo(new DateOnly(2020, 1, 1)));

    [Test]
    public void Header_OfTwoRows_GivesEachColumnItsGroup()
    {
        var batch = ledger.Import("Location,,IDPs,,,Returnees,\nGovernorate,District,HH,Ind,Children,Male,Female\nIdleb,Harim,10,55,30,5,6\n", new ImportOptions(AsOf: "2018-09-01", Source: "X"));

        Assert.That(
            ledger.Facts(batch).Select(fact => (fact.Series.Group, fact.Series.Unit, fact.Part.Sex, fact.People)),
            Is.EquivalentTo(new[]
            {
                ("displaced", CountUnit.Households, Sex.All, (decimal?)10), ("displaced", CountUnit.People, Sex.All, 55), ("displaced", CountUnit.People, Sex.All, 30),
                ("returnees", CountUnit.People, Sex.Male, 5), ("returnees", CountUnit.People, Sex.Female, 6),
            }));
    }

    [Test]
    public void Header_OfTwoRows_IsTold() => Assert.That(
        ledger.Import("Location,,IDPs,,\nGovernorate,District,HH,Ind,Children\nIdleb,Harim,10,55,30\n", new ImportOptions(AsOf: "2018-09-01")).Found(FindingCode.HeaderJoined), Is.EqualTo(1));

    [Test]
    public void Columns_OfOneMeaningWithOtherNumbers_BlockTheCommit()
    {
        var batch = ledger.Import("P-code,date,IDPs,Total IDPs\nSY0700,2018-09-01,10,12\n");

        Assert.That((batch.HasErrors, batch.Found(FindingCode.ColumnTwice), ledger.Facts(batch).People()), Is.EqualTo((true, 1L, 10m)));
    }

    [Test]
    public void Columns_OfOneMeaningWithEqualNumbers_AreReadOnce()
    {
        var batch = ledger.Import("P-code,date,IDPs,Total IDPs\nSY0700,2018-09-01,10,10\n");

        Assert.That((batch.HasErrors, ledger.Facts(batch).People()), Is.EqualTo((false, 10m)));
    }

    [Test]
    public void Women_BesideGirls_AreAdults() => Assert.That(
        ledger.Facts(ledger.Import("P-code,date,IDPs,Women,Girls\nSY0700,2018-09-01,10,4,3\n")).Select(fact => (fact.Part.Sex, fact.Part.AgeFrom, fact.Part.AgeTo)),
        Is.EquivalentTo(new[] { (Sex.All, null, null), (Sex.Female, 18, null), (Sex.Female, (int?)0, (int?)17) }));

    [Test]
    public void Women_Alone_AreEveryoneOfTheirSex() => Assert.That(
        ledger.Facts(ledger.Import("P-code,date,IDPs,Women,Men\nSY0700,2018-09-01,10,6,4\n")).Select(fact => fact.Part.AgeFrom), Has.All.Null);

    [Test]
    public void Note_UnderTheTable_IsNoPlace()
    {
        var batch = ledger.Import("P-code,date,IDPs\nSY0700,2018-09-01,10\nSource: partner tracking,,\n");

        Assert.That((batch.Found(FindingCode.NoteRow), batch.Places.Unmatched), Is.EqualTo((1L, 0)));
    }

    [Test]
    public void Column_OfNamesWithoutALevel_TakesTheLevelOfNearlyAll()
    {
        var batch = ledger.Import("city,date,IDPs\nAleppo,2018-09-01,1\nIdleb,2018-09-01,2\nHoms,2018-09-01,3\nRural Damascus,2018-09-01,4\nDar'a,2018-09-01,5\n");

        Assert.That((ledger.Facts(batch).Select(fact => fact.Place.Level).Distinct(), batch.Found(FindingCode.LevelDecided)), Is.EqualTo((new[] { Displacement.Places.AdminLevel.Governorate }, 1L)));
    }

    [Test]
    public void Column_WhoseNamesFitTwoLevelsAlike_IsAskedAbout() => Assert.That(
        ledger.Import("city,date,IDPs\nIdleb,2018-09-01,2\nHoms,2018-09-01,3\nRural Damascus,2018-09-01,4\n").Found(FindingCode.AmbiguousPlace), Is.EqualTo(3));

    [Test]
    public void Columns_NamedByGroupAndDay_AreOfThatDay() => Assert.That(
        ledger.Facts(ledger.Import("P-code,IDPs Aug 2018,IDPs Sept 2018,IDPs %\nSY0700,100,110,20%\n")).Select(fact => (fact.Round.AsOf, fact.People)),
        Is.EquivalentTo(new (DateOnly, decimal?)[] { (new DateOnly(2018, 8, 1), 100), (new DateOnly(2018, 9, 1), 110) }));

    [Test]
    public void Column_OfAPivot_IsReadByWhatItSums() =>
        Assert.That(ledger.Facts(ledger.Import("Row Labels,Sum of IDPs\nHarim,100\nGrand Total,100\n", new ImportOptions(AsOf: "2018-09-01"))).Select(fact => (fact.Place.Code, fact.People)), Is.EqualTo(new[] { ("SY0703", (decimal?)100) }));

    [Test]
    public void Row_ForAllGroupsTogether_IsNoGroup()
    {
        var batch = ledger.Import("P-code,date,group,people\nSY0700,2018-09-01,IDPs,10\nSY0700,2018-09-01,Total,10\n");

        Assert.That((ledger.Facts(batch).Select(fact => fact.Series.Group).Single(), batch.Found(FindingCode.TotalRow)), Is.EqualTo(("displaced", 1L)));
    }

    [Test]
    public void Group_ThatIsNotKnown_IsKeptAndTold() =>
        Assert.That(ledger.Import("P-code,date,group,people\nSY0700,2018-09-01,Host families,10\n").Seen(FindingCode.GroupAsWorded).Single(), Is.EqualTo("host-families"));

    [Test]
    public void Cell_WithAnErrorOfTheSpreadsheet_IsTold() =>
        Assert.That(ledger.Import("P-code,date,IDPs\nSY0700,2018-09-01,#REF!\nSY0703,2018-09-01,4\n").Seen(FindingCode.ErrorValue).Single(), Is.EqualTo("#REF!"));

    [TestCase("Departamento,Municipio,Desplazados,Mujeres,Hombres,Fecha\nChocó,Quibdó,1300,650,550,15/03/2021\n", "COL", 3)]
    [TestCase("Область,ВПО,Дата\nКиївська,120500,вересень 2022\n", "UKR", 1)]
    [TestCase("Región,Desplazados,Fecha\nSur,1300,2021-03-15\n", "COL", 1)]
    public void Headers_InSpanishAndUkrainian_AreRead(string text, string within, int figures)
    {
        var batch = ledger.Import(text, new ImportOptions(LearnPlaces: true, Within: within, Source: "X"));

        Assert.That((batch.HasErrors, batch.Figures), Is.EqualTo((false, (long)figures)));
    }

    [TestCase("% female")]
    [TestCase("Female (%)")]
    [TestCase("Percentage of females")]
    public void Percentages_BesideATotal_AreSharesOfIt(string header)
    {
        var facts = ledger.Facts(ledger.Import($"P-code,date,IDPs,{header}\nSY0700,2018-09-01,1000,45%\n"));

        Assert.That(facts.Select(fact => (fact.Part.Sex, fact.Figure.Low, fact.Figure.Best, fact.Figure.High)), Is.EqualTo(new[] { (Sex.All, (long?)null, (long?)1_000_000, (long?)null), (Sex.Female, 445_000, 450_000, 455_000) }));
    }

    [Test]
    public void Percentages_FollowACorrectionOfTheirTotal()
    {
        ledger.Believe("P-code,date,published,IDPs,% female\nSY0700,2018-09-01,2018-09-02,1000,45%\n", new ImportOptions(Source: "X"));
        ledger.Believe("P-code,date,published,IDPs\nSY0700,2018-09-01,2018-09-03,2000\n", new ImportOptions(Source: "X"));
        using var db = ledger.Open();
        var total = new AskTotal(db, ledger.Clock).Run(new TotalRequest { Place = "SY0700", Group = "displaced", On = new DateOnly(2018, 9, 10) });

        Assert.That(total[0].Winner?.Quantity.Best, Is.EqualTo(2000));
    }

    [Test]
    public void Percentages_WithoutATotalBesideThem_AreNotRead() =>
        Assert.That(ledger.Import("P-code,date,IDPs female,% male\nSY0700,2018-09-01,1000,45%\n").Figures, Is.EqualTo(1));

    [Test]
    public void Percentages_BesideTheNumberItself_AreNotRead() =>
        Assert.That(ledger.Facts(ledger.Import("P-code,date,IDPs,Females,% female\nSY0700,2018-09-01,1000,450,45%\n")), Has.Count.EqualTo(2));

    [Test]
    public void Percentages_OfTwoRowsOfOneFact_BlockTheCommit() =>
        Assert.That(ledger.Import("P-code,date,IDPs,% female\nSY0700,2018-09-01,1000,45%\nSY0700,2018-09-01,500,40%\n").HasErrors, Is.True);

    [TestCase("0.45")]
    [TestCase("145%")]
    [TestCase("most")]
    public void Percentage_ThatIsNone_IsSetAside(string cell) =>
        Assert.That(ledger.Import($"P-code,date,IDPs,% female\nSY0700,2018-09-01,1000,{cell}\n").Found(FindingCode.PercentNotPeople), Is.EqualTo(1));
}
