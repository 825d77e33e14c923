using Displacement.Places;

namespace Displacement.Imports;

/// <summary>Reads what files write for the kind and the state of a site, in English, French and Arabic.</summary>
internal static class SiteWords
{
    private static readonly (string Part, SiteType Type)[] Types =
    [
        ("informal", SiteType.InformalSettlement), ("selfsettled", SiteType.InformalSettlement), ("selfestablished", SiteType.InformalSettlement),
        ("spontan", SiteType.InformalSettlement), ("makeshift", SiteType.InformalSettlement), ("scattered", SiteType.InformalSettlement), ("عشوائي", SiteType.InformalSettlement),
        ("host", SiteType.HostCommunity), ("famillesdaccueil", SiteType.HostCommunity), ("familledaccueil", SiteType.HostCommunity), ("communautedaccueil", SiteType.HostCommunity), ("مضيف", SiteType.HostCommunity),
        ("transit", SiteType.TransitCentre), ("reception", SiteType.TransitCentre), ("عبور", SiteType.TransitCentre),
        ("collecti", SiteType.CollectiveCentre), ("school", SiteType.CollectiveCentre), ("ecole", SiteType.CollectiveCentre), ("mosque", SiteType.CollectiveCentre), ("church", SiteType.CollectiveCentre),
        ("publicbuilding", SiteType.CollectiveCentre), ("مركز", SiteType.CollectiveCentre),
        ("plannedsettlement", SiteType.PlannedSettlement), ("plannedsite", SiteType.PlannedSettlement), ("siteplanifie", SiteType.PlannedSettlement), ("siteamenage", SiteType.PlannedSettlement),
        ("camp", SiteType.Camp), ("مخيم", SiteType.Camp), ("planned", SiteType.PlannedSettlement),
    ];

    private static readonly string[] Closed = ["closed", "ferme", "inactive", "notactive", "abandoned", "مغلق"];
    private static readonly string[] Open = ["open", "ouvert", "active", "actif", "مفتوح"];

    /// <summary>The kind; unstated where the words name none.</summary>
    public static SiteType Type(string? text)
    {
        var folded = HeaderText.Fold(text ?? string.Empty);
        return Array.Find(Types, one => folded.Contains(one.Part, StringComparison.Ordinal)).Type;
    }

    /// <summary>The state; unstated where the words name none.</summary>
    public static SiteStatus Status(string? text)
    {
        var folded = HeaderText.Fold(text ?? string.Empty);
        return Array.Exists(Closed, word => folded.Contains(word, StringComparison.Ordinal)) ? SiteStatus.Closed
            : Array.Exists(Open, word => folded.Contains(word, StringComparison.Ordinal)) ? SiteStatus.Open
            : SiteStatus.Unstated;
    }
}
