using Displacement.Figures;
using Displacement.Imports;
using Displacement.Places;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Staging;

/// <summary>Remarks that another place counts a place's people; settled at the end, when all places of the file are known.</summary>
internal sealed class ElsewhereRemarks
{
    private readonly List<(int RoundId, Place Place, int Line, string Text)> found = [];

    /// <summary>Whether there is one.</summary>
    public bool Any => found.Count > 0;

    /// <summary>Keeps a remark; several cells of one row and round are one.</summary>
    public void Add(int roundId, Place place, int line, string text)
    {
        if (found.Count == 0 || found[^1] != (roundId, place, line, text))
        {
            found.Add((roundId, place, line, text));
        }
    }

    /// <summary>Names the places in the figures already stored.</summary>
    public void Settle(DisplacementDb db, Gazetteer gazetteer, ColumnMap map, FindingLog log)
    {
        var matcher = new PlaceMatcher(gazetteer);
        var column = map.First(RoleKind.Remark);
        foreach (var (roundId, place, line, text) in found)
        {
            var country = gazetteer.CountryOf(place);
            var other = gazetteer.ByCode(text, place.Level, country?.Id) is [var coded]
                ? coded
                : (matcher.Match(new PlaceQuery(text, text, null, country)) as PlaceMatch.Found)?.Place;
            log.Add(new Finding(
                other is null || other.Id == place.Id ? FindingCode.CountedNowhere : FindingCode.CountedElsewhere,
                other is null || other.Id == place.Id ? Severity.Warning : Severity.Info,
                line,
                map.Header.Title(column),
                $"{place.Key} {place.Name}: {text}",
                other is null ? null : $"{other.Key} {other.Name}"));
            if (other is { Id: var id })
            {
                db.Figures
                    .Where(figure => figure.RoundId == roundId && figure.PlaceId == place.Id && figure.Line == line && figure.State == CellState.CountedElsewhere)
                    .ExecuteUpdate(set => set.SetProperty(figure => figure.ElsewherePlaceId, id));
            }
        }
    }
}
