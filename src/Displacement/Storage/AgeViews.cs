using Displacement.Figures;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;

namespace Displacement.Storage;

/// <summary>The views in which a question's age structure may be found, the best first (docs/methods/people.md).</summary>
internal static class AgeViews
{
    /// <summary>How many older rounds of the country are looked through.</summary>
    private const int OlderRounds = 6;

    /// <summary>The same group in the place and the places above it; older rounds of it in the country; the population there.</summary>
    /// <param name="question">The question, of an age band.</param>
    /// <param name="gazetteer">The places.</param>
    /// <param name="look">Reads what is believed of some places.</param>
    /// <param name="days">The days of rounds that may answer a question, newest first.</param>
    public static IReadOnlyList<StructureView> Of(Question question, Gazetteer gazetteer, Func<Question, IReadOnlySet<int>, LedgerView> look, Func<Question, int, IReadOnlyList<DateOnly>> days)
    {
        var places = gazetteer.DescendantsAndSelf(question.Place).Concat(gazetteer.Ancestors(question.Place)).Select(place => place.Id).ToHashSet();
        var same = question with { Measure = MeasureKind.Stock, Unit = CountUnit.People, During = null, Producer = null, SeriesId = null, Origin = null, OriginWithout = [], Cause = null, Level = null, Converts = false };
        var country = gazetteer.ById(question.Place.CountryId) ?? question.Place;
        var inCountry = same with { Place = country };
        return
        [
            new StructureView(look(same, places), false),
            .. days(inCountry, OlderRounds + 1).Skip(1).Select(day => new StructureView(look(inCountry with { On = day }, new HashSet<int> { country.Id }), false)),
            new StructureView(look(same with { Group = PopulationGroup.Population, Status = NeedStatus.None, Sector = string.Empty }, places), true),
        ];
    }
}
