using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Peoples;

/// <summary>Answers which totals a household size moves: persons that are reckoned from households, in its place, beneath and above.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class AskHouseholdMoves(DisplacementDb db, TimeProvider clock)
{
    private const int Most = 500;

    private readonly LedgerReader reader = new(db);

    /// <summary>The persons reckoned now in a place, those beneath and those above it, for each group of which households are counted and people are not; of the newest day on which they were.</summary>
    /// <param name="place">The place.</param>
    public IReadOnlyList<ReckonedTotal> Run(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        using HeldConnection held = new(db);
        var known = clock.GetUtcNow();
        var gazetteer = reader.Places(known);
        List<ReckonedTotal> all = [];
        foreach (var group in db.Series.Where(series => series.Unit == CountUnit.Households && series.Measure == MeasureKind.Stock && series.Status == string.Empty).Select(series => series.Group).Distinct().Order().ToList())
        {
            var country = gazetteer.ById(place.CountryId) ?? place;
            Question question = new() { Place = country, Group = PopulationGroup.Of(group), On = DateOnly.FromDateTime(known.UtcDateTime), Known = known, Unit = CountUnit.Households };
            if (reader.Days(question, gazetteer, 1) is not [var day])
            {
                continue;
            }

            question = question with { On = day };
            Reconciler households = new(reader.Load(question, gazetteer), question, reader.RuleOf(question));
            var people = question with { Unit = CountUnit.People };
            Reconciler persons = new(reader.Load(people, gazetteer), people, reader.RuleOf(people));
            foreach (var one in gazetteer.DescendantsAndSelf(place).Concat(gazetteer.Ancestors(place)).Where(one => gazetteer.IsWithin(one, country)))
            {
                if (persons.Estimate(one).Winner is null && households.Estimate(one).Winner is { } winner)
                {
                    all.Add(new ReckonedTotal(one, question.Group, day, winner.Quantity, ReckonedPersons.Of(winner.Explanation, where => reader.SizeFor(question with { Place = where }, gazetteer), gazetteer)?.Quantity));
                }
            }

            if (all.Count >= Most)
            {
                break;
            }
        }

        return all;
    }
}

/// <summary>A total of persons that is reckoned from households.</summary>
/// <param name="Place">The place.</param>
/// <param name="Group">The group.</param>
/// <param name="On">The day.</param>
/// <param name="Households">The households.</param>
/// <param name="Persons">The persons; null: no size is known.</param>
public sealed record ReckonedTotal(Place Place, PopulationGroup Group, DateOnly On, Quantity Households, Quantity? Persons);
