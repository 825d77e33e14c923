using Displacement.Figures;
using Displacement.Imports;
using Displacement.People;
using Displacement.Periods;
using Displacement.Places;
using Displacement.Sources;

namespace Displacement.UseCases.Staging;

/// <summary>Understands one row of the claims layout; a row that is not understood is a finding.</summary>
internal sealed class ClaimReader(ImportPlan plan, Gazetteer gazetteer, FindingLog log)
{
    /// <summary>The claim, or null where a text of the row is not understood.</summary>
    public Claim? Read(ClaimRow row)
    {
        if (Place(row) is not { } place || Day(row) is not { } day || Words(row) is not { } words || Part(row) is not { } part)
        {
            return null;
        }

        if (row["group"] is not { } group)
        {
            return Problem(row, FindingCode.GroupMissing, "group");
        }

        if (!TryTerms(row, out var measure, out var scope, out var nature, out var kind, out var reliability))
        {
            return null;
        }

        var key = new SeriesKey(
            row["producer"] ?? row["publisher"] ?? plan.Carrier,
            row["operation"] ?? SeriesKey.Unstated,
            row["assessment"] ?? SeriesKey.Unstated,
            scope,
            PopulationGroup.Of(group).Code,
            measure,
            CountUnit.People,
            nature);
        return new Claim(row, place, day, part, words, key, kind, reliability);
    }

    /// <summary>Reports that a row is set aside.</summary>
    public Claim? Problem(ClaimRow row, FindingCode code, string column, string? suggestion = null)
    {
        log.Add(new Finding(code, Severity.Warning, row.Line, column, row[column.Replace("_", string.Empty, StringComparison.Ordinal)], suggestion));
        log.SetAside(row.Line);
        return null;
    }

    private Place? Place(ClaimRow row)
    {
        switch (row["place"] is { } text ? gazetteer.Resolve(text) : null)
        {
            case PlaceMatch.Found found:
                return found.Place;
            case PlaceMatch.Ambiguous several:
                Problem(row, FindingCode.AmbiguousPlace, "place", string.Join("; ", several.Candidates.Select(place => $"{place.Key}@{(int)place.Level}")));
                return null;
            default:
                Problem(row, FindingCode.UnknownPlace, "place");
                return null;
        }
    }

    private DaySpan? Day(ClaimRow row)
    {
        if (DateGrammar.Read(row["day"], DateOrder.Undecided) is not DateReading.Date { Range: var first })
        {
            if (row["day"] is null && plan.AsOf is { } given)
            {
                return given;
            }

            Problem(row, FindingCode.NotADate, "day", "YYYY-MM-DD");
            return null;
        }

        if (row["until"] is not { } until)
        {
            return DaySpan.Of(first);
        }

        if (DateGrammar.Read(until, DateOrder.Undecided) is not DateReading.Date { Range: var last })
        {
            Problem(row, FindingCode.NotADate, "until", "YYYY-MM-DD");
            return null;
        }

        if (last.Last < first.First)
        {
            Problem(row, FindingCode.EndBeforeStart, "until");
            return null;
        }

        return DaySpan.Of(new DateRange(first.First, last.Last));
    }

    /// <summary>Plain digits are the cell of a table; anything else is prose.</summary>
    private WordsReading? Words(ClaimRow row)
    {
        var text = row["words"];
        var isTable = text is not null && text.All(char.IsAsciiDigit);
        if (QuantityWords.Read(text, prose: !isTable) is var reading && reading is not WordsReading.Unreadable)
        {
            return reading;
        }

        Problem(row, FindingCode.UnknownWords, "words");
        return null;
    }

    private PartKey? Part(ClaimRow row)
    {
        if (SexText.Read(row["sex"]) is not { } sex)
        {
            Problem(row, FindingCode.UnknownSex, "sex", "f, m");
            return null;
        }

        var age = AgeBand.TryParse(row["age"]);
        if (age is null && row["age"] is not null)
        {
            Problem(row, FindingCode.UnknownAge, "age", "0-17");
            return null;
        }

        return new PartKey(sex, age);
    }

    private bool TryTerms(ClaimRow row, out MeasureKind measure, out Scope scope, out Nature nature, out SourceKind kind, out Reliability reliability)
    {
        var understood = Term(row, "measure", MeasureKind.Stock, out measure);
        understood &= Term(row, "scope", Scope.Unstated, out scope);
        understood &= Term(row, "nature", Nature.Observed, out nature);
        understood &= Term(row, "kind", SourceKind.Real, out kind);
        return Term(row, "reliability", Reliability.C, out reliability) && understood;
    }

    private bool Term<T>(ClaimRow row, string column, T usual, out T term)
        where T : struct, Enum
    {
        term = usual;
        if (row[column] is not { } text || (Enum.TryParse(text, ignoreCase: true, out term) && !char.IsAsciiDigit(text[0])))
        {
            return true;
        }

        Problem(row, FindingCode.UnknownTerm, column, string.Join(", ", Enum.GetNames<T>()));
        return false;
    }
}

/// <summary>One claim: who said how many of whom, where and when.</summary>
internal sealed record Claim(
    ClaimRow Row,
    Place Place,
    DaySpan Day,
    PartKey Part,
    WordsReading Words,
    SeriesKey Series,
    SourceKind Kind,
    Reliability Reliability);
