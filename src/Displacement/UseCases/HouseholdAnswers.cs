using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Ledger;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases;

/// <summary>Where nobody counted persons, what households say, and the persons that are reckoned from them. Loads nothing until it is asked.</summary>
internal sealed class HouseholdAnswers(LedgerReader reader, Question question, Gazetteer gazetteer)
{
    private readonly Question asked = question with { Unit = CountUnit.Households };
    private Reconciler? households;

    /// <summary>The estimate with its households, and persons where a size is known for each of their places; as it is where persons were counted, or no households.</summary>
    /// <param name="estimate">The estimate, of the question or of a place beneath its place.</param>
    public Estimate With(Estimate estimate)
    {
        if (estimate.Winner is not null || estimate.Question.Unit == CountUnit.Households)
        {
            return estimate;
        }

        households ??= new Reconciler(reader.Load(asked, gazetteer), asked, reader.RuleOf(asked));
        var found = estimate.Place == asked.Place ? households.Estimate() : households.Estimate(estimate.Place);
        return found.Winner is not { } winner
            ? estimate
            : estimate with
            {
                Households = found,
                Persons = ReckonedPersons.Of(winner.Explanation, place => reader.SizeFor(asked with { Place = place }, gazetteer), gazetteer),
            };
    }
}
