using Displacement.Places;
using Displacement.Storage;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Estimates;

/// <summary>Editions of one round, when one series has so many rounds that they are not read at once.</summary>
internal sealed class EditionPagesTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [TestCase(6)]
    [TestCase(100)]
    public void Total_LaterEditionOfAFileOfManyCountries_Corrects(int countries)
    {
        using var db = ledger.Open();
        var gazetteer = new LedgerReader(db).Places(ledger.Clock.GetUtcNow());
        string[] codes = [.. gazetteer.AtLevel(gazetteer.World, AdminLevel.Country).Select(place => place.Key).Take(countries)];
        foreach (var people in (int[])[1000, 1100])
        {
            ledger.Commit(batch =>
            {
                foreach (var code in codes)
                {
                    batch.Round("2018-06-30", country: code).Figure(code, people);
                }
            });
        }

        var wrong = codes.Where(code => ledger.Ask(code, "displaced", "2018-09-01").Winner?.Quantity.Best != 1100).ToList();

        Assert.That(wrong, Is.Empty);
    }
}
