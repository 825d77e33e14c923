using CsCheck;
using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Periods;
using Displacement.Tests.Kit;

namespace Displacement.Tests.Estimates;

/// <summary>The quick way through plain cells says what the long way says.</summary>
[TestFixture]
internal sealed class PlainCellsTests
{
    private static readonly Ask Everybody = new(Sex.All, null, null);
    private static readonly PartKey[] Parts = [PartKey.Everybody, new(Sex.Female), new(Sex.Male), new(Age: AgeBand.Children), new(Reason: "Conflict")];

    [Test]
    public void Plain_AnswersAsTheLongWay()
    {
        using TestLedger ledger = new(inMemory: true);
        ledger.Commit(batch => batch.Round("2018-06-30").Figure("SY0700", 1));
        using var db = ledger.Open();
        var gazetteer = new Displacement.Storage.LedgerReader(db).Places(ledger.Clock.GetUtcNow());
        var question = new Question { Place = gazetteer.World, Group = PopulationGroup.Displaced, On = TestLedger.Day("2018-07-01"), Known = ledger.Clock.GetUtcNow() };
        LedgerView view = new(gazetteer, [], []);
        Leaves leaves = new(view, question.On);
        PartResolver resolver = new(leaves);
        var day = TestLedger.Day("2018-06-30");
        RoundInfo round = new(1, 1, 1, 1, string.Empty, day, day, DateAccuracy.Day, day, false, false, "Carrier", null, null, "file.csv", ledger.Clock.GetUtcNow());
        var cell = Gen.Select(Gen.Int[0, Parts.Length - 1], Gen.Int[-1, 500]).Select((part, people) => new LedgerCell(
            Parts[part],
            people < 0 ? new FigureValue(CellState.Unknown, null) : new FigureValue(people == 0 ? CellState.Zero : CellState.Number, Quantity.Exact(people)),
            2,
            "idps"));
        var quick = 0;
        cell.List[1, 3].Sample(
            cells =>
            {
                PlaceRound told = new(round, gazetteer.World.Id, cells);
                if (PlainCells.Answer(told, Everybody, leaves, "IOM") is not { } plain)
                {
                    return true;
                }

                Interlocked.Increment(ref quick);
                var full = resolver.Resolve(told, Everybody, "IOM");
                return plain with { Explanation = full.Explanation, ChecksTotal = full.ChecksTotal } == full && Text(plain.Explanation) == Text(full.Explanation);
            },
            iter: 3000);
        Assert.That(quick, Is.GreaterThan(100), "some were plain");
    }

    private static string Text(Explanation node) =>
        $"{node.Kind} {node.Quantity} {node.Place?.Key} {node.Source} {node.Part} {node.State} {node.AsOf} {node.AgeDays} [{string.Join(' ', node.Notes)}] {node.Cell} ({string.Join(", ", node.Children.Select(Text))})";
}
