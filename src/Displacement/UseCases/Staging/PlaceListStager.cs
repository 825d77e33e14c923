using System.Globalization;
using Displacement.Imports;
using Displacement.Places;

namespace Displacement.UseCases.Staging;

/// <summary>Reads lists of places: one row a place with its parent's code, or one row a place with all the levels above it.</summary>
internal sealed class PlaceListStager
{
    private readonly FileToStage file;
    private readonly PlaceLearner learner;
    private readonly ColumnMap map;
    private readonly PlaceColumns own;
    private readonly PlaceColumns[] levels;
    private readonly List<ListedPlace> listed = [];
    private readonly HashSet<int> matched = [];
    private readonly HashSet<string> unmatched = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, AdminLevel Level, int CountryId), Place> byCode = [];
    private long rows;
    private long skipped;

    private PlaceListStager(FileToStage file, PlaceLearner learner)
    {
        this.file = file;
        this.learner = learner;
        map = file.Plan.Map;
        own = new PlaceColumns(map, null);
        levels = [.. Enum.GetValues<AdminLevel>().Where(level => level >= AdminLevel.Country).Order()
            .Select(level => new PlaceColumns(map, level)).Where(columns => columns.Any)];
    }

    public static Outcome Read(FileToStage file, PlaceLearner learner, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var stager = new PlaceListStager(file, learner);
        var ragged = RowPass.Run(file, null, stager.Take, progress, cancellation);
        stager.rows += ragged;
        stager.skipped += ragged;
        stager.AddListed();
        if (stager.matched.Count == 0 && learner.Count == 0)
        {
            file.Log.Add(new Finding(FindingCode.NoFigures, Severity.Error));
        }

        return new Outcome(stager.rows, 0, stager.skipped, stager.matched.Count, learner.Count, stager.unmatched.Count);
    }

    private void Take(SheetRow row)
    {
        rows++;
        if (own.Any)
        {
            Keep(row);
        }
        else
        {
            TakeChain(row);
        }
    }

    private void Keep(SheetRow row)
    {
        var country = Country(row);
        var level = LevelOf(row);
        var code = own.Code(row);
        if (country is null || level is null || code is null)
        {
            Aside(row, country is null ? levels[0].Column : own.Column, code ?? own.Names(row).FirstOrDefault());
            return;
        }

        var parent = map.First(RoleKind.ParentCode) is var column and >= 0 ? row.Text(column) : null;
        listed.Add(new ListedPlace(row.Line, country, level.Value, code, own.NamesWithLanguage(row), parent, Details(row)));
    }

    /// <summary>Parents first, whatever the order of the list.</summary>
    private void AddListed()
    {
        foreach (var item in listed.OrderBy(item => item.Level).ThenBy(item => item.Line))
        {
            var key = (item.Code.ToUpperInvariant(), item.Level, item.Country.Id);
            if (byCode.TryGetValue(key, out var twice))
            {
                Again(item, twice);
                continue;
            }

            byCode[key] = Place(item);
        }
    }

    private Place Place(ListedPlace item)
    {
        var parent = Parent(item);
        if (file.Gazetteer.ByCode(item.Code, item.Level, item.Country.Id) is [var known, ..])
        {
            matched.Add(known.Id);
            foreach (var (name, language) in item.Names)
            {
                learner.AddName(known, name, language);
            }

            if (file.Gazetteer.ParentOf(known) != parent && item.Parent is not null)
            {
                file.Writer.SetParent(known.Id, parent.Id);
            }

            return known;
        }

        return learner.Add(item.Code, item.Level, parent, item.Names, item.Details);
    }

    private Place Parent(ListedPlace item)
    {
        if (item.Parent is not { } code || string.Equals(code, item.Country.Code?.Text, StringComparison.OrdinalIgnoreCase))
        {
            return item.Country;
        }

        var above = file.Gazetteer.ByCode(code, null, item.Country.Id).Where(place => place.Level < item.Level).MaxBy(place => place.Level);
        if (above is null)
        {
            file.Log.Add(new Finding(
                FindingCode.ParentUnknown,
                Severity.Warning,
                item.Line,
                map.Header.Title(map.First(RoleKind.ParentCode)),
                code,
                item.Country.Key));
        }

        return above ?? item.Country;
    }

    private void Again(ListedPlace item, Place known)
    {
        var isNew = false;
        foreach (var (name, language) in item.Names)
        {
            isNew |= learner.AddName(known, name, language);
        }

        file.Log.Add(new Finding(
            isNew ? FindingCode.CodeSeveralNames : FindingCode.RepeatedRow,
            Severity.Warning,
            item.Line,
            map.Header.Title(own.Column),
            $"{item.Code} {(item.Names.Count > 0 ? item.Names[0].Name : string.Empty)}",
            $"{known.Key} {known.Name}"));
    }

    /// <summary>A row with all its levels: the deepest is the row's place, those above are its parents.</summary>
    private void TakeChain(SheetRow row)
    {
        var parent = Country(row);
        if (parent is null)
        {
            Aside(row, levels[0].Column, levels[0].Code(row) ?? levels[0].Names(row).FirstOrDefault());
            return;
        }

        var filled = levels.Where(columns => columns.Level > AdminLevel.Country && !columns.IsBlank(row)).ToArray();
        foreach (var columns in filled)
        {
            if (columns.Code(row) is not { } code || columns.Level is not { } level || parent.Level >= level)
            {
                continue;
            }

            var details = columns == filled[^1] ? Details(row) : default;
            var item = new ListedPlace(row.Line, file.Gazetteer.CountryOf(parent) ?? parent, level, code, columns.NamesWithLanguage(row), null, details);
            parent = Chained(item, parent);
        }
    }

    private Place Chained(ListedPlace item, Place parent)
    {
        var key = (item.Code.ToUpperInvariant(), item.Level, item.Country.Id);
        if (!byCode.TryGetValue(key, out var place))
        {
            place = file.Gazetteer.ByCode(item.Code, item.Level, item.Country.Id) is [var known, ..]
                ? known
                : learner.Add(item.Code, item.Level, parent, item.Names, item.Details);
            byCode[key] = place;
            if (!learner.Knows(place))
            {
                matched.Add(place.Id);
            }
        }

        foreach (var (name, language) in item.Names)
        {
            if (learner.AddName(place, name, language) && learner.Knows(place))
            {
                file.Log.Add(new Finding(FindingCode.CodeSeveralNames, Severity.Warning, item.Line, null, $"{item.Code} {name}", place.Name));
            }
        }

        return place;
    }

    private Place? Country(SheetRow row)
    {
        var columns = levels.FirstOrDefault(at => at.Level == AdminLevel.Country);
        if (columns is null || columns.IsBlank(row))
        {
            return file.Plan.Within is { } within ? file.Gazetteer.CountryOf(within) : null;
        }

        if (columns.Code(row) is { } code && file.Gazetteer.ByCode(code, AdminLevel.Country) is [var coded])
        {
            return coded;
        }

        var matcher = new PlaceMatcher(file.Gazetteer);
        return columns.Names(row).Select(name => matcher.Match(new PlaceQuery(null, name, AdminLevel.Country))).OfType<PlaceMatch.Found>().FirstOrDefault()?.Place;
    }

    private AdminLevel? LevelOf(SheetRow row)
    {
        var column = map.First(RoleKind.Level);
        return column >= 0 && int.TryParse(CellText.Trim(row[column]), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is > 0 and <= (int)AdminLevel.Site
            ? (AdminLevel)level
            : file.Plan.Options.Level;
    }

    private PlaceDetails Details(SheetRow row) => new(
        Degrees(row, RoleKind.Latitude),
        Degrees(row, RoleKind.Longitude),
        map.First(RoleKind.ValidFrom) is var column and >= 0 && DateGrammar.Read(row[column], DateOrder.Undecided) is DateReading.Date { Range: var range } ? range.First : null);

    private double? Degrees(SheetRow row, RoleKind kind) =>
        map.First(kind) is var column and >= 0 && double.TryParse(CellText.Trim(row[column]), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private void Aside(SheetRow row, int column, string? seen)
    {
        skipped++;
        unmatched.Add(seen ?? string.Empty);
        file.Log.SetAside(row.Line);
        file.Log.Add(new Finding(FindingCode.UnknownPlace, Severity.Warning, row.Line, column < 0 ? null : map.Header.Title(column), seen, "--within PLACE"));
    }
}

/// <summary>A place as a list has it.</summary>
internal sealed record ListedPlace(
    int Line,
    Place Country,
    AdminLevel Level,
    string Code,
    IReadOnlyList<(string Name, string Language)> Names,
    string? Parent,
    PlaceDetails Details);
