using Displacement.Figures;
using Displacement.Imports;
using Displacement.Tests.Kit;

namespace Displacement.Tests.UseCases.Imports;

internal sealed class UnhcrTests
{
    private const string Preamble = "\"Extracted from the UNHCR Population Statistics Reference Database\"\n\nDate extracted: 2025-01-01\nhttps://example.org\n,\nNotes\n";

    [TestCase("refugees", 2_471_258)]
    [TestCase("displaced", 2_654_070)]
    [TestCase("asylum-seekers", 8_808)]
    [TestCase("others-of-concern", 447_093)]
    [TestCase("stateless", 0)]
    [TestCase("other-in-need-of-protection", 0)]
    public void Hdx_EndOf2019_HasTheTotalsOfTheFile(string group, int people)
    {
        using var ledger = new TestLedger();
        var batch = ledger.ImportShared("unhcr-hdx-population/HDX_EndYearPopulationTotals.csv");
        var facts = ledger.Facts(batch).Where(fact => fact.Series.Group == group && fact.Round.AsOf == new DateOnly(2019, 12, 31)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That((batch.Profile, batch.Rows), Is.EqualTo(("unhcr-population", 745L)));
            Assert.That(facts, Is.Not.Empty);
            Assert.That(facts.People(), Is.EqualTo((decimal)people));
        });
    }

    [Test]
    public void Hdx_NumbersInScientificForm_AreReadWithBoundsAndNamed()
    {
        using var ledger = new TestLedger();
        var batch = ledger.ImportShared("unhcr-hdx-population/HDX_EndYearPopulationTotals.csv");

        Assert.That(batch.Findings.First(found => found.Code == FindingCode.NumberLostDigits).Suggestion, Is.EqualTo("100,000 (75,000–125,000)"));
    }

    [Test]
    public void Row_ReturnedRefugees_AreInTheirOrigin()
    {
        using var ledger = new TestLedger();
        var facts = ledger.Facts(ledger.Import("year,coo_iso,coa_iso,refugees,returned_refugees,idps\n2024,SYR,JOR,600000,20000,0\n"));

        Assert.That(facts.Single(fact => fact.Series.Group == "returned-refugees").Place.Code, Is.EqualTo("SYR"));
    }

    [Test]
    public void Row_Refugees_AreInAsylumFromTheirOrigin()
    {
        using var ledger = new TestLedger();
        var fact = ledger.Facts(ledger.Import("year,coo_iso,coa_iso,refugees,returned_refugees,idps\n2024,SYR,JOR,600000,20000,0\n")).Single(f => f.Series.Group == "refugees");

        Assert.That((fact.Place.Code, fact.Key.Origin), Is.EqualTo(("JOR", "SYR")));
    }

    [Test]
    public void Row_ZeroDisplacedOfAnotherOrigin_SaysNothing()
    {
        using var ledger = new TestLedger();
        var facts = ledger.Facts(ledger.Import("year,coo_iso,coa_iso,refugees,returned_refugees,idps\n2024,SYR,JOR,600000,20000,0\n"));

        Assert.That(facts, Has.None.Matches<StoredFact>(fact => fact!.Series.Group == "displaced"));
    }

    [Test]
    public void Download_PreambleAndDashes_AreReadOver()
    {
        using var ledger = new TestLedger();
        var batch = ledger.Import(Preamble +
            "Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),Refugees under UNHCR’s mandate,Asylum-seekers,IDPs of concern to UNHCR,Returned IDPss\n" +
            "2022,Syrian Arab Rep.,SYR,Jordan,JOR,660892,-,0,0\n");
        var facts = ledger.Facts(batch);

        Assert.Multiple(() =>
        {
            Assert.That((batch.Profile, batch.Rows), Is.EqualTo(("unhcr-population", 1L)));
            Assert.That(facts.Single(fact => fact.Series.Group == "refugees").Figure.Line, Is.EqualTo(8));
            Assert.That(facts.Single(fact => fact.Series.Group == "asylum-seekers").Figure.State, Is.EqualTo(CellState.Unknown));
        });
    }

    [Test]
    public void Round_OfAYear_SpeaksForTheWorld()
    {
        using var ledger = new TestLedger();
        var fact = ledger.Facts(ledger.Import("year,coo_iso,coa_iso,refugees,idps\n2024,SYR,JOR,600000,0\n"))[0];

        Assert.That((fact.Round.CoversAll, fact.Round.AsOf, fact.Round.Until), Is.EqualTo((true, new DateOnly(2024, 12, 31), new DateOnly(2024, 12, 31))));
    }
}
