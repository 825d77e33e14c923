using Displacement.Estimates;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Storage;

namespace Displacement.UseCases.Movements;

/// <summary>Answers where the people of a place are from: an origin–destination matrix.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what now is.</param>
public sealed class AskOrigins(DisplacementDb db, TimeProvider clock)
{
    private readonly LedgerReader reader = new(db);

    /// <summary>The matrix: columns are the places of a level within the asked place, rows the origins, at the same level where they are known as well.</summary>
    /// <param name="request">Place, group, day or period. Its level is that of the columns, the next lower unless given; its origin is not looked at.</param>
    /// <exception cref="LedgerException">No such place or group.</exception>
    public OriginMatrix Run(TotalRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using HeldConnection held = new(db);
        var known = request.Known ?? clock.GetUtcNow();
        var gazetteer = reader.Places(known);
        var question = new AskTotal(db, clock).Question(request with { Group = request.Group ?? PopulationGroup.Displaced.Code, Origin = null, OriginWithout = [], Level = null }, gazetteer, known);
        var level = request.Level ?? (AdminLevel)Math.Min((int)question.Place.Level + 1, (int)AdminLevel.Site);
        var view = reader.Load(question, gazetteer);
        Reconciler everybody = new(view, question, reader.RuleOf(question));
        var origins = Origins(view, gazetteer, question.Place, level);
        List<(Place Origin, IReadOnlyList<Place> Without)> rows = origins.ConvertAll(origin => WithoutOthers(origin, origins, gazetteer));
        var answers = rows.ConvertAll(row => new Reconciler(view, question with { Origin = row.Origin, OriginWithout = row.Without }, reader.RuleOf(question)));
        List<Place> columns = [.. gazetteer.AtLevel(question.Place, level).Where(place => everybody.Estimate(place).Winner is not null || answers.Exists(answer => answer.Estimate(place).Winner is not null))];
        return new OriginMatrix
        {
            Question = question,
            In = columns,
            Everybody = everybody.Estimate(),
            Totals = columns.ConvertAll(everybody.Estimate),
            From = [.. rows.Select((row, i) => new OriginRow(row.Origin, row.Without.Count > 0, answers[i].Estimate(), columns.ConvertAll(answers[i].Estimate))).Where(row => row.Total.Winner is not null)],
        };
    }

    /// <summary>The origins that anybody states, within the country as large as the columns, outside it countries.</summary>
    private static List<Place> Origins(LedgerView view, Gazetteer gazetteer, Place asked, AdminLevel level)
    {
        var stated = view.Series.SelectMany(series => series.Places.SelectMany(series.For)).SelectMany(round => round.Cells).Select(cell => cell.Part.OriginPlaceId).OfType<int>().Distinct();
        return
        [
            .. stated.Select(gazetteer.ById).OfType<Place>()
                .Select(origin => gazetteer.Ancestors(origin).Prepend(origin).FirstOrDefault(place => place.Level == (origin.CountryId == asked.CountryId && asked.CountryId != 0 ? level : AdminLevel.Country)) ?? origin)
                .DistinctBy(place => place.Id)
                .OrderBy(place => place.CountryId == asked.CountryId ? 0 : 1).ThenBy(place => place.Level).ThenBy(place => place.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>An origin with all that lies in it but what other rows are of: nobody is in two rows.</summary>
    private static (Place Origin, IReadOnlyList<Place> Without) WithoutOthers(Place origin, List<Place> all, Gazetteer gazetteer) =>
        (origin, all.FindAll(other => other.Id != origin.Id && gazetteer.IsWithin(other, origin)));
}
