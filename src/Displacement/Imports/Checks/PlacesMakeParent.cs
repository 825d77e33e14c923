using Displacement.Places;

namespace Displacement.Imports.Checks;

/// <summary>Within a round, the places beneath a place should make its own figure.</summary>
internal sealed class PlacesMakeParent(Gazetteer gazetteer, FindingLog log)
{
    private readonly Dictionary<int, (long Total, int Line)> totals = [];
    private readonly HashSet<AdminLevel> levels = [];
    private int lastLevelOf = -1;

    /// <summary>Takes a place of the round.</summary>
    public void Take(PlaceCells place)
    {
        if (place.Everybody() is { } total && gazetteer.ById(place.PlaceId) is { Level: not AdminLevel.Area } known)
        {
            totals[place.PlaceId] = (total, place.Cells[0].Line);
            if (lastLevelOf != (int)known.Level)
            {
                lastLevelOf = (int)known.Level;
                levels.Add(known.Level);
            }
        }
    }

    /// <summary>Ends the round.</summary>
    public void EndRound()
    {
        if (levels.Count > 1)
        {
            Compare();
        }

        totals.Clear();
        levels.Clear();
        lastLevelOf = -1;
    }

    private void Compare()
    {
        Dictionary<int, (long Sum, int Count)> beneath = [];
        foreach (var (placeId, (total, _)) in totals)
        {
            var above = gazetteer.Ancestors(gazetteer.ById(placeId)!).FirstOrDefault(place => totals.ContainsKey(place.Id));
            if (above is not null)
            {
                var known = beneath.GetValueOrDefault(above.Id);
                beneath[above.Id] = (known.Sum + total, known.Count + 1);
            }
        }

        foreach (var (placeId, (sum, count)) in beneath)
        {
            var place = gazetteer.ById(placeId)!;
            var (stated, line) = totals[placeId];
            var isComplete = count >= gazetteer.Children(place).Count;
            if (sum != stated && (isComplete || (sum > stated && Gap.IsLarge(stated, sum))))
            {
                Gap.Report(log, FindingCode.PlacesDoNotMakeParent, line, $"{place.Key} {place.Name}", stated, sum);
            }
        }
    }
}
