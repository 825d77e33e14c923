using System.CommandLine;
using System.Globalization;
using Displacement.Places;
using Displacement.UseCases.Deciding;

namespace Displacement.Cli;

/// <summary><c>places questions</c> and <c>places matches</c>: what files ask about places, and how they found them.</summary>
internal static class PlaceQuestionsCommand
{
    private const int Usual = 200;

    public static Command Questions(SharedOptions shared, TimeProvider clock)
    {
        var batch = new Argument<int?>("BATCH") { Description = "Only this batch; else every batch that is staged or committed.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Also those that a decision answers." };
        var most = new Option<int>("--most") { Description = "How many are listed at most.", DefaultValueFactory = _ => Usual, HelpName = "N" };
        var command = new Command("questions", "List the texts that fit no place, or more than one, with what may be meant.") { batch, all, most };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var asked = new AskPlaceQuestions(db, clock).Run(parsed.GetValue(batch), parsed.GetValue(all));
            var questions = asked.Take(parsed.GetValue(most)).ToList();
            if (questions.Count < asked.Count)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{questions.Count:N0} of {asked.Count:N0} questions are listed; --most N lists more."));
            }

            if (shared.IsJson(parsed))
            {
                Json.Write(questions.Select(Shape));
                return 0;
            }

            foreach (var question in questions)
            {
                WriteText(question);
            }

            return 0;
        }));
        return command;
    }

    public static Command Matches(SharedOptions shared)
    {
        var batch = new Argument<int>("BATCH") { Description = "The batch." };
        var command = new Command("matches", "List how a batch found its places: by code, name, decision …") { batch };
        command.SetAction((parsed, _) => Guard.Run(() =>
        {
            using var db = shared.Ledger(parsed).Open();
            var matches = new AskPlaceMatches(db).Run(parsed.GetValue(batch));
            if (shared.IsJson(parsed))
            {
                Json.Write(new
                {
                    Batch = parsed.GetValue(batch),
                    By = matches.GroupBy(match => match.By).OrderBy(group => group.Key).Select(group => new { Method = group.Key.Word(), Texts = group.Count(match => match.Place is not null), Rows = group.Sum(match => match.Rows) }),
                    Matches = matches.Where(match => match.Place is not null).Select(match => new { match.Place, match.Name, By = match.By.Word(), match.Written, match.Rows }),
                });
                return 0;
            }

            foreach (var group in matches.GroupBy(match => match.By).OrderBy(group => group.Key))
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key.Word()}: {group.Sum(match => match.Rows):N0} rows"));
                foreach (var match in group.Where(match => match.Place is not null))
                {
                    Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {match.Rows,8:N0}  {match.Place,-12} {match.Name}  \"{match.Written}\""));
                }
            }

            return 0;
        }));
        return command;
    }

    private static object Shape(PlaceQuestion question) => new
    {
        Batch = question.BatchId,
        question.File,
        question.Source,
        Text = question.Text.Written,
        question.Text.Code,
        question.Text.Name,
        Level = (int?)question.Text.Level,
        question.Text.Parent,
        Within = question.Within?.Key,
        question.Doubt,
        question.Rows,
        question.Line,
        question.Column,
        Answered = question.IsAnswered,
        Candidates = question.Candidates.Select(candidate => new
        {
            Place = candidate.Place.Key,
            candidate.Place.Name,
            Level = (int)candidate.Place.Level,
            Parent = question.Places.ParentOf(candidate.Place)?.Key,
            Score = Math.Round(candidate.Score, 3),
            By = candidate.By?.Word() ?? "suggestion",
        }),
    };

    private static void WriteText(PlaceQuestion question)
    {
        var level = question.Text.Level is { } at ? string.Create(CultureInfo.InvariantCulture, $", level {(int)at}") : string.Empty;
        var parent = question.Text.Parent is { } above ? $", under \"{above}\"" : string.Empty;
        var answered = question.IsAnswered ? " (decided: read the file again)" : string.Empty;
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"batch {question.BatchId}: \"{question.Text.Written}\"{level}{parent}: {question.Doubt}, {question.Rows:N0} rows, first line {question.Line}, column {question.Column}{answered}"));
        foreach (var candidate in question.Candidates)
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"    {candidate.Score:0.00}  {candidate.Place.Key,-12} {candidate.Place.Name}  level {(int)candidate.Place.Level}, in {question.Places.ParentOf(candidate.Place)?.Name}  ({candidate.By?.Word() ?? "suggestion"})"));
        }
    }
}
