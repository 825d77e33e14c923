using Displacement.Figures;
using Displacement.People;

namespace Displacement.Imports.Checks;

/// <summary>No part is larger than its whole: ages and sexes than all of them, a reason or origin than everybody.</summary>
internal static class PartsWithinWhole
{
    private const int LastYearOfChildhood = 18;

    public static void Run(PlaceCells place, FindingLog log)
    {
        var first = Split(place.Cells[0].Part);
        if (place.Cells.TrueForAll(cell => Split(cell.Part) == first))
        {
            return;
        }

        Dictionary<PartKey, (long Best, int Line)> known = [];
        HashSet<PartKey> unknown = [];
        foreach (var cell in place.Cells)
        {
            if (cell.Best is { } best)
            {
                known[cell.Part] = (known.GetValueOrDefault(cell.Part).Best + best, cell.Line);
            }
            else
            {
                unknown.Add(cell.Part);
            }
        }

        foreach (var (part, (best, line)) in known)
        {
            if (best > 0 && Wholes(part).FirstOrDefault(whole => IsAbove(best, whole)) is { } exceeded)
            {
                Report(place, log, part, line, best, known[exceeded].Best);
            }
        }

        bool IsAbove(long best, PartKey whole) =>
            !unknown.Contains(whole) && known.TryGetValue(whole, out var stated) && best > stated.Best && Gap.IsLarge(stated.Best, best);
    }

    /// <summary>Along what a part is split: parts split alike are beside each other, none is another's whole.</summary>
    private static (bool Sex, bool Age, bool Cross) Split(PartKey part) => (part.Sex != Sex.All, part.Age is not null, part.IsCross);

    /// <summary>The keys that leave one dimension of a part open.</summary>
    private static IEnumerable<PartKey> Wholes(PartKey part)
    {
        if (part.Age is not null)
        {
            yield return part with { Age = null };
        }

        if (part.Sex != Sex.All)
        {
            yield return part with { Sex = Sex.All };
        }

        if (part.IsCross)
        {
            yield return part with { Reason = null, OriginPlaceId = null, Origin = null, Category = null };
        }
    }

    private static void Report(PlaceCells place, FindingLog log, PartKey part, int line, long best, long whole)
    {
        var code = part.Age is { From: not null, To: <= LastYearOfChildhood } ? FindingCode.ChildrenAboveGroup : FindingCode.PartAboveWhole;
        if (log.Wants(code))
        {
            log.List(new Finding(code, Severity.Warning, line, null, $"{place.Title}, {Words(part)}: {Gap.People(best)} > {Gap.People(whole)}"));
        }
    }

    private static string Words(PartKey part)
    {
        string?[] words =
        [
            part.Sex switch { Sex.Female => "f", Sex.Male => "m", Sex.NotStated => "?", _ => null },
            part.Age?.ToString(),
            part.Reason,
            part.Origin,
            part.Category,
        ];
        return string.Join(' ', words.Where(word => word is not null));
    }
}
