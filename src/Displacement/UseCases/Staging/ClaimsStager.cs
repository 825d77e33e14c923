using Displacement.Figures;
using Displacement.Imports;
using Displacement.People;
using Displacement.Storage;
using Displacement.Storage.Rows;

namespace Displacement.UseCases.Staging;

/// <summary>Reads our own layout: claims with their words, sources in three roles, and shares of other claims.</summary>
internal sealed class ClaimsStager
{
    private readonly FileToStage file;
    private readonly ClaimReader reader;
    private readonly Dictionary<string, StoredClaim> stored = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(int SeriesId, int CountryId, DaySpan Day, string Number), ClaimRound> rounds = [];
    private readonly Dictionary<int, PartKey> parts = [];
    private readonly List<Claim> shares = [];
    private readonly HashSet<(int Round, int Place, int Part)> counted = [];
    private readonly HashSet<int> places = [];
    private readonly HashSet<string> unmatched = new(StringComparer.Ordinal);
    private long rows;
    private long figures;

    private ClaimsStager(FileToStage file)
    {
        this.file = file;
        reader = new ClaimReader(file.Plan, file.Gazetteer, file.Log);
    }

    public static Outcome Read(FileToStage file, CancellationToken cancellation)
    {
        var stager = new ClaimsStager(file);
        RowPass.Run(file, null, stager.Take, null, cancellation);
        stager.shares.ForEach(stager.StoreShare);
        stager.Close();
        if (stager.figures == 0)
        {
            file.Log.Add(new Finding(FindingCode.NoFigures, Severity.Error));
        }

        var populations = stager.rounds.Values.Where(round => round.Group == PopulationGroup.Population.Code).Select(round => round.Id).ToHashSet();
        CellChecks.Run(file, populations, id => stager.parts[id], cancellation);
        return new Outcome(stager.rows, stager.figures, stager.rows - stager.figures, stager.places.Count, 0, stager.unmatched.Count);
    }

    private void Take(SheetRow row)
    {
        rows++;
        var text = new ClaimRow(file.Plan.Map.Header, row);
        if (reader.Read(text) is not { } claim)
        {
            if (file.Gazetteer.Resolve(text["place"] ?? string.Empty) is not Places.PlaceMatch.Found)
            {
                unmatched.Add(text["place"] ?? string.Empty);
            }

            return;
        }

        if (claim.Words is WordsReading.People { Quantity: var quantity })
        {
            Store(claim, quantity);
        }
        else
        {
            shares.Add(claim);
        }
    }

    private StoredClaim Store(Claim claim, Quantity quantity)
    {
        var series = file.Writer.SeriesId(claim.Series, claim.Row["producer"] is null, claim.Kind, claim.Reliability);
        var round = Round(claim, series);
        var part = file.Writer.PartId(claim.Part);
        parts[part] = claim.Part;
        var cell = FigureReader.Of(quantity);
        if (claim.Series.Measure == MeasureKind.Cumulative && !counted.Add((round.Id, claim.Place.Id, part)))
        {
            file.Log.Add(new Finding(FindingCode.RunningCountTwice, Severity.Warning, claim.Row.Line, "words", $"{claim.Place.Key} {claim.Place.Name}: {claim.Row["words"]}"));
            file.Log.SetAside(claim.Row.Line);
            cell = new CellValue(CellState.Error);
        }

        file.Writer.Add(new FigureCell(
            round.Id,
            claim.Place.Id,
            part,
            claim.Row.Line,
            claim.Row.Column("words"),
            cell.State,
            cell.Best,
            cell.Low,
            cell.High,
            cell.State == CellState.Error ? Qualifier.Exact : quantity.Qualifier,
            claim.Row["words"]));
        figures++;
        places.Add(claim.Place.Id);
        var kept = new StoredClaim(series, round.Id, part, claim, quantity);
        if (claim.Row["id"] is { } id)
        {
            stored[id] = kept;
        }

        return kept;
    }

    /// <summary>A share is stored beside its base: correct the base, and the derived number follows.</summary>
    private void StoreShare(Claim claim)
    {
        if (claim.Row["shareof"] is not { } id || !stored.TryGetValue(id, out var known))
        {
            reader.Problem(claim.Row, FindingCode.ShareBaseMissing, "share_of");
            return;
        }

        var share = ((WordsReading.OfBase)claim.Words).Share;
        var kept = Store(claim, known.Quantity.TimesShare(share));
        file.Writer.AddShare(new ShareRow
        {
            RoundId = kept.RoundId,
            PlaceId = claim.Place.Id,
            PartId = kept.PartId,
            Line = claim.Row.Line,
            BaseSeriesId = known.SeriesId,
            BasePlaceId = known.Claim.Place.Id,
            BasePartId = known.PartId,
            BaseAsOf = known.Claim.Day.AsOf,
            Low = Thousandths(share.Low),
            Best = Thousandths(share.Best),
            High = Thousandths(share.High),
        });
    }

    private ClaimRound Round(Claim claim, int series)
    {
        var country = claim.Place.CountryId == 0 ? file.Gazetteer.World.Id : claim.Place.CountryId;
        var time = claim.Series.Measure == MeasureKind.Cumulative ? ClockTime.Of(claim.Row["until"] ?? claim.Row["day"] ?? string.Empty) : null;
        var number = time is null ? string.Empty : RoundBook.NumberAt(claim.Day.Until, time);
        if (!rounds.TryGetValue((series, country, claim.Day, number), out var round))
        {
            round = new ClaimRound(file.Writer.OpenRound(series, country, number), claim.Series.Group, claim.Day, claim.Series.Measure != MeasureKind.Stock);
            rounds.Add((series, country, claim.Day, number), round);
        }

        round.Take(claim);
        return round;
    }

    private void Close()
    {
        foreach (var round in rounds.Values)
        {
            var published = round.Published ?? file.Plan.Options.Published;
            file.Writer.CloseRound(round.Id, new RoundDay(
                round.Day.AsOf,
                round.Day.Until,
                round.Day.Accuracy,
                published ?? (round.IsMovement ? round.Day.Until : round.Day.AsOf),
                published is null,
                CoversAll: false,
                round.Publisher is { } publisher ? file.Writer.SourceId(publisher) : file.Writer.Batch.CarrierId,
                round.Speaker is { } speaker ? file.Writer.SourceId(speaker) : null,
                round.Quote,
                round.Reference));
        }
    }

    private static int Thousandths(decimal fraction) => (int)decimal.Round(fraction * 1000m, MidpointRounding.AwayFromZero);
}

/// <summary>A claim that was stored, to be the base of shares.</summary>
internal sealed record StoredClaim(int SeriesId, int RoundId, int PartId, Claim Claim, Quantity Quantity);
