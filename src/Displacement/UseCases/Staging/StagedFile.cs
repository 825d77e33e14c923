using Displacement.Imports;
using Displacement.Imports.Profiles;
using Displacement.Ledger;
using Displacement.Storage.Rows;

namespace Displacement.UseCases.Staging;

/// <summary>Reads a file to its end into its batch, and tells what became of it.</summary>
internal static class StagedFile
{
    /// <summary>More than nine rows of ten set aside make the whole file doubtful.</summary>
    private const int MostlyOutOf = 10;

    public static StagedBatch Read(FileToStage file, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var learner = file.Plan.Options.LearnPlaces || file.Plan.Profile.IsPlaceList
            ? new PlaceLearner(file.Gazetteer, file.Writer, provisional: !file.Plan.Profile.IsPlaceList)
            : null;
        var outcome = file.Plan.Profile switch
        {
            ClaimsProfile => ClaimsStager.Read(file, cancellation),
            TemplateProfile => TemplateStager.Read(file, progress, cancellation),
            { IsPlaceList: true } => PlaceListStager.Read(file, learner!, progress, cancellation),
            _ => Table(file, learner, progress, cancellation),
        };
        outcome = outcome with { Learned = Math.Max(learner?.Count ?? 0, outcome.Learned) };
        if (outcome.Learned > 0)
        {
            file.Log.Add(new Finding(FindingCode.PlacesLearned, Severity.Info, Seen: outcome.Learned.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        // The last moment at which a person may still change their mind.
        cancellation.ThrowIfCancellationRequested();
        return Finish(file, outcome);
    }

    private static Outcome Table(FileToStage file, PlaceLearner? learner, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var styles = new ColumnStyles(() => file.Table.Open(), file.Plan.Map.Header, file.Plan.Options.Numbers, file.Log, file.Plan.Options.Dates);
        if (file.Plan.Profile.CoversAll)
        {
            using var source = file.Table.Open();
            file = file with { Plan = file.Plan with { IsExcerpt = Excerpt.IsByOrigin(source, file.Plan.Map, file.Log) } };
        }

        file = file with { Plan = ColumnLevel.Settle(file.Plan, file.Gazetteer, file.Log) };
        var decided = DecidedPlaces.Load(file, learner);
        var stager = new TableStager(file.Plan, file.Gazetteer, file.Writer, learner, decided, styles, file.Log);
        stager.SetAside(RowPass.Run(file, file.Plan.Map.Wanted(), stager.Take, progress, cancellation));
        stager.Rounds.Close();
        var rows = stager.Rows;
        RoundChecks.Run(file, stager.Rounds.All, stager.Parts.KeyOf, stager.Figures, done => progress?.Report(new ImportProgress(file.Document.Length, file.Document.Length, rows, ImportPhase.Checking, done)), cancellation);
        progress?.Report(new ImportProgress(file.Document.Length, file.Document.Length, rows, ImportPhase.Finishing));
        if (stager.Remarks.Any || stager.Rounds.All.Any(round => round.NeedsChecks || round.HasSeveralDays))
        {
            RowDays.Settle(file.Db, stager.Rounds.All);
            stager.Remarks.Settle(file.Db, file.Gazetteer, file.Plan.Map, file.Log);
        }

        if (!file.Plan.Profile.CoversAll)
        {
            file.Writer.Settle();
            OtherEditions.Check(file, stager.Rounds.All, cancellation);
        }

        WholeFile(file, stager);
        LeavesOut(file, stager.Figures);
        var tally = stager.Places.Tally;
        file.Writer.KeepPlaces(tally.QuestionRows(file.Writer.BatchId), tally.MatchRows(file.Writer.BatchId), stager.Places.Sites.Rows(file.Writer.BatchId));
        var learned = (learner?.Count ?? 0) + decided.Learned(learner);
        return new Outcome(stager.Rows, stager.Figures, stager.Skipped, stager.Places.Matched, learned, stager.Places.Unmatched) { Questions = tally.Questions };
    }

    /// <summary>Whoever sends only the corrected rows of a file that was given back would lose the others.</summary>
    private static void LeavesOut(FileToStage file, long figures)
    {
        if (file.ReturnedWidth is null || file.Writer.Batch.ReplacesId is not { } replaced)
        {
            return;
        }

        // Places that the batch has and the file has not tell more than two counts: corrected rows may be as many as those left out.
        file.Writer.Settle();
        var (batch, here) = (file.Writer.BatchId, file.Db);
        var before = here.Batches.Where(one => one.Id == replaced).Select(one => one.Figures).Single();
        var gone = (from round in here.Rounds
                    join figure in here.Figures on round.Id equals figure.RoundId
                    where round.BatchId == replaced
                        && !here.Rounds.Any(other => other.BatchId == batch && other.SeriesId == round.SeriesId && other.CountryId == round.CountryId
                            && here.Figures.Any(same => same.RoundId == other.Id && same.PlaceId == figure.PlaceId))
                    select figure).LongCount();
        var missing = Math.Max(gone, before - figures);
        if (missing > 0)
        {
            file.Log.Add(new Finding(
                FindingCode.ReturnedLeavesOut,
                missing * 2 > before ? Severity.Error : Severity.Warning,
                Seen: string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{missing} / {before}"),
                Suggestion: string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{replaced}")));
        }
    }

    /// <summary>What makes the whole file doubtful.</summary>
    private static void WholeFile(FileToStage file, TableStager stager)
    {
        var log = file.Log;
        if (stager.WithoutDay > 0)
        {
            log.Add(new Finding(
                FindingCode.DateMissing,
                Severity.Error,
                Seen: file.Document.FileName,
                Suggestion: "--as-of " + (PlanMaker.YearIn(file.Document.FileName) ?? "YYYY-MM-DD")));
        }

        var isTwice = log.Counts.ContainsKey(FindingCode.SameKeyTwice.Text()) || log.Counts.ContainsKey(FindingCode.RepeatedRow.Text());
        if (isTwice && log.Counts.ContainsKey(FindingCode.HiddenRows.Text()))
        {
            log.Add(new Finding(FindingCode.HiddenRowsRepeat, Severity.Error));
        }

        if (isTwice && !file.Plan.Map.HasPlaces)
        {
            var header = file.Plan.Map.Header;
            log.Add(new Finding(FindingCode.UnusableColumns, Severity.Error, header.LastLine, Seen: string.Join(" | ", header.Names), Suggestion: "--map FILE"));
        }

        if (stager.Rows > 0 && stager.Places.Matched == 0 && stager.Figures == 0 && stager.Places.Unmatched > 0)
        {
            log.Add(new Finding(FindingCode.NoPlaceMatched, Severity.Error, Suggestion: "--learn-places, --within PLACE, places import FILE"));
        }

        if (stager.Figures > 0 && stager.Lost * 2 > stager.Rows)
        {
            // With --within a person says that only some of the file's places are meant.
            var error = stager.Lost * MostlyOutOf > stager.Rows * (MostlyOutOf - 1) && file.Plan.Within is null;
            log.Add(new Finding(
                FindingCode.MostlySetAside,
                error ? Severity.Error : Severity.Warning,
                Seen: string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stager.Lost} / {stager.Rows}"),
                Suggestion: stager.Places.Unmatched > 0 ? "--learn-places, --within PLACE, places import FILE" : null));
        }

        if (stager.Figures == 0)
        {
            log.Add(new Finding(FindingCode.NoFigures, Severity.Error));
        }
        else if (file.Plan.Profile is GenericProfile or HxlProfile && file.Plan.Producer.Assumed && file.Plan.Map.First(RoleKind.Producer) < 0)
        {
            log.Add(new Finding(FindingCode.SourceMissing, Severity.Warning, Suggestion: "--source NAME"));
        }
    }

    private static StagedBatch Finish(FileToStage file, Outcome outcome)
    {
        var batch = file.Writer.Batch;
        batch.Rows = outcome.Rows;
        batch.Figures = outcome.Figures;
        batch.Skipped = outcome.Skipped;
        batch.PlacesMatched = outcome.Matched;
        batch.PlacesLearned = outcome.Learned;
        batch.PlacesUnmatched = outcome.Unmatched;
        batch.Headers = file.Plan.Map.Header.Titles;
        batch.FindingCounts = System.Text.Json.JsonSerializer.Serialize(file.Log.Counts);
        batch.HasErrors = file.Log.HasErrors;
        file.Writer.Finish([.. file.Log.Listed.Select(finding => Row(finding, batch.Id))]);
        return new StagedBatch(
            batch.Id,
            BatchState.Staged,
            file.Document.FileName,
            batch.Profile,
            outcome.Rows,
            outcome.Figures,
            outcome.Skipped,
            new StagedPlaces(outcome.Matched, outcome.Learned, outcome.Unmatched) { Questions = outcome.Questions },
            batch.FirstAsOf,
            batch.LastAsOf,
            file.Log.Listed,
            file.Log.Counts,
            batch.HasErrors)
        {
            Sheet = batch.Sheet,
            Layout = new FoundLayout(file.Plan.Layout.Score, file.Plan.Layout.Next?.Profile.Name, file.Plan.Layout.Next?.Score, file.Table.Format?.Name),
        };
    }

    private static FindingRow Row(Finding finding, int batchId) => new()
    {
        BatchId = batchId,
        Code = finding.Code.Text(),
        Severity = finding.Severity switch { Severity.Info => "info", Severity.Warning => "warning", _ => "error" },
        Line = finding.Line,
        Column = finding.Column,
        Seen = finding.Seen,
        Suggestion = finding.Suggestion,
    };
}

/// <summary>What became of a file's rows and places.</summary>
internal sealed record Outcome(long Rows, long Figures, long Skipped, int Matched, int Learned, int Unmatched)
{
    /// <summary>Texts that a person is asked about.</summary>
    public int Questions { get; init; }
}
