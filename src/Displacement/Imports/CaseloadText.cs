using Displacement.People;

namespace Displacement.Imports;

/// <summary>What a plan's category means: whom it counts, of which sex and age.</summary>
/// <param name="Group">The group, or null: everybody of the plan.</param>
/// <param name="Sex">The sex.</param>
/// <param name="Age">The band, or null: all ages.</param>
/// <param name="CountsHouseholds">Whether it counts households.</param>
internal sealed record Caseload(string? Group, Sex Sex, AgeBand? Age, bool CountsHouseholds);

/// <summary>
/// Reads the free text with which a plan (HNO, JIAF) splits its rows: "Children - Female - IDP", "Total Households".
/// </summary>
/// <remarks>
/// Such categories overlap. What is neither sex nor age is therefore a group of its own, in the file's words, so that no sum ever
/// holds two of them. "Adult" and "Elderly" keep their words: plans do not say where the one ends.
/// </remarks>
internal static class CaseloadText
{
    private static readonly string[] Separators = [" - ", " – ", " / "];

    /// <summary>Reads a category; a blank is everybody.</summary>
    public static Caseload Read(string? text)
    {
        string? group = null;
        var sex = Sex.All;
        AgeBand? age = null;
        var households = false;
        foreach (var word in (text ?? string.Empty).Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = HeaderText.Fold(word);
            if (SexOf(folded) is { } known)
            {
                sex = known;
            }

            if (AgeOf(folded) is { } band)
            {
                age = band;
            }
            else if (folded is "totalhouseholds" or "households" or "menages")
            {
                households = true;
            }
            else if (SexOf(folded) is null && folded is not ("total" or "all" or "everybody" or "overall" or "ensemble"))
            {
                households |= folded.EndsWith("households", StringComparison.Ordinal);
                group = group is null ? GroupOf(word, folded) : $"{group}-{GroupOf(word, folded)}";
            }
        }

        return new Caseload(group, sex, age, households);
    }

    private static Sex? SexOf(string folded) => folded switch
    {
        "female" or "females" or "women" or "girls" or "femmes" or "filles" or "f" => Sex.Female,
        "male" or "males" or "men" or "boys" or "hommes" or "garcons" or "m" => Sex.Male,
        _ => null,
    };

    private static AgeBand? AgeOf(string folded) => folded switch
    {
        "children" or "child" or "boys" or "girls" or "enfants" or "filles" or "garcons" => AgeBand.Children,
        "adult" or "adults" or "adultes" => new AgeBand(null, null, "adult"),
        "elderly" or "olderpersons" or "olderpeople" or "personnesagees" => new AgeBand(null, null, "elderly"),
        _ => null,
    };

    private static string GroupOf(string word, string folded) => folded switch
    {
        "hostcommunity" or "hostcommunities" or "communautehote" => PopulationGroup.HostCommunity.Code,
        "nondisplaced" or "residents" or "residentnondisplaced" => PopulationGroup.Residents.Code,
        "disability" or "peoplewithdisabilities" or "personswithdisabilities" or "peoplewithdisability" => "people-with-disabilities",
        "pdi" or "deplaces" or "idps" or "idp" => PopulationGroup.Displaced.Code,
        "retournes" => PopulationGroup.Returnees.Code,
        _ => PopulationGroup.Of(word).Code,
    };
}
