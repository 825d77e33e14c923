using Displacement.People;

namespace Displacement.Imports;

/// <summary>Gives a band that is named by a word its first year, read from the band before it: "05_19" then "adulte" begins at 20.</summary>
internal static class AgeNeighbours
{
    /// <summary>The same map with the first years of worded bands filled in where the column order tells them.</summary>
    public static ColumnMap Fill(ColumnMap map) => map.WithValues(column =>
    {
        var role = map[column];
        if (role.Value is { Age: { From: { } year, To: { } last, Label: null } single } alone && year == last && Before(map, column, alone.Sex) == year && !IsFollowed(map, column, alone.Sex))
        {
            // "18_59" then "60": the last band of a row of bands is open.
            return role with { Value = alone with { Age = single with { To = null } } };
        }

        return role.Value is { Age: { From: null, Label: not null and not "unknown" } age } meaning && Before(map, column, meaning.Sex) is { } first
            ? role with { Value = meaning with { Age = age with { From = first } } }
            : role;
    });

    private static bool IsFollowed(ColumnMap map, int column, Sex sex) =>
        map.Values.Any(at => at > column && map[at].Value is { Age: { From: { } next } } value && value.Sex == sex && next > map[column].Value!.Age!.From);

    private static int? Before(ColumnMap map, int column, Sex sex)
    {
        for (var at = column - 1; at >= 0; at--)
        {
            if (map[at].Value is { } value && value.Sex == sex && value.Age is { } age)
            {
                return age.To + 1;
            }
        }

        return null;
    }
}
