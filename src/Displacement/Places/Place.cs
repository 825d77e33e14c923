using System.Globalization;

namespace Displacement.Places;

/// <summary>A unit of the tree of places, from the world down to a site. Two places are equal when they are the same object.</summary>
public sealed class Place
{
    /// <summary>What <see cref="Key"/> says of the world.</summary>
    public const string WorldKey = "WORLD";

    /// <summary>The store's own number; it survives a change of code or name.</summary>
    public required int Id { get; init; }

    /// <summary>The P-code, or ISO 3166 alpha-3 for a country. Unique only together with its country and level.</summary>
    public Pcode? Code { get; init; }

    /// <summary>Codes it is also found under: ISO alpha-2, former codes, another agency's.</summary>
    public IReadOnlyList<string> OtherCodes { get; init; } = [];

    /// <summary>Codes it had before, by a crosswalk that says it is the same place.</summary>
    public IReadOnlyList<string> FormerCodes { get; init; } = [];

    /// <summary>The place that a crosswalk says is the same under a new code; null: none.</summary>
    public int? SameAsId { get; init; }

    /// <summary>Its depth, which must be greater than its parent's.</summary>
    public required AdminLevel Level { get; init; }

    /// <summary>The country it lies in; its own <see cref="Id"/> for a country, 0 for the world.</summary>
    public required int CountryId { get; init; }

    /// <summary>The place right above it. Without one it lies under its country, a country under the world.</summary>
    public int? ParentId { get; init; }

    /// <summary>All names in all languages, aliases included. May be empty for a place known by its code alone.</summary>
    public required IReadOnlyList<PlaceName> Names { get; init; }

    /// <summary>Degrees north of a point in the place; not to be shown as its extent.</summary>
    public decimal? Latitude { get; init; }

    /// <summary>Degrees east of the same point.</summary>
    public decimal? Longitude { get; init; }

    /// <summary>The first day the unit existed; null when no list says.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day the unit existed; null while it does.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>What is said of a site beside its name; null for other places, and where nothing is.</summary>
    public SiteDetails? Site { get; init; }

    /// <summary>Learned from a file of figures rather than from a place list, and waiting for somebody to confirm it.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>The name to show where no language is chosen.</summary>
    public string Name => NameIn("en");

    /// <summary>What a person types to ask for the place: its code, else "Ninewa@1", or WORLD.</summary>
    /// <remarks>Not always enough: one code may stand at two levels (ECISLA). <see cref="Gazetteer.Resolve"/> then answers ambiguous.</remarks>
    public string Key => Level == AdminLevel.World
        ? WorldKey
        : Code?.Text ?? string.Create(CultureInfo.InvariantCulture, $"{Name}@{(int)Level}");

    /// <summary>The name to show to a reader of this language.</summary>
    /// <param name="language">"en", "ar" or "fr".</param>
    /// <returns>That language's primary name, else its alias, else the English, else any primary, else any name, else the code. Never empty.</returns>
    public string NameIn(string language) =>
        Find(language) ?? Find("en") ?? Find(null) ?? Code?.Text ?? string.Create(CultureInfo.InvariantCulture, $"#{Id}");

    /// <summary>Whether the unit existed that day; an unknown start or end does not count against it.</summary>
    public bool ValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidUntil);

    /// <summary>The key and the name, for messages and debuggers.</summary>
    public override string ToString() => $"{Key} {Name}";

    private string? Find(string? language)
    {
        string? alias = null;
        foreach (PlaceName name in Names)
        {
            if (language is not null && !string.Equals(name.Language, language, StringComparison.Ordinal))
                continue;
            if (name.IsPrimary)
                return name.Text;
            alias ??= name.Text;
        }

        return alias;
    }
}
