using Displacement.Reports.Districts;
using Displacement.Storage;

namespace Displacement.UseCases.Reporting;

/// <summary>Asks again what was believed of the whole place on the days of earlier rounds.</summary>
/// <param name="reader">The ledger.</param>
internal sealed class Trend(LedgerReader reader)
{
    private const int MostDays = 10;

    /// <summary>The points, oldest first; each figure stands once, on its own day.</summary>
    public IReadOnlyList<TrendPoint> Of(GroupAnswers people, GroupAnswers displaced) =>
        [.. Points(displaced).Concat(Points(people)).Distinct().OrderBy(point => point.Day)];

    private IEnumerable<TrendPoint> Points(GroupAnswers now)
    {
        var place = now.Question.Place;
        foreach (var day in reader.RoundDays(now.Question, [.. now.Series.Select(one => one.Series.Id)], MostDays))
        {
            var answers = day == now.Question.On ? now : now.On(day);
            if (answers.Everybody(place).Winner is { } winner)
            {
                yield return new TrendPoint(winner.Newest, winner.Group, string.Join("; ", winner.Producers), winner.Quantity.Best);
            }
        }
    }
}
