using Displacement.Estimates;
using Displacement.Imports;
using Displacement.Reports.Districts;
using Displacement.Storage;
using Microsoft.EntityFrameworkCore;

namespace Displacement.UseCases.Reporting;

/// <summary>What the imports of the files noticed that some estimates rest on.</summary>
internal static class UsedFiles
{
    /// <summary>One finding for each file and code, with how many there are; the graver first.</summary>
    public static IReadOnlyList<ImportFinding> Findings(DisplacementDb db, IEnumerable<Estimate> estimates)
    {
        HashSet<int> batches = [];
        foreach (var estimate in estimates.Where(estimate => estimate.Winner is not null))
        {
            Collect(estimate.Winner!.Explanation, batches);
        }

        var files = db.Batches.AsNoTracking().Where(batch => batches.Contains(batch.Id)).Select(batch => new { batch.Id, batch.Document!.FileName }).ToDictionary(batch => batch.Id, batch => batch.FileName);
        var kinds = db.Findings.AsNoTracking().Where(finding => batches.Contains(finding.BatchId))
            .GroupBy(finding => new { finding.BatchId, finding.Code })
            .Select(kind => new { kind.Key.BatchId, First = kind.Min(finding => finding.Id), Times = kind.Count() })
            .ToList();
        var firsts = kinds.ConvertAll(kind => kind.First);
        var findings = db.Findings.AsNoTracking().Where(finding => firsts.Contains(finding.Id)).ToDictionary(finding => finding.Id);
        return
        [
            .. kinds.Select(kind => (Finding: findings[kind.First], kind.Times))
                .Select(one => new ImportFinding(
                    files[one.Finding.BatchId], one.Finding.Code, Enum.Parse<Severity>(one.Finding.Severity, ignoreCase: true), one.Finding.Line, one.Finding.Column, one.Finding.Seen, one.Finding.Suggestion, one.Times))
                .OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Code, StringComparer.Ordinal),
        ];
    }

    private static void Collect(Explanation node, HashSet<int> batches)
    {
        if (node.Cell is { } cell)
        {
            batches.Add(cell.BatchId);
        }

        foreach (var child in node.Children)
        {
            Collect(child, batches);
        }
    }
}
