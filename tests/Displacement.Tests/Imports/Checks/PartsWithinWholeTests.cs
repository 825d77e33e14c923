using Displacement.Figures;
using Displacement.Imports;
using Displacement.Imports.Checks;
using Displacement.People;

namespace Displacement.Tests.Imports.Checks;

/// <summary>No part of a group has more people than the group.</summary>
internal sealed class PartsWithinWholeTests
{
    private static readonly PartKey Children = new(Age: AgeBand.Children);

    [Test]
    public void Children_MoreThanTheirGroup_AreNamedWithBothNumbers() =>
        Assert.That(Found((PartKey.Everybody, 500), (Children, 620)).Single().Seen, Is.EqualTo("SY07 Idleb, 0-17: 620 > 500"));

    [Test]
    public void Children_MoreThanTheirGroup_AreAWarning() =>
        Assert.That(Found((PartKey.Everybody, 500), (Children, 620)).Select(finding => (finding.Code, finding.Severity)).Single(), Is.EqualTo((FindingCode.ChildrenAboveGroup, Severity.Warning)));

    [Test]
    public void Children_WithinTheTolerance_AreNone() => Assert.That(Found((PartKey.Everybody, 500), (Children, 508)), Is.Empty);

    [Test]
    public void Children_WithoutAGroupThatStatesEverybody_AreNone() => Assert.That(Found((new PartKey(Sex.Female), 100), (Children, 620)), Is.Empty);

    [Test]
    public void Girls_MoreThanChildren_AreFound() =>
        Assert.That(Found((Children, 300), (Children with { Sex = Sex.Female }, 400)).Single().Seen, Is.EqualTo("SY07 Idleb, f 0-17: 400 > 300"));

    [Test]
    public void Women_MoreThanEverybody_AreAPartAboveItsWhole() =>
        Assert.That(Found((PartKey.Everybody, 500), (new PartKey(Sex.Female), 900)).Single().Code, Is.EqualTo(FindingCode.PartAboveWhole));

    [Test]
    public void Reason_MoreThanEverybody_IsAPartAboveItsWhole() =>
        Assert.That(Found((PartKey.Everybody, 500), (new PartKey(Reason: "Conflict"), 900)).Single().Seen, Is.EqualTo("SY07 Idleb, Conflict: 900 > 500"));

    [Test]
    public void Reasons_ThatMakeTheWhole_AreNone() =>
        Assert.That(Found((PartKey.Everybody, 500), (new PartKey(Reason: "Conflict"), 300), (new PartKey(Reason: "Disaster"), 200)), Is.Empty);

    [Test]
    public void Group_StatedInTwoRows_IsTheirSum() => Assert.That(Found((PartKey.Everybody, 300), (PartKey.Everybody, 400), (Children, 620)), Is.Empty);

    private static IReadOnlyList<Finding> Found(params (PartKey Part, long People)[] cells)
    {
        var place = new PlaceCells { TitleOf = _ => "SY07 Idleb" };
        place.Cells.AddRange(cells.Select((cell, i) => new CheckedCell(i, cell.Part, i + 2, CellState.Number, cell.People * 1000)));
        var log = new FindingLog();
        PartsWithinWhole.Run(place, log);
        return log.Listed;
    }
}
