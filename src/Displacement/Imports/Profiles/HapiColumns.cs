namespace Displacement.Imports.Profiles;

/// <summary>The columns that HAPI's tables share.</summary>
internal static class HapiColumns
{
    /// <summary>The role of a folded header, or null. The provider's own names stand in where HAPI found no place.</summary>
    public static ColumnRole? Role(string folded) => folded switch
    {
        "adminlevel" => new(RoleKind.Level),
        "referenceperiodstart" => new(RoleKind.DateStart),
        "referenceperiodend" => new(RoleKind.DateEnd),
        "provideradmin1name" => ColumnRole.Name(1),
        "provideradmin2name" => ColumnRole.Name(2),
        _ => PlaceHeaders.Role(folded),
    };
}
