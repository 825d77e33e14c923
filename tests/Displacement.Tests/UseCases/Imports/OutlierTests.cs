using Displacement.Imports;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>Within a round, a place far beyond its siblings.</summary>
internal sealed class OutlierTests
{
    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Place_FarBeyondItsSiblings_IsNamedWithTheMiddleOfThem()
    {
        var found = Import(14, 900_000).Findings.Single(finding => finding.Code == FindingCode.Outlier);

        Assert.That((found.Seen, found.Suggestion, found.Severity), Is.EqualTo(("SY07 Idleb, displaced: 900,000", "1,008", Severity.Info)));
    }

    [Test]
    public void Place_ThreeTimesItsSiblings_IsNone() => Assert.That(Import(14, 3_000).Found(FindingCode.Outlier), Is.Zero);

    [Test]
    public void Place_BesideFewSiblings_IsNone() => Assert.That(Import(11, 900_000).Found(FindingCode.Outlier), Is.Zero);

    [Test]
    public void Place_InAnOlderRoundOfTheFile_IsNotNamedAgain() =>
        Assert.That(ledger.Import(File(14, 900_000, "2018-06-30") + Rows(14, 900_000, "2018-07-31"), new ImportOptions(Source: "X")).Found(FindingCode.Outlier), Is.EqualTo(1));

    [Test]
    public void Countries_AreNeverCompared()
    {
        string[] countries = ["SYR", "IRQ", "LBN", "JOR", "TUR", "EGY", "YEM", "SDN", "SOM", "AFG", "HTI", "UKR", "MLI"];
        var rows = countries.Select((country, i) => $"{country},2018-06-30,{(i == 0 ? 90_000_000 : 1000 + i)}\n");

        Assert.That(ledger.Import("admin0Pcode,date,IDPs\n" + string.Concat(rows), new ImportOptions(Source: "X")).Found(FindingCode.Outlier), Is.Zero);
    }

    private StagedBatch Import(int places, int idleb) => ledger.Import(File(places, idleb, "2018-06-30"), new ImportOptions(Source: "X"));

    private static string File(int places, int idleb, string day) => "admin1Pcode,date,IDPs\n" + Rows(places, idleb, day);

    private static string Rows(int places, int idleb, string day) =>
        string.Concat(Enumerable.Range(1, places).Select(i => $"SY{i:00},{day},{(i == 7 ? idleb : 1000 + i)}\n"));
}
