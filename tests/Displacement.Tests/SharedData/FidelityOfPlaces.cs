using Displacement.Places;

namespace Displacement.Tests.SharedData;

/// <summary>Lists of places: no figures, every place.</summary>
internal static class FidelityOfPlaces
{
    public static IEnumerable<FidelityFile> Files =>
    [
        new(
            "global-pcodes/download-global-pcodes-adm-1-2.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Of("countries", run => run.Places().All.Where(IsLearned).Select(place => place.CountryId).Distinct().Count()),
            FidelityFact.Of("syria/adm1", run => At(run, AdminLevel.Governorate)),
            FidelityFact.Of("syria/adm2", run => At(run, AdminLevel.District)),
            FidelityFact.Of("codes_twice", run => run.Places().All.Where(IsLearned).GroupBy(place => place.Code!.Text, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).Order(StringComparer.Ordinal))),
        new(
            "gin-pcodes-fr-en/rowca-gin-adm2.csv",
            FidelityFact.Of("rows", run => run.Batch.Rows),
            FidelityFact.Of("note", run => run.Batch.Figures == 0 && run.Batch.Places.Learned >= 34 ? "no figures at all: an importer of figures must say so, a gazetteer importer must take it" : $"{run.Batch.Figures} figures, {run.Batch.Places.Learned} places learned")),
    ];

    private static bool IsLearned(Place place) => place.Level is AdminLevel.Governorate or AdminLevel.District && place.Code is not null;

    private static int At(FidelityRun run, AdminLevel level)
    {
        var places = run.Places();
        return places.AtLevel(((PlaceMatch.Found)places.Resolve("SYR")).Place, level).Count();
    }
}
