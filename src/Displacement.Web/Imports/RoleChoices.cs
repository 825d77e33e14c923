using System.Globalization;
using Displacement.Figures;
using Displacement.Imports;
using Displacement.People;
using Displacement.Places;
using Displacement.UseCases;

namespace Displacement.Web.Imports;

/// <summary>The meanings that a person may give a column, as a form offers them.</summary>
internal static class RoleChoices
{
    private static readonly (string Heading, RoleKind[] Kinds)[] Plain =
    [
        ("Roles_People", [RoleKind.Group, RoleKind.Sex, RoleKind.AgeRange, RoleKind.AgeMin, RoleKind.AgeMax, RoleKind.Reason, RoleKind.Category, RoleKind.Status, RoleKind.Sector, RoleKind.Caseload]),
        ("Roles_Time", [RoleKind.Date, RoleKind.DateStart, RoleKind.DateEnd, RoleKind.Year, RoleKind.Month, RoleKind.Published]),
        ("Roles_Source", [RoleKind.Round, RoleKind.Operation, RoleKind.Assessment, RoleKind.Producer, RoleKind.Carrier, RoleKind.Remark]),
        ("Roles_Site", [RoleKind.SiteType, RoleKind.SiteStatus, RoleKind.Latitude, RoleKind.Longitude]),
    ];

    private static readonly AdminLevel[] Levels = [AdminLevel.Country, AdminLevel.Governorate, AdminLevel.District, AdminLevel.SubDistrict, AdminLevel.Community, AdminLevel.Site];

    /// <summary>The choices by heading: what the form sends, and what it is called. Figures come first, as they are looked for most.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<(string Word, string Label)> Choices)> All(Visit visit) =>
    [
        (visit["Roles_Figures"], [("value", visit["Role_Value"]), ("households", visit["Role_Households"])]),
        (visit["Roles_Places"], [.. Places(visit)]),
        .. Plain.Select(group => (visit[group.Heading], (IReadOnlyList<(string, string)>)[.. group.Kinds.Select(kind => (Word(kind), visit[$"Role_{kind}"]))])),
    ];

    /// <summary>What a column of figures may measure or count as.</summary>
    public static IReadOnlyList<(string Word, string Label)> Measures(Visit visit) =>
    [
        .. Enum.GetValues<MeasureKind>().Select(kind => (kind.ToString().ToLowerInvariant(), visit.Trade.Of(kind))),
        .. NeedStatus.Known.Select(status => (status, visit[$"Role_Status_{status}"])),
    ];

    /// <summary>The groups, and one that only the file names.</summary>
    public static IReadOnlyList<(string Word, string Label)> Groups(Visit visit, string? own) =>
    [
        .. PopulationGroup.Known.Select(group => (group.Code, visit.Trade.Group(group.Code))),
        .. own is null || PopulationGroup.Known.Any(group => group.Code == own) ? Array.Empty<(string, string)>() : [(own, own)],
    ];

    private static IEnumerable<(string Word, string Label)> Places(Visit visit)
    {
        foreach (var (form, kind) in new[] { ("code", RoleKind.AdminCode), ("name", RoleKind.AdminName) })
        {
            foreach (var level in Levels)
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"admin{(int)level}-{form}"), $"{visit[$"Role_{kind}"]} · {visit.Trade.Of(level)}");
            }

            yield return (form, visit.With("Role_AnyLevel", visit[$"Role_{kind}"]));
        }

        foreach (var kind in new[] { RoleKind.Level, RoleKind.ParentCode, RoleKind.OriginCode, RoleKind.OriginName })
        {
            yield return (Word(kind), visit[$"Role_{kind}"]);
        }
    }

    private static string Word(RoleKind kind) => ColumnMapJson.RoleOf(kind)!;
}
