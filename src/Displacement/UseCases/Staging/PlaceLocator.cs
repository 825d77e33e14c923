using System.Globalization;
using Displacement.Imports;
using Displacement.Imports.Profiles;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>Finds the place of a row, from the country down to the level the row is for.</summary>
internal sealed class PlaceLocator
{
    private readonly Gazetteer gazetteer;
    private readonly PlaceMatcher matcher;
    private readonly PlaceLearner? learner;
    private readonly ImportPlan plan;
    private readonly FindingLog log;
    private readonly SpokenCodes codes;
    private readonly DecidedPlaces decided;
    private readonly CodeRepairs repairs;
    private readonly SiteBook sites;
    private readonly int[] siteColumns;
    private readonly RowCache<LocatedPlace> cache;
    private readonly int levelColumn;
    private readonly int location;
    private readonly PlaceColumns[] levels;
    private readonly PlaceColumns free;
    private readonly Dictionary<int, int> indexes = [];
    private readonly HashSet<int> matched = [];
    private readonly HashSet<string> unmatched = new(StringComparer.Ordinal);

    public PlaceLocator(Gazetteer gazetteer, PlaceMatcher matcher, PlaceLearner? learner, DecidedPlaces decided, ImportPlan plan, FindingLog log)
    {
        this.decided = decided;
        this.gazetteer = gazetteer;
        this.matcher = matcher;
        this.learner = learner;
        this.plan = plan;
        this.log = log;
        codes = new SpokenCodes(plan.Map.Header, log);
        repairs = new CodeRepairs(gazetteer, plan.Map.Header, log);
        levelColumn = plan.Map.First(RoleKind.Level);
        location = plan.Map.First(RoleKind.Location);
        levels = [.. Enum.GetValues<AdminLevel>().Where(level => level >= AdminLevel.Country).Order()
            .Select(level => new PlaceColumns(plan.Map, level)).Where(columns => columns.Any)];
        free = new PlaceColumns(plan.Map, null);
        sites = new SiteBook(plan.Map);
        siteColumns = [.. learner is null ? [] : sites.Columns.Where(column => column >= 0)];
        cache = new RowCache<LocatedPlace>([levelColumn, location, .. siteColumns, .. levels.SelectMany(columns => columns.All), .. free.All], Locate);
    }

    /// <summary>Places found, each once; those learned are not among them.</summary>
    public int Matched => matched.Count;

    /// <summary>Texts that fit no place, each once.</summary>
    public int Unmatched => unmatched.Count;

    /// <summary>How the rows found their places, and what has to be asked.</summary>
    public PlaceTally Tally { get; } = new();

    /// <summary>What the file says of its sites.</summary>
    public SiteBook Sites => sites;

    /// <summary>The place of a row.</summary>
    public LocatedPlace this[SheetRow row]
    {
        get
        {
            var place = cache[row];
            place.Count?.Add(row.Line);
            return place;
        }
    }

    private LocatedPlace Locate(SheetRow row)
    {
        if (location >= 0)
        {
            return Settle(Within(row));
        }

        if (cache.Columns.Where(column => column != levelColumn && !siteColumns.Contains(column)).Any(column => TotalWords.Is(row.Text(column))))
        {
            return new LocatedPlace { Outcome = PlaceOutcome.Total };
        }

        if (!StatedLevel(row, out var stated))
        {
            return new LocatedPlace { Outcome = PlaceOutcome.NoLevel, Column = levelColumn, Seen = row.Text(levelColumn), Suggestion = "0, 1, 2, 3, 4, 5" };
        }

        var target = stated ?? levels.LastOrDefault(columns => !columns.IsBlank(row))?.Level;
        if (target is null && free.IsBlank(row))
        {
            return !plan.Map.HasPlaces && plan.Within is { } all ? Found(all, MatchMethod.Code) : new LocatedPlace { Outcome = PlaceOutcome.Blank };
        }

        var parent = plan.Within;
        LocatedPlace? clash = null;
        foreach (var columns in levels.Where(columns => columns.Level < target || (target is null && columns.Level is not null)))
        {
            if (!columns.IsBlank(row))
            {
                var step = Step(row, columns, columns.Level, parent);
                clash ??= step.Outcome == PlaceOutcome.Clash ? step : null;
                parent = step.Place ?? parent;
            }
        }

        var own = levels.FirstOrDefault(columns => columns.Level == target && !columns.IsBlank(row)) ?? free;
        var level = target ?? plan.Options.Level;
        var place = own.IsBlank(row)
            ? new LocatedPlace { Outcome = PlaceOutcome.Unknown, Column = own.Column, Seen = string.Empty }
            : Step(row, own, level, parent, own.Code(row) ?? FreeCode(row, parent));
        if (learner is not null && place.Place is { } found)
        {
            sites.Note(row, found);
        }

        return Settle(clash is not null && !place.ByCode ? clash : place);
    }

    /// <summary>The location of a row, right below its country: nobody says which unit a deeper one lies in.</summary>
    private LocatedPlace Within(SheetRow row)
    {
        var columns = levels[0];
        var country = Step(row, columns, columns.Level, plan.Within);
        if (country.Place is not { } parent || row.Text(location) is not { } words)
        {
            return country;
        }

        var (name, level) = LocationText.Read(words);
        var text = new PlaceText(null, name, level, columns.Code(row) ?? columns.Names(row).FirstOrDefault());
        if (decided.Of(text, parent, row.Line, plan.Map.Header.Title(location)) is { } answer)
        {
            return answer.Place is { } meant
                ? Found(meant, MatchMethod.Decision, byCode: true, text)
                : new LocatedPlace { Outcome = PlaceOutcome.LeftOut, Column = location, Seen = words };
        }

        var match = matcher.Match(new PlaceQuery(null, name, level, parent));
        return match switch
        {
            PlaceMatch.Found found => Found(found.Place, found.By, byCode: false, text),
            PlaceMatch.Unknown when learner?.Add(null, level, parent, [(name, "und")]) is { } learned => Found(learned, MatchMethod.Learned, byCode: false, text),
            _ => new LocatedPlace
            {
                Outcome = match is PlaceMatch.Ambiguous ? PlaceOutcome.Ambiguous : PlaceOutcome.Unknown,
                Column = location,
                Text = text,
                Within = parent,
                Seen = words,
                Suggestion = match is PlaceMatch.Unknown { Suggestions: [var first, ..] } ? $"{first.Place.Key} {first.Place.Name}" : null,
            },
        };
    }

    private LocatedPlace Settle(LocatedPlace place)
    {
        if (place.Outcome is PlaceOutcome.Unknown or PlaceOutcome.Ambiguous or PlaceOutcome.OtherLevel or PlaceOutcome.Clash)
        {
            unmatched.Add(place.Seen ?? string.Empty);
            place.Count = place.Text is { } text ? Tally.Ask(text, place.Within?.Id, Doubts.Word(place.Outcome), plan.Map.Header.Title(place.Column)) : null;
            return place;
        }

        if (place.Place is not { } found)
        {
            return place;
        }

        if (learner?.Knows(found) != true)
        {
            matched.Add(found.Id);
        }

        place.Count = place.Text is { } written ? Tally.Find(found.Id, place.By, written.Written) : null;

        return place;
    }

    /// <summary>"2", "Admin 2", "ADM2" or "district"; false where the cell says something that is no level.</summary>
    private bool StatedLevel(SheetRow row, out AdminLevel? level)
    {
        level = null;
        if (levelColumn < 0 || row.Text(levelColumn) is not { } text)
        {
            return true;
        }

        var folded = HeaderText.Fold(text);
        var digits = folded.StartsWith("adm", StringComparison.Ordinal) || folded.StartsWith("level", StringComparison.Ordinal) ? folded.AsSpan().TrimStart("adminlevel") : folded;
        level = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= (int)AdminLevel.Site
            ? (AdminLevel)number
            : folded == "country" ? AdminLevel.Country : UnitNames.Role(folded)?.Level;
        return level is not null;
    }

    /// <summary>One step down the tree: what a person decided, else match, else learn.</summary>
    /// <summary>The code of a column without a level; null where it is that of the larger place: a site's row may name its district's.</summary>
    private string? FreeCode(SheetRow row, Place? parent) =>
        free.Code(row) is { } code && !(parent?.Code is { } larger && string.Equals(larger.Text, code, StringComparison.OrdinalIgnoreCase)) ? code : null;

    private LocatedPlace Step(SheetRow row, PlaceColumns columns, AdminLevel? level, Place? within) => Step(row, columns, level, within, columns.Code(row));

    /// <summary>A code column that states no level is that of the row's own place.</summary>
    private LocatedPlace Step(SheetRow row, PlaceColumns columns, AdminLevel? level, Place? within, string? code)
    {
        var names = columns.Names(row).DefaultIfEmpty(null).ToArray();
        var parent = Above(row, level);
        foreach (var text in names.Select(name => new PlaceText(code, name, level, parent)))
        {
            if (decided.Of(text, within, row.Line, plan.Map.Header.Title(columns.Column)) is { } answer)
            {
                return answer.Place is { } meant
                    ? Found(meant, MatchMethod.Decision, byCode: true, text)
                    : new LocatedPlace { Outcome = PlaceOutcome.LeftOut, Column = columns.Column, Seen = text.Written };
            }
        }

        return Undecided(row, columns, new PlaceText(code, names[0], level, parent), within);
    }

    private LocatedPlace Undecided(SheetRow row, PlaceColumns columns, PlaceText text, Place? within)
    {
        var level = text.Level;
        var code = repairs.Readable(text.Code, row.Line, columns.Column);
        if (code is not null && level is { } own && OfAnotherLevel(code, own, within) is { Count: > 0 } others)
        {
            return Doubt(PlaceOutcome.OtherLevel, columns, text, within, others);
        }

        foreach (var name in columns.Names(row).DefaultIfEmpty(null))
        {
            var match = Match(code, name, level, within);
            if (match is PlaceMatch.Found { Namesake: { } namesake } either && learner?.Knows(either.Place) != true)
            {
                return Doubt(PlaceOutcome.Clash, columns, text with { Name = name }, within, [either.Place, namesake]);
            }

            // Two places of one name that the same file brings, each with a code, are two; a place known before is the one meant.
            if (match is PlaceMatch.Found found && !(IsAnother(found, code) && learner?.Knows(found.Place) == true))
            {
                return Take(row, columns, found, code, text with { Name = name });
            }

            if (match is PlaceMatch.Ambiguous several && (learner is null || code is null))
            {
                return Doubt(PlaceOutcome.Ambiguous, columns, text with { Name = name }, within, several.Candidates);
            }
        }

        if (Learn(row, columns, code, level, within) is { } learnt)
        {
            return Found(learnt, MatchMethod.Learned, code is not null, text);
        }

        var unknown = Match(code, text.Name, level, within) as PlaceMatch.Unknown;
        return Doubt(PlaceOutcome.Unknown, columns, text, within, unknown?.Suggestions.Select(candidate => candidate.Place) ?? []);
    }

    /// <summary>What the row writes in the nearest filled column above a level.</summary>
    private string? Above(SheetRow row, AdminLevel? level) =>
        levels.LastOrDefault(columns => (level is null || columns.Level < level) && !columns.IsBlank(row)) is { } above
            ? Words(above.Code(row), above.Names(row).FirstOrDefault())
            : null;

    /// <summary>
    /// The places of the country that have the code, where none of them is of the asked level: such a row is never matched by its name,
    /// nor learned, since its people may be counted in the other level already. A file may bring one code for two levels itself.
    /// </summary>
    private List<Place> OfAnotherLevel(string code, AdminLevel level, Place? within)
    {
        var country = within is null ? null : gazetteer.CountryOf(within)?.Id;
        if (level == AdminLevel.Country || gazetteer.ByCode(code, level, country).Count > 0)
        {
            return [];
        }

        return [.. gazetteer.ByCode(code, null, country).Where(place => place.Level > AdminLevel.Country && learner?.Knows(place) != true)];
    }

    /// <summary>A name that carries its article behind it, "Congo (la)", is tried without it.</summary>
    private PlaceMatch Match(string? code, string? name, AdminLevel? level, Place? within)
    {
        var match = matcher.Match(new PlaceQuery(code, name, level, Above(within, level)));
        return match is PlaceMatch.Unknown && name?.IndexOf(" (", StringComparison.Ordinal) is int cut and > 0
            && matcher.Match(new PlaceQuery(code, name[..cut], level, Above(within, level))) is PlaceMatch.Found found
            ? found
            : match;
    }

    /// <summary>A place at or above the asked level limits nothing but its country.</summary>
    private Place? Above(Place? within, AdminLevel? level) =>
        within is not null && level is { } asked && within.Level >= asked && within.Level > AdminLevel.Country ? gazetteer.CountryOf(within) : within;

    private static bool IsAnother(PlaceMatch.Found found, string? code) =>
        code is not null && found.By is MatchMethod.Name or MatchMethod.FoldedName or MatchMethod.Alias or MatchMethod.BareName && found.Place.Code is not null;

    private LocatedPlace Take(SheetRow row, PlaceColumns columns, PlaceMatch.Found found, string? code, PlaceText text)
    {
        var byCode = found.By is MatchMethod.Code or MatchMethod.CodeVariant or MatchMethod.RepairedCode or MatchMethod.Crosswalk;
        if (code is not null)
        {
            codes.Note(found.Place, found.By == MatchMethod.Code || !byCode ? code : found.Place.Code?.Text ?? code, row.Line, columns.Column);
        }

        if (repairs.Note(found, text, row.Line, columns.Column))
        {
            return Found(found.Place, found.By, byCode, text);
        }

        if (found.NameDisagrees && learner?.Knows(found.Place) != true)
        {
            Note(FindingCode.CodeNameMismatch, row, columns, text.Written, found.Place);
        }
        else if (IsAnother(found, code))
        {
            Note(FindingCode.CodeUnknownNameMatched, row, columns, text.Written, found.Place);
        }
        else if (text.Name is { } name && found.By == MatchMethod.Code && learner?.Knows(found.Place) == true && learner.AddName(found.Place, name, "und"))
        {
            log.Add(new Finding(FindingCode.CodeSeveralNames, Severity.Warning, row.Line, plan.Map.Header.Title(columns.Column), text.Written, found.Place.Name));
        }

        return Found(found.Place, found.By, byCode, text);
    }

    private Place? Learn(SheetRow row, PlaceColumns columns, string? code, AdminLevel? level, Place? within)
    {
        var names = columns.NamesWithLanguage(row);
        var parent = level == AdminLevel.Country ? gazetteer.World : within;
        if (learner is null || level is not { } asked || parent is null || parent.Level >= asked || (code is null && names.Count == 0))
        {
            return null;
        }

        if (gazetteer.CountryOf(parent) is null && asked > AdminLevel.Country)
        {
            return null;
        }

        return code is null || Pcode.TryParse(code, out _) ? learner.Add(code, asked, parent, names, asked == AdminLevel.Site ? sites.Details(row) : default) : null;
    }

    private LocatedPlace Found(Place place, MatchMethod by, bool byCode = false, PlaceText? text = null) => new()
    {
        Outcome = PlaceOutcome.Found,
        By = by,
        Text = text,
        ByCode = byCode,
        Place = place,
        Index = IndexOf(place),
        CountryId = place.CountryId == 0 ? gazetteer.World.Id : place.CountryId,
    };

    private int IndexOf(Place place)
    {
        if (!indexes.TryGetValue(place.Id, out var index))
        {
            indexes[place.Id] = index = indexes.Count;
        }

        return index;
    }

    private static LocatedPlace Doubt(PlaceOutcome outcome, PlaceColumns columns, PlaceText text, Place? within, IEnumerable<Place> candidates) => new()
    {
        Outcome = outcome,
        Column = columns.Column,
        Text = text,
        Within = within,
        Seen = outcome == PlaceOutcome.Ambiguous ? text.Code ?? text.Name : text.Written,
        Suggestion = string.Join("; ", candidates.Take(3).Select(place => $"{place.Key} {place.Name}")) is { Length: > 0 } meant ? meant : null,
    };

    private void Note(FindingCode code, SheetRow row, PlaceColumns columns, string seen, Place place) =>
        log.Add(new Finding(code, Severity.Warning, row.Line, plan.Map.Header.Title(columns.Column), seen, $"{place.Key} {place.Name}"));

    private static string Words(string? code, string? name) => string.Join(' ', new[] { code, name }.Where(text => text is not null));
}
