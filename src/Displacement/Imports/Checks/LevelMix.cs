using Displacement.Places;

namespace Displacement.Imports.Checks;

/// <summary>One column that names places of several levels: a governorate may stand beside its own districts.</summary>
internal static class LevelMix
{
    /// <summary>Looks at one round of a file that does not say the level of its rows.</summary>
    public static void Run(CheckedRound round, Gazetteer gazetteer, FindingLog log)
    {
        var places = round.Numbers.Where(number => number.Value.IsWhole).Select(number => (Place: gazetteer.ById(number.Key), number.Value.Best)).Where(one => one.Place is not null).ToDictionary(one => one.Place!, one => one.Best);
        var levels = places.Keys.CountBy(place => place.Level).OrderBy(level => level.Key).ToList();
        if (levels.Count < 2)
        {
            return;
        }

        Dictionary<Place, long> beneath = [];
        foreach (var (place, best) in places)
        {
            if (gazetteer.Ancestors(place).FirstOrDefault(places.ContainsKey) is { } above)
            {
                beneath[above] = beneath.GetValueOrDefault(above) + best;
            }
        }

        var rollUps = beneath.Where(one => !Gap.IsLarge(places[one.Key], one.Value)).Select(one => one.Key).OrderBy(place => place.Level).ThenBy(place => place.Id).ToList();
        if (rollUps.Count > 0)
        {
            log.Add(new Finding(FindingCode.RollUp, Severity.Info, round.Numbers[rollUps[0].Id].Line, null, Named(rollUps)));
        }

        if (rollUps.Count < beneath.Count || beneath.Count == 0)
        {
            log.Add(new Finding(
                FindingCode.LevelMix,
                Severity.Warning,
                Seen: string.Join(", ", levels.Select(level => $"{level.Value} × {(int)level.Key}")),
                Suggestion: "--level N"));
        }
    }

    private static string Named(List<Place> places) => string.Join(", ", places.Take(5)) + (places.Count > 5 ? ", …" : string.Empty);
}
