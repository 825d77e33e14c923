using Displacement.Estimates;
using Displacement.People;
using Displacement.Places;
using Displacement.Sources;

namespace Displacement.UseCases.Situations;

/// <summary>What is believed about a place and the places right beneath it, on one day, as known at one moment.</summary>
/// <param name="Place">The place.</param>
/// <param name="On">The day.</param>
/// <param name="Known">The moment of knowledge.</param>
/// <param name="Above">The places above it, the highest first, without the world.</param>
/// <param name="Beneath">The places right beneath it that exist on the day, or for which somebody counted people.</param>
/// <param name="Groups">The people (or civilians) first, then the displaced, then every other group with a figure here.</param>
public sealed record Situation(
    Place Place,
    DateOnly On,
    DateTimeOffset Known,
    IReadOnlyList<Place> Above,
    IReadOnlyList<Place> Beneath,
    IReadOnlyList<GroupSituation> Groups)
{
    /// <summary>Everybody, or the civilians: whichever figure answers.</summary>
    public GroupSituation People => Groups[0];

    /// <summary>The internally displaced.</summary>
    public GroupSituation Displaced => Groups[1];

    /// <summary>Whether anything at all is known.</summary>
    public bool IsEmpty => Groups.All(group => group.IsEmpty);

    /// <summary>Whether an invented figure stands behind any number of the situation.</summary>
    public bool HasExercise => Groups.Any(group => group.Numbers.Any(estimate => estimate.Winner is { SourceKind: SourceKind.Exercise }));
}

/// <summary>What is believed about one group in a place and the places right beneath it.</summary>
/// <param name="Group">The group asked for.</param>
/// <param name="Total">The place's estimate.</param>
/// <param name="Children">Of them, those aged 0–17.</param>
/// <param name="Beneath">The estimate of each place beneath, in the situation's order.</param>
/// <param name="ChildrenBeneath">The children of each place beneath, in the situation's order.</param>
/// <param name="Disputed">The estimates, here and however far beneath, that another source contradicts; the largest first.</param>
public sealed record GroupSituation(
    PopulationGroup Group,
    Estimate Total,
    Estimate Children,
    IReadOnlyList<Estimate> Beneath,
    IReadOnlyList<Estimate> ChildrenBeneath,
    IReadOnlyList<Estimate> Disputed)
{
    /// <summary>Total less the places beneath, so that a table adds up; null where there is no total or no place beneath.</summary>
    public Remainder? Remainder { get; } = Remainder.Of(Total, Beneath);

    /// <summary>The same for the children.</summary>
    public Remainder? ChildrenRemainder { get; } = Remainder.Of(Children, ChildrenBeneath);

    /// <summary>Whether nobody counted the group here or beneath.</summary>
    public bool IsEmpty => Total.Winner is null && Total.Households is null && Beneath.All(estimate => estimate.Winner is null);

    /// <summary>Every estimate of the group.</summary>
    internal IEnumerable<Estimate> Numbers => [Total, Children, .. Beneath, .. ChildrenBeneath];
}
