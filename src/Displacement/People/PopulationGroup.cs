namespace Displacement.People;

/// <summary>Whom a figure counts, as its source worded it: a short lower-case code such as <c>displaced</c>.</summary>
/// <remarks>
/// Groups may overlap or leave gaps, so no group is ever derived from others. A group that this list does not
/// name keeps its own code. <see cref="Answers"/> says which groups may answer a question, and the answer names which did.
/// </remarks>
public sealed record PopulationGroup
{
    private PopulationGroup(string code) => Code = code;

    /// <summary>Everybody living in the place ("people", a census).</summary>
    public static PopulationGroup Population { get; } = new("population");

    /// <summary>The population without fighters.</summary>
    public static PopulationGroup Civilians { get; } = new("civilians");

    /// <summary>Residents never displaced.</summary>
    public static PopulationGroup Residents { get; } = new("residents");

    /// <summary>Internally displaced persons (IDPs).</summary>
    public static PopulationGroup Displaced { get; } = new("displaced");

    /// <summary>People who came back, as sources count them that do not say whether from inside or abroad.</summary>
    public static PopulationGroup Returnees { get; } = new("returnees");

    /// <summary>IDPs who returned.</summary>
    public static PopulationGroup ReturnedDisplaced { get; } = new("returned-displaced");

    /// <summary>Refugees who returned; UNHCR counts them in their country of origin.</summary>
    public static PopulationGroup ReturnedRefugees { get; } = new("returned-refugees");

    /// <summary>Refugees, in the place of asylum.</summary>
    public static PopulationGroup Refugees { get; } = new("refugees");

    /// <summary>Asylum-seekers, in the place of asylum.</summary>
    public static PopulationGroup AsylumSeekers { get; } = new("asylum-seekers");

    /// <summary>Stateless persons.</summary>
    public static PopulationGroup Stateless { get; } = new("stateless");

    /// <summary>UNHCR's others of concern.</summary>
    public static PopulationGroup OthersOfConcern { get; } = new("others-of-concern");

    /// <summary>UNHCR's other people in need of international protection.</summary>
    public static PopulationGroup OtherInNeedOfProtection { get; } = new("other-in-need-of-protection");

    /// <summary>UNHCR's host community.</summary>
    public static PopulationGroup HostCommunity { get; } = new("host-community");

    /// <summary>The groups that this program names, in the order it lists them.</summary>
    public static IReadOnlyList<PopulationGroup> Known { get; } =
    [
        Population, Civilians, Residents, Displaced, Returnees, ReturnedDisplaced, ReturnedRefugees, Refugees,
        AsylumSeekers, Stateless, OthersOfConcern, OtherInNeedOfProtection, HostCommunity,
    ];

    /// <summary>The stable code, lower case with hyphens.</summary>
    public string Code { get; }

    /// <summary>Reads a group's code or a usual word for it ("IDPs", "people"); any other word keeps its own code.</summary>
    /// <param name="text">The word; never empty.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static PopulationGroup Of(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        // "Refugees (incl. refugee-like situations)": what is included makes no other group.
        var included = text.IndexOf("(incl", StringComparison.OrdinalIgnoreCase);
        var named = included > 0 && !string.IsNullOrWhiteSpace(text[..included]) ? text[..included] : text;
        var code = named.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        code = code switch
        {
            "people" or "total-population" or "inhabitants" or "t-tl" => "population",
            "idp" or "idps" or "internally-displaced" or "internally-displaced-persons" => "displaced",
            "returned-idps" or "returned-idpss" or "rdp" => "returned-displaced",
            "ret" => "returned-refugees",
            "ref" or "refugee" => "refugees",
            "asy" => "asylum-seekers",
            "sta" => "stateless",
            "ooc" => "others-of-concern",
            "oip" => "other-in-need-of-protection",
            "hst" => "host-community",
            "civilian" => "civilians",
            "returnee" => "returnees",
            _ => code,
        };
        return Known.FirstOrDefault(known => known.Code == code) ?? new PopulationGroup(code);
    }

    /// <summary>Whether a figure of this group may answer a question for <paramref name="asked"/>: its own, or a population for civilians.</summary>
    /// <param name="asked">The group asked for.</param>
    public bool Answers(PopulationGroup asked) =>
        Code == asked.Code || (asked.Code == Civilians.Code && Code == Population.Code);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
