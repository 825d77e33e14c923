using Displacement.Tests.Kit;
using Displacement.UseCases.Situations;

namespace Displacement.Tests.UseCases.Situations;

[TestFixture]
public sealed class SearchPlacesTests
{
    private static readonly Lazy<TestLedger> Ledger = new(() => new TestLedger());

    [OneTimeTearDown]
    public void Close() => Ledger.Value.Dispose();

    [TestCase("SY07")]
    [TestCase("idlib")]
    [TestCase("Idleb")]
    [TestCase("إدلب")]
    [TestCase("ادلب")]
    public void Search_InAnyScriptOrByCode_FindsTheGovernorateFirst(string text) =>
        Assert.That(Run(text).Places[0].Key, Is.EqualTo("SY07"));

    [Test]
    public void Search_OfTheBeginningOfAName_FindsEveryPlaceThatBeginsSo() =>
        Assert.That(Run("dam").Places.Select(place => place.Key), Does.Contain("SY01"));

    [Test]
    public void Search_OfTheFrenchName_FindsTheCountry() =>
        Assert.That(Run("syrie").Places[0].Key, Is.EqualTo("SYR"));

    [Test]
    public void Search_OfAMisspelling_OffersWhatMayHaveBeenMeant()
    {
        var search = Run("Damascsu");
        Assert.That((search.AreGuesses, search.Places.Any(place => place.Key == "SY01")), Is.EqualTo((true, true)));
    }

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("xqzxqz")]
    public void Search_OfNothingKnown_IsEmpty(string text) => Assert.That(Run(text).Places, Is.Empty);

    [Test]
    public void Search_WithMoreHitsThanAskedFor_SaysHowMany()
    {
        using var db = Ledger.Value.Open();
        var search = new SearchPlaces(db, Ledger.Value.Clock).Run("a", null, 3);
        Assert.That((search.Places.Count, search.Found > 50), Is.EqualTo((3, true)));
    }

    private static PlaceSearch Run(string text)
    {
        using var db = Ledger.Value.Open();
        return new SearchPlaces(db, Ledger.Value.Clock).Run(text);
    }
}
