using System.Text;
using Displacement.Figures;
using Displacement.Imports;
using Displacement.People;
using Displacement.Storage.Rows;
using Displacement.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Displacement.Tests.Kit;

/// <summary>Stages files into a test's ledger and looks at what was stored.</summary>
internal static class ImportKit
{
    /// <summary>Stages a file of text in UTF-8.</summary>
    public static StagedBatch Import(this TestLedger ledger, string text, ImportOptions? options = null, string fileName = "file.csv") =>
        ledger.Import(Encoding.UTF8.GetBytes(text), options, fileName);

    /// <summary>Stages a file of bytes.</summary>
    public static StagedBatch Import(this TestLedger ledger, byte[] bytes, ImportOptions? options = null, string fileName = "file.csv")
    {
        ledger.Clock.Advance(TimeSpan.FromHours(1));
        using var db = ledger.Open();
        using var content = new MemoryStream(bytes);
        return new StageFile(db, ledger.File.Documents, ledger.Clock).RunAsync(content, fileName, options ?? new ImportOptions()).GetAwaiter().GetResult();
    }

    /// <summary>Stages and commits a file of text.</summary>
    public static StagedBatch Believe(this TestLedger ledger, string text, ImportOptions? options = null)
    {
        var batch = ledger.Import(text, options);
        ledger.Commit(batch);
        return batch;
    }

    /// <summary>Commits a staged batch.</summary>
    public static void Commit(this TestLedger ledger, StagedBatch batch)
    {
        using var db = ledger.Open();
        new BatchMoves(db, ledger.Clock).Commit(batch.BatchId);
    }

    /// <summary>What was seen of a code, in the order listed.</summary>
    public static IEnumerable<string?> Seen(this StagedBatch batch, FindingCode code) =>
        batch.Findings.Where(finding => finding.Code == code).Select(finding => finding.Seen);

    /// <summary>Stages a file of ../shared/data; the test is skipped where the folder is absent.</summary>
    public static StagedBatch ImportShared(this TestLedger ledger, string relative, ImportOptions? options = null) =>
        ledger.Import(File.ReadAllBytes(SharedData.Path(relative)), options, Path.GetFileName(relative));

    /// <summary>The stored figures of a batch with their keys.</summary>
    public static IReadOnlyList<StoredFact> Facts(this TestLedger ledger, StagedBatch batch)
    {
        using var db = ledger.Open();
        var facts = from figure in db.Figures.AsNoTracking()
                    join round in db.Rounds on figure.RoundId equals round.Id
                    join series in db.Series on round.SeriesId equals series.Id
                    join part in db.Parts on figure.PartId equals part.Id
                    join place in db.Places on figure.PlaceId equals place.Id
                    where round.BatchId == batch.BatchId
                    orderby figure.Line, figure.Column
                    select new StoredFact(place, part, series, round, figure);
        return [.. facts];
    }

    /// <summary>The sum of the numbers of some facts, in people.</summary>
    public static decimal People(this IEnumerable<StoredFact> facts) => facts.Sum(fact => fact.People ?? 0);

    /// <summary>How often a code was found.</summary>
    public static long Found(this StagedBatch batch, FindingCode code) => batch.FindingCounts.GetValueOrDefault(code.Text());
}

/// <summary>A stored figure with the rows it belongs to.</summary>
internal sealed record StoredFact(PlaceRow Place, PartRow Part, SeriesRow Series, RoundRow Round, FigureRow Figure)
{
    /// <summary>The part.</summary>
    public PartKey Key => Part.ToKey();

    /// <summary>The level of its place.</summary>
    public int Level => (int)Place.Level;

    /// <summary>The number, or null.</summary>
    public decimal? People => Figure.Best / 1000m;

    /// <summary>Whether it counts everybody.</summary>
    public bool IsEverybody => Key == PartKey.Everybody;

    /// <summary>Whether it is of one sex and age band alone.</summary>
    public bool Is(Sex sex, string? age = null) => Key == new PartKey(sex, AgeBand.TryParse(age));
}
