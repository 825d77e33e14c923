using Displacement.Estimates;
using Displacement.Figures;
using Displacement.Files;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Places;
using Displacement.Sources;
using Displacement.Storage;
using Displacement.Texts;

namespace Displacement.UseCases.Templates;

/// <summary>Makes a workbook to be filled in without a connection: a row for each place and group, with what is known beside it.</summary>
/// <param name="db">The ledger; it is only read.</param>
/// <param name="clock">Says what today and now are.</param>
public sealed class BuildTemplate(DisplacementDb db, TimeProvider clock)
{
    private const int MostRows = 20_000;

    /// <summary>Writes it.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="output">Where to; it is left open.</param>
    /// <returns>How many rows are to be filled in.</returns>
    /// <exception cref="LedgerException">A place or group that does not exist, no place of the level, or more than 20,000 rows.</exception>
    public int Run(TemplateRequest request, Stream output)
    {
        ArgumentNullException.ThrowIfNull(request);
        using HeldConnection held = new(db);
        var known = clock.GetUtcNow();
        var on = request.On ?? DateOnly.FromDateTime(known.UtcDateTime);
        LedgerReader reader = new(db);
        var gazetteer = reader.Places(known);
        var place = Found(gazetteer, request.Place);
        var level = request.Level ?? (AdminLevel)Math.Min((int)AdminLevel.Site, (int)place.Level + 1);
        List<Place> places = [.. gazetteer.AtLevel(place, level).OrderBy(one => one.Key, StringComparer.Ordinal)];
        var groups = request.Groups.Select(PopulationGroup.Of).Distinct().ToList();
        PartKey[] parts = [PartKey.Everybody, .. Parts(request.Split)];
        Refuse(request, places, groups, parts, level);
        var words = Words.In(request.Language);
        List<TemplateRow> rows = [];
        foreach (var group in groups)
        {
            var reckoners = parts.Select(part => Reckoner(reader, gazetteer, new Question { Place = place, Group = group, On = on, Known = known, Sex = part.Sex, Age = part.Age })).ToList();
            foreach (var one in places)
            {
                var whole = rows.Count;
                for (var part = 0; part < parts.Length; part++)
                {
                    // Invented figures beside a cell to be filled in would be taken for known ones.
                    var last = reckoners[part].Estimate(one).Winner is { SourceKind: SourceKind.Real } real ? real : null;
                    rows.Add(new TemplateRow(
                        new TemplateKey(one.Key, group.Code, parts[part]).Text,
                        one.Code?.Text ?? one.Key,
                        one.NameIn(request.Language.Tag),
                        words.Heading(words.Group(group.Code)),
                        Part(words, parts[part]),
                        last?.Quantity.Best,
                        last?.AsOf,
                        part == 0 ? null : whole));
                }
            }
        }

        TemplateWriter.Write(
            new TemplateSheet(
                new TemplateMark(known, LedgerMark.Of(db, known)),
                place.NameIn(request.Language.Tag),
                on,
                request.Source,
                request.Language,
                rows),
            output);
        return rows.Count;
    }

    private static Reconciler Reckoner(LedgerReader reader, Gazetteer gazetteer, Question question) => new(reader.Load(question, gazetteer), question, reader.RuleOf(question));

    private static PartKey[] Parts(TemplateSplit split) => split switch
    {
        TemplateSplit.Sex => [new PartKey(Sex.Female), new PartKey(Sex.Male)],
        TemplateSplit.Children => [new PartKey(Age: AgeBand.Children)],
        _ => [],
    };

    private static string Part(Words words, PartKey part) =>
        part.Sex != Sex.All ? words.Of(part.Sex) : part.Age is { } age ? words.With("Template_Aged", age.ToString()) : words["Template_Everybody"];

    private static Place Found(Gazetteer gazetteer, string text) => gazetteer.Resolve(text) switch
    {
        PlaceMatch.Found found => found.Place,
        PlaceMatch.Ambiguous several => throw new LedgerException(Refusal.Usage, $"\"{text}\" may be {several.Candidates.Count} places; add the level, as in {text}@{(int)several.Candidates[0].Level}.").As("WithinSeveral", text, several.Candidates.Count),
        _ => throw new LedgerException(Refusal.Usage, $"There is no place \"{text}\".").As("NoPlace", text),
    };

    private static void Refuse(TemplateRequest request, List<Place> places, List<PopulationGroup> groups, PartKey[] parts, AdminLevel level)
    {
        if (groups.Count == 0)
        {
            throw new LedgerException(Refusal.Usage, "Name at least one group with --group.").As("TemplateNoGroup");
        }

        if (places.Count == 0)
        {
            throw new LedgerException(Refusal.Usage, $"No place of level {(int)level} is known within \"{request.Place}\".").As("TemplateNoPlace", request.Place, (int)level);
        }

        if ((long)places.Count * groups.Count * parts.Length > MostRows)
        {
            throw new LedgerException(Refusal.Usage, $"{places.Count} places with {groups.Count} groups are more than {MostRows} rows. Choose a smaller place, a higher level or fewer groups.").As("TemplateTooLong", places.Count, groups.Count, MostRows);
        }
    }
}
