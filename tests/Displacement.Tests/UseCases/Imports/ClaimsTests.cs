using Displacement.Figures;
using Displacement.Imports;
using Displacement.Sources;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

internal sealed class ClaimsTests
{
    private const string Header =
        "id,place,place_name,group,sex,age,measure,day,until,words,share_of,scope,operation,assessment,producer,publisher,speaker,published,kind,nature,reliability,quote,reference\n";

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Delete() => ledger.Dispose();

    [Test]
    public void Sample_Real_IsCommittedWithItsEvents()
    {
        var batches = Load(withExercise: false);
        using var db = ledger.Open();

        Assert.That((batches.Count, batches[0].Figures, batches[0].Skipped, db.Events.Count()), Is.EqualTo((1, 18L, 0L, 5)));
    }

    [Test]
    public void Sample_Exercise_IsOfAnotherKind()
    {
        var fact = ledger.Facts(Load(withExercise: true)[1])[0];
        using var db = ledger.Open();

        Assert.That(db.Sources.Single(source => source.Id == fact.Series.ProducerId).Kind, Is.EqualTo(SourceKind.Exercise));
    }

    [Test]
    public void Sample_SyrianGovernorates_AddUp()
    {
        var facts = ledger.Facts(Load(withExercise: false)[0]);

        Assert.That(facts.Where(fact => fact.Round.AsOf == new DateOnly(2025, 12, 31)).People(), Is.EqualTo(5_542_227m));
    }

    [Test]
    public void Sample_TwoClaimsOfOneSpeech_AreOneRoundWithItsSpeaker()
    {
        var facts = ledger.Facts(Load(withExercise: false)[0]).Where(fact => fact.Series.Group == "civilians").ToList();
        using var db = ledger.Open();

        Assert.That(facts.Select(fact => fact.Round.Id).Distinct().Count(), Is.EqualTo(1));
        Assert.That(db.Sources.Single(source => source.Id == facts[0].Round.SpeakerId).Name, Is.EqualTo("Staffan de Mistura"));
    }

    [Test]
    public void Words_InProse_HaveBounds()
    {
        var figure = ledger.Facts(ledger.Import(Header + Claim("a", "some 2.9 million"))).Single().Figure;

        Assert.That((figure.Low, figure.Best, figure.High), Is.EqualTo(((long?)2_850_000_000, (long?)2_900_000_000, (long?)2_950_000_000)));
    }

    [Test]
    public void Words_PlainDigits_AreExact() =>
        Assert.That(ledger.Facts(ledger.Import(Header + Claim("a", "500000"))).Single().Figure.Low, Is.Null);

    [Test]
    public void Share_OfALaterRow_IsLinkedToIt()
    {
        var batch = ledger.Import(Header + Claim("b", "around half", shareOf: "a") + Claim("a", "1000", group: "population"));
        using var db = ledger.Open();
        var share = db.Shares.Single();

        Assert.That((share.Low, share.Best, share.High, batch.Figures), Is.EqualTo((450, 500, 550, 2L)));
    }

    [Test]
    public void Share_WithoutItsBase_IsSetAside()
    {
        var batch = ledger.Import(Header + Claim("b", "around half", shareOf: "z") + Claim("a", "1000"));

        Assert.That((batch.Skipped, batch.Found(FindingCode.ShareBaseMissing)), Is.EqualTo((1L, 1L)));
    }

    [Test]
    public void Flow_HasItsPeriod()
    {
        var fact = ledger.Facts(ledger.Import(Header + "a,SY07,,displaced,,,arrivals,2018-07-01,2018-07-31,1000,,whole,,,P,,,,real,observed,,,\n")).Single();

        Assert.That((fact.Series.Measure, fact.Round.AsOf, fact.Round.Until), Is.EqualTo((MeasureKind.Arrivals, new DateOnly(2018, 7, 1), new DateOnly(2018, 7, 31))));
    }

    [TestCase("a,SY07,,displaced,x,,stock,2018-09-01,,5,,whole,,,P,,,,real,observed,,,\n", FindingCode.UnknownSex)]
    [TestCase("a,SY07,,displaced,,young,stock,2018-09-01,,5,,whole,,,P,,,,real,observed,,,\n", FindingCode.UnknownAge)]
    [TestCase("a,SY07,,displaced,,,stock,soon,,5,,whole,,,P,,,,real,observed,,,\n", FindingCode.NotADate)]
    [TestCase("a,SY07,,displaced,,,stock,2018-09-01,,a lot,,whole,,,P,,,,real,observed,,,\n", FindingCode.UnknownWords)]
    [TestCase("a,SY07,,displaced,,,guess,2018-09-01,,5,,whole,,,P,,,,real,observed,,,\n", FindingCode.UnknownTerm)]
    [TestCase("a,XX99,,displaced,,,stock,2018-09-01,,5,,whole,,,P,,,,real,observed,,,\n", FindingCode.UnknownPlace)]
    public void Row_NotUnderstood_IsSetAside(string row, FindingCode code) =>
        Assert.That(ledger.Import(Header + row + Claim("z", "1")).Found(code), Is.EqualTo(1));

    private static string Claim(string id, string words, string shareOf = "", string group = "displaced") =>
        $"{id},SY07,Idleb,{group},,,stock,2018-09-01,,{words},{shareOf},whole,,,Producer,Publisher,,2018-09-02,real,estimated,B,,\n";

    private IReadOnlyList<StagedBatch> Load(bool withExercise)
    {
        using var db = ledger.Open();
        return new LoadSample(db, ledger.File.Documents, ledger.Clock).RunAsync(withExercise).GetAwaiter().GetResult();
    }
}
