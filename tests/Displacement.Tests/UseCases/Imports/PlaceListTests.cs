using Displacement.Imports;
using Displacement.Places;
using Displacement.Tests.Kit;

namespace Displacement.Tests.UseCases.Imports;

internal sealed class PlaceListTests
{
    [Test]
    public void Global_AllCountries_BecomePlaces()
    {
        using var ledger = new TestLedger();
        var batch = ledger.ImportShared("global-pcodes/download-global-pcodes-adm-1-2.csv");
        using var db = ledger.Open();
        var twice = db.Places.Where(place => place.Code == "ECISLA").Select(place => place.Level).Order().ToArray();

        Assert.Multiple(() =>
        {
            Assert.That((batch.Profile, batch.Rows, batch.Figures, batch.HasErrors), Is.EqualTo(("pcodes", 33_453L, 0L, false)));
            Assert.That(db.Places.Where(place => place.BatchId == batch.BatchId).Select(place => place.CountryId).Distinct().Count(), Is.GreaterThanOrEqualTo(157));
            Assert.That(db.Places.Count(place => place.Code!.StartsWith("SY") && place.Level == AdminLevel.Governorate), Is.EqualTo(14));
            Assert.That(db.Places.Count(place => place.Code!.StartsWith("SY") && place.Code.Length == 6 && place.Level == AdminLevel.District), Is.EqualTo(62));
            Assert.That(twice, Is.EqualTo(new[] { AdminLevel.Governorate, AdminLevel.District }));
        });
    }

    [Test]
    public void List_ChildBeforeItsParent_FindsIt()
    {
        using var ledger = new TestLedger();
        ledger.Import("Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\nJOR,2,JO0101,Amman,JO01,2020-01-01\nJOR,1,JO01,Amman,JOR,2020-01-01\n");
        using var db = ledger.Open();
        var child = db.Places.Single(place => place.Code == "JO0101");

        Assert.That(db.Places.Single(place => place.Id == db.PlaceParents.Single(row => row.PlaceId == child.Id).ParentId).Code, Is.EqualTo("JO01"));
    }

    [Test]
    public void List_OneCodeTwoNames_IsOnePlaceWithBoth()
    {
        using var ledger = new TestLedger();
        var batch = ledger.Import("Location,Admin Level,P-Code,Name,Parent P-Code\nJOR,1,JO01,Amman,JOR\nJOR,1,JO01,Al Asimah,JOR\n");
        using var db = ledger.Open();
        var place = db.Places.Single(row => row.Code == "JO01");

        Assert.That(string.Join(", ", db.PlaceNames.Where(name => name.PlaceId == place.Id).Select(name => name.Name).Order()), Is.EqualTo("Al Asimah, Amman"));
        Assert.That(batch.Found(FindingCode.CodeSeveralNames), Is.EqualTo(1));
    }

    [Test]
    public void WideTable_CodesAndNamesInTwoLanguages_BecomeAChain()
    {
        using var ledger = new TestLedger();
        var batch = ledger.Import("admin0Pcode,admin1Name_en,admin1Name_ar,admin1Pcode,admin2Name_en,admin2Pcode\nJO,Amman,عمان,JO01,Amman Qasabah,JO0101\n");
        using var db = ledger.Open();

        Assert.That((batch.Profile, batch.Places.Learned), Is.EqualTo(("pcodes", 2)));
        Assert.That(db.PlaceNames.Any(name => name.Name == "عمان" && name.Language == "ar"), Is.True);
    }

    [Test]
    public void WideTable_OfGuinea_HasPlacesAndNoFigures()
    {
        using var ledger = new TestLedger();
        var batch = ledger.ImportShared("gin-pcodes-fr-en/rowca-gin-adm2.csv");

        Assert.That((batch.Rows, batch.Figures, batch.Places.Learned, batch.HasErrors), Is.EqualTo((34L, 0L, 42, false)));
    }
}
