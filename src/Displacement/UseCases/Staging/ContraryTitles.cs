using Displacement.Figures;
using Displacement.Imports;
using Displacement.Imports.Profiles;

namespace Displacement.UseCases.Staging;

/// <summary>
/// Titles that say the numbers are something else than their columns: arrivals, households, shares, people in need. Nobody is counted
/// from such a file before a person says in a map what its columns mean. That numbers are invented, projected or planned is kept with them.
/// </summary>
internal static class ContraryTitles
{
    public static ImportPlan Settle(ImportPlan plan, FileTitles titles, IReadOnlyList<(int Line, string[] Cells)> head, FindingLog log)
    {
        if (plan.Profile is not (GenericProfile or HxlProfile) || plan.Map.Values.Count == 0)
        {
            return plan;
        }

        if (plan.UserMap is null && Contrary(plan, titles) is { } words)
        {
            log.Add(new Finding(FindingCode.TitleSaysOtherwise, Severity.Error, Seen: words, Suggestion: "--map FILE"));
        }

        var exercise = titles.First(TitleWords.Exercise) ?? OfEveryRemark(plan.Map, head);
        var planned = titles.First(TitleWords.Planned);
        var projected = titles.First(TitleWords.Projected);
        if ((exercise ?? planned ?? projected) is { } said)
        {
            log.Add(new Finding(FindingCode.NatureFromName, Severity.Warning, Seen: said));
        }

        var part = plan.UserMap?.Scope is null ? titles.First(TitleWords.Part) : null;
        if (part is not null)
        {
            log.Add(new Finding(FindingCode.ScopeFromName, Severity.Warning, Seen: part, Suggestion: "--map {\"columns\":{},\"scope\":\"whole\"}"));
        }

        return plan with
        {
            IsPart = part is not null,
            IsExercise = exercise is not null,
            Nature = planned is not null ? Nature.Planned : projected is not null ? Nature.Projected : plan.Profile.Nature,
        };
    }

    /// <summary>The words with which each of the first rows says that its numbers are invented.</summary>
    private static string? OfEveryRemark(ColumnMap map, IReadOnlyList<(int Line, string[] Cells)> head)
    {
        var column = map.First(RoleKind.Remark);
        var said = column < 0 ? [] : head.Where(row => row.Line > map.Header.LastLine && row.Cells.Count(cell => cell.Length > 0) > 1)
            .Select(row => column < row.Cells.Length ? TitleWords.Exercise(row.Cells[column]) : null).ToList();
        return said.Count > 0 && said.TrueForAll(words => words is not null) ? said[0] : null;
    }

    private static string? Contrary(ImportPlan plan, FileTitles titles)
    {
        ValueMeaning[] meanings = [.. plan.Map.Values.Select(column => plan.Map[column].Value!)];
        var isStock = plan.Measure == MeasureKind.Stock && Array.TrueForAll(meanings, meaning => meaning.Measure is null or MeasureKind.Stock);
        var isPeople = Array.TrueForAll(meanings, meaning => meaning.Unit == CountUnit.People);
        var isDisplaced = Array.TrueForAll(meanings, meaning => plan.GroupOf(meaning, null) == People.PopulationGroup.Displaced.Code);
        var namesGroup = Array.Exists(meanings, meaning => meaning.Group is not null);
        return (isStock ? titles.First(TitleWords.Flow) : null)
            ?? (isStock && isDisplaced ? titles.First(TitleWords.Returned) : null)
            ?? (isPeople && !plan.Map.Values.Any(column => TitleWords.SaysPersons(plan.Map.Header.Names[column])) ? titles.First(TitleWords.Households) : null)
            ?? titles.First(TitleWords.Share)
            ?? (namesGroup ? null : titles.First(TitleWords.Need));
    }
}
