using Displacement.Imports;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>Households, and the persons beside them.</summary>
internal sealed class HouseholdTests
{
    private const string Both = """{"columns":{"admin1Pcode":"admin1-code","date":"date","hh":"households displaced","ind":"value displaced"}}""";
    private const string Alone = """{"columns":{"admin1Pcode":"admin1-code","date":"date","hh":"households displaced","ind":"ignore"}}""";

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Households_WithoutPersonsAndWithoutASize_AreSaid() =>
        Assert.That(Import(Alone, (100, 0)).Seen(FindingCode.HouseholdsWithoutSize), Is.EqualTo<string>(["SYR Syria, displaced"]));

    [Test]
    public void Households_BesidePersons_NeedNoSize() => Assert.That(Import(Both, (100, 520)).Found(FindingCode.HouseholdsWithoutSize), Is.Zero);

    [Test]
    public void Households_WhereASizeIsKnown_AreNotAskedAbout()
    {
        using (var db = ledger.Open())
        {
            var syria = db.Places.Single(place => place.Code == "SYR").Id;
            var source = new Displacement.Storage.Rows.SourceRow { Name = "Census" };
            db.Add(source);
            db.SaveChanges();
            db.Add(new Displacement.Storage.Rows.HouseholdSizeRow { PlaceId = syria, From = new DateOnly(2010, 1, 1), Low = 5000, Best = 5000, High = 5000, SourceId = source.Id });
            db.SaveChanges();
        }

        Assert.That(Import(Alone, (100, 0)).Found(FindingCode.HouseholdsWithoutSize), Is.Zero);
    }

    [Test]
    public void Persons_FiveAHouseholdOnEveryRow_WereReckoned() => Assert.That(
        Import(Both, [.. Enumerable.Range(1, 12).Select(i => (100 + i, 5 * (100 + i)))]).Seen(FindingCode.HouseholdSizeConstant),
        Is.EqualTo<string>(["X, 2018-06-30, displaced: 5 (12 / 12)"]));

    [Test]
    public void Persons_OfOtherNumbersAHousehold_WereCounted() =>
        Assert.That(Import(Both, [.. Enumerable.Range(1, 12).Select(i => (100 + i, (5 * (100 + i)) + i))]).Found(FindingCode.HouseholdSizeConstant), Is.Zero);

    [TestCase(100, 60, "SY01 Damascus: 60 / 100")]
    [TestCase(100, 5200, "SY01 Damascus: 5,200 / 100")]
    public void Persons_FewerThanHouseholdsOrFarTooMany_AreOdd(int households, int persons, string seen) =>
        Assert.That(Import(Both, (households, persons)).Seen(FindingCode.HouseholdSizeOdd), Is.EqualTo<string>([seen]));

    [Test]
    public void Persons_SixAHousehold_AreNotOdd() => Assert.That(Import(Both, (100, 600)).Found(FindingCode.HouseholdSizeOdd), Is.Zero);

    private StagedBatch Import(string map, params (int Households, int Persons)[] rows) => ledger.Import(
        "admin1Pcode,date,hh,ind\n" + string.Concat(rows.Select((row, i) => $"SY{i + 1:00},2018-06-30,{row.Households},{row.Persons}\n")),
        new ImportOptions(Source: "X", MapJson: map));
}
