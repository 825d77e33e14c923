using Displacement.Storage;
using Displacement.Storage.Rows;
using Displacement.Texts;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Returning;

/// <summary>Streams what is wrong with a batch's rows, line by line, in a person's language.</summary>
internal sealed class RowNotes(DisplacementDb db, int batchId, Language language)
{
    /// <summary>How much a check is off, which its sentence says already.</summary>
    private static readonly string[] Grades = ["note", "warning", "conflict"];

    private readonly Words words = Words.In(language);

    /// <summary>The notes, by line from the first.</summary>
    public IEnumerable<RowNote> Read()
    {
        List<RowProblemRow> row = [];
        foreach (var problem in db.RowProblems.AsNoTracking().Where(problem => problem.BatchId == batchId).OrderBy(problem => problem.Line).ThenBy(problem => problem.Id).AsEnumerable())
        {
            if (row.Count > 0 && row[0].Line != problem.Line)
            {
                yield return Note(row);
                row.Clear();
            }

            row.Add(problem);
        }

        if (row.Count > 0)
        {
            var last = Note(row);
            var isCut = db.RowProblems.Count(problem => problem.BatchId == batchId) >= ProblemWriter.Most;
            yield return isCut ? last with { Problem = $"{last.Problem} {words["Return_More"]}" } : last;
        }
    }

    private RowNote Note(List<RowProblemRow> problems)
    {
        List<CellNote> cells =
        [
            .. problems.Where(problem => problem.Code is not null)
                .Select(problem => new CellNote(problem.Column ?? string.Empty, problem.Seen ?? string.Empty, FindingTexts.Of(problem.Code!, problem.Seen, problem.Suggestion, language.Culture), Suggested(problem)))
                .Distinct(),
        ];
        var isAside = problems.Exists(problem => problem.Code is null);
        var problem = string.Join(" | ", cells.Select(cell => cell.Column.Length > 0 ? $"{cell.Column}: {cell.Problem}" : cell.Problem));
        return new RowNote(
            problems[0].Line,
            isAside ? $"{words["Return_NotTaken"]} {problem}".TrimEnd() : problem,
            string.Join("; ", cells.Select(cell => cell.Suggestion).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)),
            isAside,
            cells);
    }

    /// <summary>What may have been meant; an option of the command line helps nobody who corrects a file.</summary>
    private string Suggested(RowProblemRow problem)
    {
        if (problem.Suggestion is { Length: > 0 } meant && !meant.StartsWith("--", StringComparison.Ordinal) && !Grades.Contains(meant, StringComparer.Ordinal))
        {
            return meant;
        }

        return problem.Code switch
        {
            "UNKNOWN_PLACE" or "AMBIGUOUS_PLACE" or "CODE_AND_NAME_CLASH" or "CODE_OF_ANOTHER_LEVEL" => words["Return_Place"],
            "NOT_A_NUMBER" or "AMBIGUOUS_NUMBER" or "NEGATIVE_NUMBER" or "IMPLAUSIBLE_NUMBER" or "ERROR_VALUE" or "UNKNOWN_WORDS" => words["Return_Number"],
            "NOT_A_DATE" or "AMBIGUOUS_DATE" => words["Return_Date"],
            _ => string.Empty,
        };
    }
}
