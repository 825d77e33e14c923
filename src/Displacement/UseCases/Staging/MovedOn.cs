using Displacement.Estimates;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.People;
using Displacement.Storage;
using Displacement.UseCases.Templates;

namespace Displacement.UseCases.Staging;

/// <summary>Says where the ledger has another figure by now than the one that stood beside a row while it was filled in.</summary>
internal static class MovedOn
{
    public static void Check(FileToStage file, TemplateMark mark, IReadOnlyCollection<TemplateAnswer> answers, CancellationToken cancellation)
    {
        if (LedgerMark.Of(file.Db, mark.Known) != mark.Ledger)
        {
            file.Log.Add(new Finding(FindingCode.TemplateElsewhere, Severity.Info));
            return;
        }

        if (!LedgerMark.HasMovedOn(file.Db, mark.Known))
        {
            return;
        }

        var now = file.Writer.Batch.Created;
        foreach (var asked in answers.GroupBy(answer => (answer.Key.Group, answer.Key.Part, answer.Day, answer.Place.CountryId)))
        {
            cancellation.ThrowIfCancellationRequested();
            var country = file.Gazetteer.ById(asked.Key.CountryId) ?? file.Gazetteer.World;
            var question = new Question { Place = country, Group = PopulationGroup.Of(asked.Key.Group), On = asked.Key.Day.Until, Known = mark.Known, Sex = asked.Key.Part.Sex, Age = asked.Key.Part.Age };
            var (then, today) = (Reckoner(file.Db, question), Reckoner(file.Db, question with { Known = now }));
            foreach (var answer in asked)
            {
                var (was, becomes) = (then(answer.Place.Id), today(answer.Place.Id));
                if (was != becomes)
                {
                    file.Log.Add(new Finding(FindingCode.LedgerMovedOn, Severity.Warning, answer.Line, Seen: $"{answer.Place.Key} {answer.Place.Name}, {asked.Key.Group}", Suggestion: $"{Text(was)} → {Text(becomes)}"));
                }
            }
        }
    }

    private static Func<int, decimal?> Reckoner(DisplacementDb db, Question question)
    {
        LedgerReader reader = new(db);
        var gazetteer = reader.Places(question.Known);
        var reckoner = gazetteer.ById(question.Place.Id) is { } place && question with { Place = place } is var asked ? new Reconciler(reader.Load(asked, gazetteer), asked, reader.RuleOf(asked)) : null;
        return id => gazetteer.ById(id) is { } there ? reckoner?.Estimate(there).Winner?.Quantity.Best : null;
    }

    private static string Text(decimal? people) => people?.ToString("#,##0.###", System.Globalization.CultureInfo.InvariantCulture) ?? "–";
}
