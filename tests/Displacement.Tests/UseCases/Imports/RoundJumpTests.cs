using CsCheck;
using Displacement.Imports;
using Displacement.Tests.Kit;
using Displacement.UseCases;

namespace Displacement.Tests.UseCases.Imports;

/// <summary>A round's numbers against those of the round before.</summary>
internal sealed class RoundJumpTests
{
    private static readonly FindingCode[] Codes = [FindingCode.RoundJump, FindingCode.DigitJump, FindingCode.FallToZero, FindingCode.RoundTotalJump];

    private TestLedger ledger = null!;

    [SetUp]
    public void Open() => ledger = new TestLedger();

    [TearDown]
    public void Close() => ledger.Dispose();

    [Test]
    public void Number_FarFromTheRoundBeforeInTheFile_IsNamedWithBothNumbersAndDays() => Assert.That(
        Import(("SY07", "2018-06-30", 2000), ("SY07", "2018-07-31", 8000)).Seen(FindingCode.RoundJump),
        Is.EqualTo<string>(["SY07 Idleb, displaced: 2,000 (2018-06-30) → 8,000 (2018-07-31)"]));

    [Test]
    public void Number_FarFromTheRoundBeforeInTheLedger_IsNamed()
    {
        ledger.Believe(File(("SY07", "2018-06-30", 2000)), Said);

        Assert.That(Import(("SY07", "2018-07-31", 8000)).Found(FindingCode.RoundJump), Is.EqualTo(1));
    }

    [Test]
    public void Number_FarFromAFileThatNobodyBelieves_IsNone()
    {
        ledger.Import(File(("SY07", "2018-06-30", 2000)), Said);

        Assert.That(Import(("SY07", "2018-07-31", 8000)).Found(FindingCode.RoundJump), Is.Zero);
    }

    [Test]
    public void Number_FarFromAnotherSourcesRound_IsNone()
    {
        ledger.Believe(File(("SY07", "2018-06-30", 2000)), new ImportOptions(Source: "Y"));

        Assert.That(Import(("SY07", "2018-07-31", 8000)).Found(FindingCode.RoundJump), Is.Zero);
    }

    [Test]
    public void Ledger_NewerThanTheFilesOwnRoundBefore_IsTheRoundBefore()
    {
        ledger.Believe(File(("SY07", "2018-06-30", 8000)), Said);

        Assert.That(Import(("SY07", "2018-05-31", 8000), ("SY07", "2018-07-31", 2000)).Seen(FindingCode.RoundJump).Single(), Does.Contain("8,000 (2018-06-30)"));
    }

    [TestCase(300, 1200)]
    [TestCase(2000, 5000)]
    public void Number_OfFewPeopleOrASmallFactorMore_IsNone(int was, int now) =>
        Assert.That(Import(("SY07", "2018-06-30", was), ("SY07", "2018-07-31", now)).Found(FindingCode.RoundJump), Is.Zero);

    [TestCase(2345, 23450, "× 10")]
    [TestCase(23450, 2345, "÷ 10")]
    [TestCase(2345, 234500, "× 100")]
    [TestCase(2345, 2345000, "× 1000")]
    public void Number_OfADigitMoreOrLess_SaysSo(int was, int now, string factor) =>
        Assert.That(Import(("SY07", "2018-06-30", was), ("SY07", "2018-07-31", now)).Findings.Single(finding => finding.Code == FindingCode.DigitJump).Suggestion, Is.EqualTo(factor));

    [Test]
    public void Number_ThatFallsToZero_HasWordsOfItsOwn() =>
        Assert.That(Import(("SY07", "2018-06-30", 2000), ("SY07", "2018-07-31", 0)).Seen(FindingCode.FallToZero).Single(), Does.Contain("2,000").And.Contain("→ 0"));

    [Test]
    public void Numbers_ThatAllMoveAlike_AreNoJumpsOfPlacesAndOneOfTheCountry()
    {
        var batch = Import([.. Governorates(2000).Select(row => (row.Place, "2018-06-30", row.People)), .. Governorates(8200).Select(row => (row.Place, "2018-07-31", row.People))]);

        Assert.That((batch.Found(FindingCode.RoundTotalJump), batch.Seen(FindingCode.RoundTotalJump).Single()), Is.EqualTo((1L, "SYR Syria, displaced, 14: 28,091 (2018-06-30) → 114,891 (2018-07-31)")));
    }

    [Test]
    public void Findings_OfManyRounds_AreListedFromTheNewest() => Assert.That(
        Import(("SY07", "2018-05-31", 2000), ("SY07", "2018-06-30", 9000), ("SY07", "2018-07-31", 2500)).Seen(FindingCode.RoundJump).First(),
        Does.Contain("2,500 (2018-07-31)"));

    [Test]
    public void Rows_InAnyOrder_GiveTheSameFindings() => Gen.Select(Gen.Int[0, 13], Gen.Int[0, 2], Gen.Int[0, 400_000]).Array[5, 60].Sample(
        drawn =>
        {
            var rows = drawn.DistinctBy(row => (row.Item1, row.Item2)).Select(row => (Governorates(0)[row.Item1].Place, $"2018-0{row.Item2 + 1}-28", row.Item3)).ToArray();
            return Outcome(rows) == Outcome([.. rows.Reverse()]);
        },
        iter: 15);

    [Test]
    public void Round_TenTimesAsLarge_IsSilentWithoutARoundBefore() => Gen.Int[0, 400_000].Array[14].Sample(
        people => Outcome([.. Governorates(0).Zip(people, (row, number) => (row.Place, "2018-06-30", number * 10))]).Length == 0,
        iter: 5);

    private static ImportOptions Said { get; } = new(Source: "X");

    private static List<(string Place, int People)> Governorates(int first) => [.. Enumerable.Range(1, 14).Select(i => ($"SY{i:00}", first + i - (i == 14 ? 14 : 0)))];

    private static string File(params (string Place, string Day, int People)[] rows) =>
        "admin1Pcode,date,IDPs\n" + string.Concat(rows.Select(row => $"{row.Place},{row.Day},{row.People}\n"));

    private StagedBatch Import(params (string Place, string Day, int People)[] rows) => ledger.Import(File(rows), Said);

    private static string Outcome((string Place, string Day, int People)[] rows)
    {
        using var own = new TestLedger();
        var batch = own.Import(File(rows), Said);
        return string.Join('\n', Codes.SelectMany(batch.Seen).Order(StringComparer.Ordinal));
    }
}
