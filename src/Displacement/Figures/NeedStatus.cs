namespace Displacement.Figures;

/// <summary>
/// How a plan counts people: in need, targeted, reached, affected. A status is no group: statuses of one place are different
/// questions and are never added to each other, nor across sectors.
/// </summary>
public static class NeedStatus
{
    /// <summary>A plain count, without a status.</summary>
    public const string None = "";

    /// <summary>People who need assistance (PiN, HAPI's INN).</summary>
    public const string InNeed = "in-need";

    /// <summary>People whom a response means to help (HAPI's TGT).</summary>
    public const string Targeted = "targeted";

    /// <summary>People whom a response has helped (HAPI's REA).</summary>
    public const string Reached = "reached";

    /// <summary>People whom a crisis affects (HAPI's AFF).</summary>
    public const string Affected = "affected";

    /// <summary>The statuses, in the order of a plan.</summary>
    public static IReadOnlyList<string> Known { get; } = [Affected, InNeed, Targeted, Reached];

    /// <summary>The sector of a figure whose row leaves it open although its file splits by sector: no sum holds it.</summary>
    public const string SectorNotStated = "?";

    /// <summary>Reads a status as files word it.</summary>
    /// <param name="text">"INN", "In Need", "PiN", "targeted", "all"…</param>
    /// <returns>The status; <see cref="None"/> for the whole population; null where the text names none.</returns>
    public static string? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return None;
        }

        return string.Concat(text.Where(char.IsLetter)).ToUpperInvariant() switch
        {
            "ALL" or "POP" or "POPULATION" or "TOTALPOPULATION" => None,
            "INN" or "INNEED" or "PIN" or "PEOPLEINNEED" or "POPULATIONINNEED" or "DANSLEBESOIN" or "PERSONNESDANSLEBESOIN" or "المحتاجون" or "فيحاجة" => InNeed,
            "TGT" or "TARGETED" or "TARGET" or "PEOPLETARGETED" or "CIBLE" or "CIBLES" or "CIBLÉ" or "CIBLÉS" or "CIBLÉES" or "المستهدفون" => Targeted,
            "REA" or "REACHED" or "PEOPLEREACHED" or "ATTEINTS" or "ATTEINTES" => Reached,
            "AFF" or "AFFECTED" or "PEOPLEAFFECTED" or "AFFECTES" or "AFFECTÉS" or "AFFECTÉES" or "المتضررون" => Affected,
            _ => null,
        };
    }

    /// <summary>Reads a sector; what means all sectors together is no sector.</summary>
    /// <param name="text">A cluster's code or name, "ALL", "Intersectoral".</param>
    /// <returns>The sector as worded; empty for all together; <see cref="SectorNotStated"/> where the text is blank.</returns>
    public static string Sector(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return SectorNotStated;
        }

        return text.Trim().ToUpperInvariant() is "ALL" or "INTERSECTORAL" or "INTER-SECTORAL" or "INTERSECTOR" or "TOTAL" or "OVERALL" ? string.Empty : text.Trim();
    }
}
