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
    public static ImportPlan Settle(ImportPlan plan, FileTitles titles, FindingLog log)
    {
        if (plan.Profile is not (GenericProfile or HxlProfile) || plan.Map.Values.Count == 0)
        {
            return plan;
        }

        if (plan.UserMap is null && Contrary(plan, titles) is { } words)
        {
            log.Add(new Finding(FindingCode.TitleSaysOtherwise, Severity.Error, Seen: words, Suggestion: "--map FILE"));
        }

        var exercise = titles.First(TitleWords.Exercise);
        var planned = titles.First(TitleWords.Planned);
        var projected = titles.First(TitleWords.Projected);
        if ((exercise ?? planned ?? projected) is { } said)
        {
            log.Add(new Finding(FindingCode.NatureFromName, Severity.Warning, Seen: said));
        }

        return plan with
        {
            IsExercise = exercise is not null,
            Nature = planned is not null ? Nature.Planned : projected is not null ? Nature.Projected : plan.Profile.Nature,
        };
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
