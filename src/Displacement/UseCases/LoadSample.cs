using System.Globalization;
using Displacement.Files;
using Displacement.Imports;
using Displacement.Ledger;
using Displacement.Storage;
using Displacement.Storage.Rows;

namespace Displacement.UseCases;

/// <summary>Loads the samples that this program ships, through the pipeline that any file takes.</summary>
/// <param name="db">The ledger.</param>
/// <param name="documents">Where files are kept.</param>
/// <param name="clock">The clock.</param>
public sealed class LoadSample(DisplacementDb db, DocumentStore documents, TimeProvider clock)
{
    /// <summary>Stages and commits the real sample, with the invented exercise if asked, beside a real sample that is there already; adds the events.</summary>
    /// <param name="withExercise">Whether the exercise is loaded too.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <exception cref="LedgerException">All that was asked for is in the ledger already.</exception>
    public async Task<IReadOnlyList<StagedBatch>> RunAsync(bool withExercise, CancellationToken cancellation = default)
    {
        List<StagedBatch> batches = [];
        try
        {
            batches.Add(await CommitAsync("samples/real/claims.csv", "sample-real-claims.csv", cancellation));
        }
        catch (LedgerException e) when (withExercise && e.Refusal == Refusal.Conflict)
        {
            // The real sample is there; the exercise may still be new. If it is not, its own refusal says so.
        }

        if (withExercise)
        {
            batches.Add(await CommitAsync("samples/exercise/claims.csv", "sample-exercise-claims.csv", cancellation));
        }

        AddEvents();
        return batches;
    }

    private async Task<StagedBatch> CommitAsync(string resource, string fileName, CancellationToken cancellation)
    {
        await using var content = Open(resource);
        var staged = await new StageFile(db, documents, clock).RunAsync(content, fileName, new ImportOptions(), null, cancellation);
        var committed = new BatchMoves(db, clock).Commit(staged.BatchId);
        return staged with { State = committed.State };
    }

    private void AddEvents()
    {
        var gazetteer = GazetteerReader.Load(db, clock.GetUtcNow());
        var known = db.Events.Select(happening => new { happening.Day, happening.Title }).AsEnumerable().Select(happening => (happening.Day, happening.Title)).ToHashSet();
        using var content = Open("samples/real/events.csv");
        using var source = new CsvRowSource(content, TextInspector.Inspect(content));
        var row = new SheetRow();
        SheetHeader? header = null;
        while (source.Read(row))
        {
            if (header is null)
            {
                header = new SheetHeader(row.ToArray(), null, row.Line);
                continue;
            }

            string? Text(string column) => row.Text(header.IndexOf(column));
            var happening = new EventRow
            {
                Day = Day(Text("date")) ?? throw new LedgerException(Refusal.InvalidData, string.Create(CultureInfo.InvariantCulture, $"The event on line {row.Line} has no date.")),
                Until = Day(Text("until")),
                PlaceId = Text("place") is { } place && gazetteer.Resolve(place) is Places.PlaceMatch.Found found ? found.Place.Id : null,
                Kind = Text("kind") ?? string.Empty,
                Title = Text("title") ?? string.Empty,
                Source = Text("source") ?? string.Empty,
                Published = Day(Text("published")),
                Reference = Text("reference"),
            };
            if (known.Add((happening.Day, happening.Title)))
            {
                db.Events.Add(happening);
            }
        }

        db.SaveChanges();
    }

    private static DateOnly? Day(string? text) => DateGrammar.Read(text, DateOrder.Undecided) is DateReading.Date { Range: var range } ? range.First : null;

    private static Stream Open(string resource) =>
        typeof(LoadSample).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The sample {resource} is not embedded.");
}
