using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;

namespace Displacement.Estimates;

/// <summary>Which part of a place's group is wanted, with origins resolved to places.</summary>
/// <param name="Sex">One sex, or all.</param>
/// <param name="Age">One band, or null: all ages.</param>
/// <param name="Origins">Places of origin that count, or null: from anywhere.</param>
/// <param name="Cause">The reason that counts, or null: any.</param>
internal sealed record Ask(Sex Sex, AgeBand? Age, IReadOnlySet<int>? Origins, string? Cause = null)
{
    /// <summary>Whether everybody is wanted, and no breakdown.</summary>
    public bool IsEverybody => Sex == Sex.All && Age is null;

    /// <summary>The same people, not broken down by sex or age.</summary>
    public Ask Everybody => this with { Sex = Sex.All, Age = null };

    /// <summary>What a question wants.</summary>
    public static Ask Of(Question question, LedgerView view)
    {
        var origins = question.Origin is { } origin ? Ids(origin) : null;
        foreach (var without in question.OriginWithout)
        {
            origins?.ExceptWith(Ids(without));
        }

        return new Ask(question.Sex, question.Age, origins, question.Cause);

        HashSet<int> Ids(Place place) => [.. view.Gazetteer.DescendantsAndSelf(place).Select(one => one.Id)];
    }
}
