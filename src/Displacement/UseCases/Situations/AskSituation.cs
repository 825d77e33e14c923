using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Situations;

/// <summary>Answers what is believed about a place and the places right beneath it. Each group is loaded once and answers for all of them.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class AskSituation(DisplacementDb db, TimeProvider clock)
{
    private const int MostDisputed = 12;

    private readonly LedgerReader reader = new(db);

    /// <summary>The situation of a place.</summary>
    /// <param name="place">As a person types places.</param>
    /// <param name="on">The day asked about.</param>
    /// <param name="known">The moment of knowledge; null: now.</param>
    /// <param name="publishedBy">Only what was published by this day; null: whenever.</param>
    /// <param name="rule">The rule that picks; null: the one in use for the group.</param>
    /// <exception cref="LedgerException">No such place or rule.</exception>
    public Situation Run(string place, DateOnly on, DateTimeOffset? known = null, DateOnly? publishedBy = null, string? rule = null)
    {
        using HeldConnection held = new(db);
        var moment = known ?? clock.GetUtcNow();
        var gazetteer = reader.Places(moment);
        var asked = AskTotal.FindPlace(place, gazetteer);
        var question = new Question { Place = asked, Group = PopulationGroup.Civilians, On = on, Known = moment, PublishedBy = publishedBy, Rule = rule };
        var all = gazetteer.Children(asked);
        var groups = Groups().Select(group => Ask(question with { Group = group }, gazetteer, all)).ToList();
        return Shown(question, gazetteer, all, [.. groups.Take(2), .. groups.Skip(2).Where(group => !group.IsEmpty)]);
    }

    /// <summary>How a group's number came to be over time: its estimate on each of the newest days on which something was counted.</summary>
    /// <param name="place">As a person types places.</param>
    /// <param name="group">The group.</param>
    /// <param name="on">The last day.</param>
    /// <param name="known">The moment of knowledge; null: now.</param>
    /// <param name="atMost">How many days.</param>
    /// <param name="publishedBy">Only what was published by this day; null: whenever.</param>
    /// <param name="rule">The rule that picks; null: the one in use for the group.</param>
    /// <returns>The oldest first; days without a number are left out.</returns>
    /// <exception cref="LedgerException">No such place.</exception>
    public IReadOnlyList<Estimate> History(string place, PopulationGroup group, DateOnly on, DateTimeOffset? known = null, int atMost = 12, DateOnly? publishedBy = null, string? rule = null)
    {
        ArgumentNullException.ThrowIfNull(group);
        using HeldConnection held = new(db);
        var moment = known ?? clock.GetUtcNow();
        var gazetteer = reader.Places(moment);
        var question = new Question { Place = AskTotal.FindPlace(place, gazetteer), Group = group, On = on, Known = moment, PublishedBy = publishedBy, Rule = rule };
        return
        [
            .. reader.Days(question, gazetteer, atMost).Order()
                .Select(day => question with { On = day })
                .Select(asked => new Reconciler(reader.Load(asked, gazetteer), asked, reader.RuleOf(asked)).Estimate())
                .Where(estimate => estimate.Winner is not null),
        ];
    }

    /// <summary>The people and the displaced always; others as somebody ever counted them.</summary>
    private IEnumerable<PopulationGroup> Groups()
    {
        var counted = reader.Groups().Select(PopulationGroup.Of).ToList();
        PopulationGroup[] first = [PopulationGroup.Civilians, PopulationGroup.Displaced];
        return first
            .Concat(PopulationGroup.Known.Where(counted.Contains))
            .Concat(counted)
            .Where(group => group != PopulationGroup.Population)
            .Distinct();
    }

    private GroupSituation Ask(Question question, Gazetteer gazetteer, IReadOnlyList<Place> beneath)
    {
        var view = reader.Load(question, gazetteer);
        var everybody = new Reconciler(view, question, reader.RuleOf(question));
        var children = new Reconciler(view, question with { Age = AgeBand.Children }, reader.RuleOf(question));
        HouseholdAnswers households = new(reader, question, gazetteer);
        return new GroupSituation(
            question.Group,
            households.With(everybody.Estimate()),
            children.Estimate(),
            [.. beneath.Select(place => households.With(everybody.Estimate(place)))],
            [.. beneath.Select(children.Estimate)],
            Disputed(view, question, everybody));
    }

    /// <summary>Only where two series speak can two sources disagree; sums of such places are disputed there.</summary>
    private static IReadOnlyList<Estimate> Disputed(LedgerView view, Question question, Reconciler reconciler) =>
    [
        .. view.Series.SelectMany(series => series.Places).GroupBy(place => place).Where(place => place.Count() > 1)
            .Select(place => view.Gazetteer.ById(place.Key)).OfType<Place>()
            .Append(question.Place).Distinct()
            .Select(reconciler.Estimate)
            .Where(estimate => estimate.Disagreements.Count > 0 || estimate is { Status: EstimateStatus.Conflict, Coverage.Of: 1 })
            .OrderByDescending(estimate => estimate.Winner!.Quantity.Best)
            .ThenBy(estimate => estimate.Place.Key, StringComparer.Ordinal)
            .Take(MostDisputed),
    ];

    /// <summary>Without units that had ended by the day, or had not begun, unless somebody counted people in them.</summary>
    private static Situation Shown(Question question, Gazetteer gazetteer, IReadOnlyList<Place> all, List<GroupSituation> groups)
    {
        var shown = Enumerable.Range(0, all.Count)
            .Where(i => !(question.On > all[i].ValidUntil) || groups.Exists(group => group.Beneath[i].Winner is not null))
            .ToList();
        return new Situation(
            question.Place,
            question.On,
            question.Known,
            [.. gazetteer.Ancestors(question.Place).Where(above => above.Level != AdminLevel.World).Reverse()],
            [.. shown.Select(i => all[i])],
            [.. groups.Select(group => new GroupSituation(group.Group, group.Total, group.Children, [.. shown.Select(i => group.Beneath[i])], [.. shown.Select(i => group.ChildrenBeneath[i])], group.Disputed))]);
    }
}
