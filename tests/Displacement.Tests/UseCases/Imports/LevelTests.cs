using Displacement.Imports;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>Rows of several levels: mixed in one column, rolled up, or typed for a namesake.</summary>
internal sealed class LevelTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Column_OfGovernoratesAndDistricts_IsSaidWithTheRowsOfEachLevel() =>
        Assert.That(Import("pcode", "SY07,900", "SY0702,100", "SY0703,200").Seen(FindingCode.LevelMix), Is.EqualTo<string>(["1 × 1, 2 × 2"]));

    [Test]
    public void Column_OfAGovernorateAndItsDistrictsThatMakeIt_IsARollUp()
    {
        var batch = Import("pcode", "SY07,300", "SY0702,100", "SY0703,200");

        Assert.That((batch.Found(FindingCode.LevelMix), batch.Seen(FindingCode.RollUp).Single()), Is.EqualTo((0L, "SY07 Idleb")));
    }

    [Test]
    public void Column_OfOneLevel_IsNone() => Assert.That(Import("pcode", "SY0702,100", "SY0703,200").Found(FindingCode.LevelMix), Is.Zero);

    [Test]
    public void Rows_ThatSayTheirLevel_AreNone() =>
        Assert.That(Import("pcode,IDPs,adminLevel", "SY07,900,1", "SY0702,100,2").Found(FindingCode.LevelMix), Is.Zero);

    [Test]
    public void District_WithTheNumberOfTheGovernorateOfItsName_IsAsked() =>
        Assert.That(
            Import("pcode", "SY07,9000", "SY0700,9000", "SY0702,1000", "SY0703,2000").Findings.Where(finding => finding.Code == FindingCode.NamesakeLevel).Select(finding => (finding.Seen, finding.Suggestion)),
            Is.EqualTo<(string?, string?)>([("SY0700 Idleb: 9,000", "SY07 Idleb: 9,000")]));

    [Test]
    public void District_ThatHasNearlyAllOfItsGovernorate_IsNone() =>
        Assert.That(Import("pcode", "SY07,9000", "SY0700,8500", "SY0702,300", "SY0703,200").Found(FindingCode.NamesakeLevel), Is.Zero);

    [Test]
    public void District_OfAnotherName_IsNone() =>
        Assert.That(Import("pcode", "SY07,9000", "SY0702,9000", "SY0703,2000").Found(FindingCode.NamesakeLevel), Is.Zero);

    [Test]
    public void District_ThatGrewToItsGovernoratesNumberOfTheRoundBefore_IsAsked()
    {
        var batch = ledger.Import(
            "admin2Pcode,date,IDPs\nSY0700,2018-06-30,3000\nSY0702,2018-06-30,3000\nSY0703,2018-06-30,3000\n"
            + "SY0700,2018-07-31,9000\nSY0702,2018-07-31,3000\nSY0703,2018-07-31,3000\n",
            new ImportOptions(Source: "X"));

        Assert.That(batch.Found(FindingCode.NamesakeLevel), Is.EqualTo(1));
    }

    private StagedBatch Import(string header, params string[] rows)
    {
        var head = header.Contains(',', StringComparison.Ordinal) ? header : header + ",IDPs";
        return ledger.Import($"{head},date\n" + string.Concat(rows.Select(row => $"{row},2018-06-30\n")), new ImportOptions(Source: "X"));
    }
}
