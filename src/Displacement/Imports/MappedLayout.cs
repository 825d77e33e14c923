using Displacement.Imports.Profiles;

namespace Displacement.Imports;

/// <summary>Binds a file by a person's map: its words win, a layout's own meanings fill the rest.</summary>
internal static class MappedLayout
{
    /// <summary>The layout on the header row that has most of the mapped columns; null where none has one.</summary>
    public static Layout? Find(IReadOnlyList<(int Line, string[] Cells)> head, UserMap map, Profile? forced, HeaderLines? said = null)
    {
        var header = LayoutFinder.Headers(head, said).MaxBy(candidate => map.Roles.Keys.Count(name => candidate.IndexOfTitle(name) >= 0));
        if (header is null || !map.Roles.Keys.Any(name => header.IndexOfTitle(name) >= 0))
        {
            return null;
        }

        var profile = forced ?? KnownProfiles.All.Where(known => known is not ClaimsProfile && !known.IsPlaceList).MaxBy(known => known.Score(header))!;
        if (forced is null && profile.Score(header) == 0)
        {
            profile = new GenericProfile();
        }

        var own = profile.Bind(header);
        var hasValues = map.Roles.Values.Any(role => role.Kind == RoleKind.Value);
        return new Layout(profile, AgeNeighbours.Fill(new ColumnMap(header, [.. Enumerable.Range(0, header.Width).Select(Role)])));

        ColumnRole Role(int column)
        {
            if (map.Roles.TryGetValue(header.FoldedTitle(column), out var meant))
            {
                return meant;
            }

            return hasValues && own[column].Kind == RoleKind.Value ? ColumnRole.None : own[column];
        }
    }

    /// <summary>Mapped columns that the file has not.</summary>
    public static IEnumerable<string> Missing(SheetHeader header, UserMap map) =>
        map.Headers.Where(name => header.IndexOfTitle(HeaderText.Fold(name)) < 0);
}
