using Displacement.Figures;
using Displacement.People;
using Displacement.Places;

namespace Displacement.Imports.Profiles;

/// <summary>Any other table, by what its headers usually mean in English, French and Arabic.</summary>
internal class GenericProfile : Profile
{
    private static readonly string[] OriginStarts = ["placeoforigin", "origine", "origin", "origen"];
    private static readonly string[] OriginEnds = ["oforigin", "dorigine", "deorigen", "origin", "origine", "origen", "المنشا"];

    /// <summary>One column that is named by a day is no table with a column for each day.</summary>
    private const int FewestDays = 2;

    private const int MostCounted = 5;

    public override string Name => "generic";

    public override int Score(SheetHeader header)
    {
        var map = Bind(header);
        var isGrouped = map.First(RoleKind.Group) >= 0 || map.Values.Any(column => map[column].Value!.Group is not null);

        // Columns of one name and meaning have their difference in a row of the header beneath.
        var told = map.Values.DistinctBy(column => (map[column].Value, header.Folded(column))).Count();
        return map.Values.Count == 0 || IsDataRow(header) ? 0 : 20 + (map.HasPlaces ? 10 : 0) + Math.Min(told, MostCounted) + (isGrouped ? MostCounted : 0);
    }

    public override ColumnMap Bind(SheetHeader header)
    {
        ColumnRole[] roles = [.. Enumerable.Range(0, header.Width).Select(column => RoleOf(header, column))];
        if (!Array.Exists(roles, role => role.Kind is RoleKind.AdminCode or RoleKind.AdminName) || roles.Count(IsBareDay) < FewestDays)
        {
            // Without a place beside them, texts that may be days are the cells of a row rather than the names of columns.
            roles = [.. roles.Select(role => IsBareDay(role) ? ColumnRole.None : role)];
        }

        // Where people are, camp or host community, is no group of its own.
        if (Enumerable.Range(0, header.Width).Any(column => header.Folded(column) is "displacementsite" or "displacementsites" or "camp" or "camps" or "insites" or "incamps" or "site" or "sites" or "camporcollectivecentre"))
        {
            roles = [.. roles.Select(role => role.Value?.Group == PopulationGroup.HostCommunity.Code ? ColumnRole.None : role)];
        }

        // HAPI's location is a country; beside units of a country it is a site.
        if (header.IndexOf("locationcode") < 0 && Array.Exists(roles, role => role.Level is > AdminLevel.Country and < AdminLevel.Site))
        {
            roles = [.. roles.Select((role, column) => header.Folded(column) == "locationname" ? role with { Level = AdminLevel.Site } : role)];
        }

        // A department is the first level, except beneath regions.
        if (Array.Exists(roles, role => role.Level == AdminLevel.Governorate) && Enumerable.Range(0, header.Width).Any(column => header.Folded(column).StartsWith("region", StringComparison.Ordinal)))
        {
            roles = [.. roles.Select((role, column) => role.Level == AdminLevel.Governorate && header.Folded(column).StartsWith("departement", StringComparison.Ordinal) ? role with { Level = AdminLevel.District } : role)];
        }

        return AdultColumns.Fill(AgeNeighbours.Fill(new ColumnMap(header, roles)));
    }

    /// <summary>Whether the texts are the cells of a row: numbers that are no years name no column.</summary>
    private static bool IsDataRow(SheetHeader header) =>
        header.Names.Count(name => NumberGrammar.Read(name, NumberStyle.CommaGroups) is { Kind: NumberKind.Number, Value: < 1900 or > 2100 }) > 1;

    /// <summary>The role of a column by its header alone.</summary>
    public static ColumnRole RoleOf(SheetHeader header, int column)
    {
        var parts = header.Parts(column);
        return parts.Count > 1 ? Joined(header.Names[column], parts) : RoleOf(header.Names[column], header.Folded(column));
    }

    /// <summary>A header of several rows: the lowest text says what a column of places or of a dimension is; groups and days stand above.</summary>
    private static ColumnRole Joined(string joined, IReadOnlyList<string> parts)
    {
        var own = RoleOf(parts[^1], HeaderText.Fold(parts[^1]));
        if (own.Kind is not (RoleKind.Value or RoleKind.Ignore))
        {
            return own;
        }

        var day = parts.Select(DayOf).FirstOrDefault(found => found is not null);
        string[] words = [.. parts.Where(part => DayOf(part) is null)];
        var role = words.Length == 0 ? ColumnRole.Of(new ValueMeaning()) : RoleOf(string.Join(' ', words), HeaderText.Fold(string.Concat(words)));
        if (role.Kind != RoleKind.Value && own.Value is { Group: null } lower && words.SkipLast(1).Select(HeaderPhrase.Read).FirstOrDefault(upper => upper?.Group is not null) is { } above)
        {
            role = ColumnRole.Of(lower with { Group = above.Group, Measure = lower.Measure ?? above.Measure });
        }

        return role.Value is { } value ? role with { Value = value with { Day = day } } : RoleOf(joined, HeaderText.Fold(joined));
    }

    private static ColumnRole RoleOf(string name, string folded)
    {
        // Folding leaves the mark of a share out: "IDPs %" counts nobody, "% female" are a share of those beside it.
        if (ShareHeader.Read(name) is { } share)
        {
            return ColumnRole.Of(share);
        }

        if (name.AsSpan().ContainsAny('%', '٪'))
        {
            return ColumnRole.None;
        }

        if (PlaceHeaders.Role(folded) is { } place)
        {
            return place;
        }

        if (Origin(folded) is { } origin)
        {
            return origin;
        }

        // "Jan-18" is a month, not an age; "F_05_09" is an age, not a month.
        if (char.IsLetter(name.TrimStart().FirstOrDefault()) && !name.Contains('_', StringComparison.Ordinal) && DayOf(name) is { } named)
        {
            return ColumnRole.Of(new ValueMeaning(Day: named));
        }

        if (AgeSexCode.Read(name) is { } code)
        {
            return ColumnRole.Of(new ValueMeaning(Sex: code.Sex, Age: code.Age, Optional: code.Sex != Sex.All || code.Age is not null));
        }

        if ((Described(folded) ?? Figures(folded) ?? UnitNames.Role(folded)) is { } known)
        {
            return known;
        }

        if (RunningSince(name) is { } running)
        {
            return running;
        }

        if (Dated(name) is { } dated)
        {
            return dated;
        }

        if (HeaderPhrase.Read(name) is { } phrase)
        {
            return ColumnRole.Of(phrase);
        }

        return DayOf(name) is { } day ? ColumnRole.Of(new ValueMeaning(Day: day)) : ColumnRole.None;
    }

    /// <summary>"Newly displaced since 1 December 2019": a running count, and the day it began.</summary>
    private static ColumnRole? RunningSince(string name) =>
        DatedHeader.Beginning(name) is var (since, rest) && HeaderPhrase.Read(rest) is { Measure: null or MeasureKind.Displacements or MeasureKind.Cumulative, IsShare: false } value
            ? ColumnRole.Of(value with { Measure = MeasureKind.Cumulative, Since = since, Group = value.Group ?? PopulationGroup.Displaced.Code })
            : null;

    /// <summary>"IDPs Aug 2018", "Population 2020": whom a column counts, and on which day.</summary>
    private static ColumnRole? Dated(string name) =>
        DatedHeader.Read(name) is var (day, rest) && RoleOf(rest, HeaderText.Fold(rest)) is { Value: { Day: null } value } role
            ? role with { Value = value with { Day = day } }
            : null;

    private static bool IsBareDay(ColumnRole role) => role.Value is { Day: not null, Group: null, Sex: Sex.All, Age: null };

    /// <summary>The day, month or year that a header is: one column for each.</summary>
    private static DaySpan? DayOf(string name) =>
        name.Length >= 4 && DateGrammar.Read(name, DateOrder.DayFirst) is DateReading.Date { Range: var range } ? DaySpan.Of(range) : null;

    /// <summary>"Governorate of origin", "Origin admin1 P-code": a place that people come from, and not where they are.</summary>
    private static ColumnRole? Origin(string folded)
    {
        var place = Array.Find(OriginStarts, start => folded.StartsWith(start, StringComparison.Ordinal)) is { } lead ? folded[lead.Length..]
            : Array.Find(OriginEnds, end => folded.EndsWith(end, StringComparison.Ordinal)) is { } tail ? folded[..^tail.Length]
            : string.Empty;
        return place.Length == 0 ? null : (PlaceHeaders.Role(place) ?? UnitNames.Role(place)) switch
        {
            { Kind: RoleKind.AdminCode, Level: var level } => new ColumnRole(RoleKind.OriginCode, level),
            { Kind: RoleKind.AdminName, Level: var level } => new ColumnRole(RoleKind.OriginName, level),
            _ => null,
        };
    }

    private static ColumnRole? Described(string folded) => folded switch
    {
        "pcode" or "placecode" or "admcode" or "admpcode" => new(RoleKind.AdminCode),
        "lugar" or "sitio" or "localidad" or "місце" or "место" or "place" or "placename" or "location" or "name" or "lieu" or "nom" or "city" or "cityname" or "admref" or "rowlabels" or "etiquettesdelignes" or "etiquetasdefila" or "المكان" or "الموقع" => new(RoleKind.AdminName),
        "adminlevel" or "admlevel" or "level" or "niveau" => new(RoleKind.Level),
        "sexo" or "genero" or "стать" or "пол" or "النوع" or "sex" or "gender" or "sexe" or "genre" or "الجنس" => new(RoleKind.Sex),
        "edad" or "grupodeedad" or "вік" or "возраст" or "الفئاتالعمرية" or "age" or "agerange" or "agegroup" or "agecategory" or "tranchedage" or "العمر" or "الفئةالعمرية" => new(RoleKind.AgeRange),
        "agemin" or "minage" => new(RoleKind.AgeMin),
        "agemax" or "maxage" => new(RoleKind.AgeMax),
        "grupo" or "група" or "الفئةالسكانية" or "group" or "populationgroup" or "populationtype" or "groupe" or "datatype" => new(RoleKind.Group),
        "motivo" or "causa" or "причина" or "سببالنزوح" or "reason" or "displacementreason" or "reasonfordisplacement" or "idpcategory" or "cause" or "raison" or "السبب" => new(RoleKind.Reason),
        "origen" or "lugardeorigen" or "місцепоходження" or "origin" or "placeoforigin" or "originname" or "origine" or "المنشا" => new(RoleKind.OriginName),
        "originpcode" or "origincode" => new(RoleKind.OriginCode),
        "fecha" or "fechadereporte" or "fechadelreporte" or "дата" or "датаоновлення" or "تاريخ" or "تاريخالتقييم" or "data" or "date" or "asof" or "reportingdate" or "datereported" or "day" or "jour" or "التاريخ" or "publishedmonths" or "assessmentperiod" or "assessmentperiods" or "surveydate" or "assessmentdate" or "datedelevaluation" => new(RoleKind.Date),
        "start" or "startdate" or "datestart" or "debut" or "from" or "referenceperiodstart" or "datededebut" => new(RoleKind.DateStart),
        "end" or "enddate" or "dateend" or "fin" or "until" or "to" or "referenceperiodend" or "datedefin" => new(RoleKind.DateEnd),
        "ano" or "рік" or "год" or "سنة" or "year" or "annee" or "referenceyear" or "السنة" => new(RoleKind.Year),
        "mes" or "місяць" or "месяц" or "شهر" or "month" or "mois" or "الشهر" => new(RoleKind.Month),
        "published" or "publicationdate" or "datepublished" => new(RoleKind.Published),
        "ronda" or "раунд" or "الجولة" or "جولة" or "ronde" or "round" or "rounds" or "roundnumber" or "dtmround" or "reportinground" => new(RoleKind.Round),
        "operation" => new(RoleKind.Operation),
        "assessment" or "assessmenttype" => new(RoleKind.Assessment),
        "fuente" or "джерело" or "источник" or "مصدر" or "source" or "sourceid" or "sourcename" or "datasource" or "producer" or "المصدر" => new(RoleKind.Producer),
        "contributor" or "publisher" => new(RoleKind.Carrier),
        "observaciones" or "observacion" or "comentarios" or "примітка" or "примітки" or "примечание" or "ملاحظة" or "remark" or "remarks" or "remarque" or "remarques" or "note" or "notes" or "comment" or "comments" or "ملاحظات" => new(RoleKind.Remark),
        "sitetype" or "locationtype" or "settlementtype" or "typedesite" or "typesite" or "نوعالموقع" => new(RoleKind.SiteType),
        "sitestatus" or "locationstatus" or "statutdusite" or "حالةالموقع" => new(RoleKind.SiteStatus),
        "latitude" or "lat" or "خطالعرض" => new(RoleKind.Latitude),
        "longitude" or "lon" or "long" or "lng" or "خطالطول" => new(RoleKind.Longitude),
        _ => null,
    };

    private static ColumnRole? Figures(string folded) => folded switch
    {
        "population" or "totalpopulation" or "populationtotale" or "pop" or "inhabitants" or "habitants" or "السكان" or "عددالسكان" => Count(PopulationGroup.Population),
        "idps" or "idp" or "totalidps" or "idpstotal" or "totalnumberofidps" or "noofidps" or "idppopulation" or "totaldisplaced" or "totalpdi" or "nombredepdi" or "numberofidps" or "idpindividuals" or "displaced" or "internallydisplaced" or "estimatednumberofidps" or "deplaces" or "pdi" or "النازحون" or "عددالنازحين" => Count(PopulationGroup.Displaced),
        "returnees" or "totalreturnees" or "totalnumberofreturnees" or "numberofreturnees" or "returns" or "retournes" or "العائدون" => Count(PopulationGroup.Returnees),
        "refugees" or "totalrefugees" or "numberofrefugees" or "refugies" or "اللاجئون" => Count(PopulationGroup.Refugees),
        "civilians" or "civils" or "المدنيون" => Count(PopulationGroup.Civilians),
        "individuals" or "numberofindividuals" or "ind" or "persons" or "people" or "personnes" or "total" or "figure" or "value" or "count" or "عددالأفراد" => ColumnRole.Of(new ValueMeaning()),
        "females" or "female" or "women" or "femmes" or "numberfemales" or "إناث" => ColumnRole.Of(new ValueMeaning(Sex: Sex.Female, Optional: true)),
        "males" or "male" or "men" or "hommes" or "numbermales" or "ذكور" => ColumnRole.Of(new ValueMeaning(Sex: Sex.Male, Optional: true)),
        "households" or "hh" or "numberofhouseholds" or "menages" or "families" or "familles" or "أسر" => ColumnRole.Of(new ValueMeaning(Unit: CountUnit.Households, Optional: true)),
        "idphouseholds" or "idphh" or "displacedhouseholds" or "menagespdi" or "menagesdeplaces" or "idpfamilies" => ColumnRole.Of(new ValueMeaning(PopulationGroup.Displaced.Code, Unit: CountUnit.Households, Optional: true)),
        _ => null,
    };

    private static ColumnRole Count(PopulationGroup group) => ColumnRole.Of(new ValueMeaning(group.Code));
}
