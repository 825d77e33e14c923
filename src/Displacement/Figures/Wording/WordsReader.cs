namespace Displacement.Figures.Wording;

/// <summary>Reads one wording from left to right: hedge, then a magnitude, a share, a range or a number, then what may trail.</summary>
internal sealed class WordsReader(string words, bool prose)
{
    private const decimal RoundInProse = 1_000;

    private readonly Tokens _tokens = Tokens.Of(words);
    private Qualifier? _hedge;

    private bool MayBeRange => _hedge is null or Qualifier.About;

    /// <summary>What the words come to.</summary>
    public WordsReading Read()
    {
        if (_tokens.AtEnd)
        {
            return new WordsReading.Unreadable(UnreadableReason.Empty);
        }

        _hedge = HedgeWords.Before.TryTake(_tokens, out var hedge) ? hedge : null;
        if (MayBeRange && MagnitudeWords.TryTake(_tokens, words, out var magnitude))
        {
            return Ended(new WordsReading.People(magnitude));
        }

        if (!IsPartNext() && ShareWords.TryTake(_tokens, _hedge, out var share))
        {
            return OfBaseNext(share);
        }

        var opened = MayBeRange && RangeWords.TryTakeOpening(_tokens);
        var problem = NumberWords.Take(_tokens, joins: !opened, out var number);
        if (problem is not null)
        {
            return new WordsReading.Unreadable(problem);
        }

        if (MayBeRange && RangeWords.TryTakeJoint(_tokens, opened, out var dash))
        {
            return Range(number, dash);
        }

        return opened ? new WordsReading.Unreadable(UnreadableReason.NoNumber) : One(number);
    }

    private bool IsPartNext()
    {
        var start = _tokens.Position;
        var found = NumberWords.TryTakePart(_tokens, out _);
        _tokens.Position = start;
        return found;
    }

    private WordsReading One(WordedNumber number)
    {
        if (ShareWords.TryTakePercent(_tokens))
        {
            return ShareWords.OfPercent(number.Value, _hedge) is { } share ? OfBaseNext(share) : new WordsReading.Unreadable(UnreadableReason.ShareAboveAll);
        }

        Nouns.Skip(_tokens);
        if (MayBeRange && (_tokens.TryTake("(") || _tokens.TryTake("[")))
        {
            return Stated(number);
        }

        if (_hedge is null && HedgeWords.After.TryTake(_tokens, out var after))
        {
            _hedge = after;
        }

        var bare = prose && number.Unit >= RoundInProse ? Qualifier.About : Qualifier.Exact;
        return Ended(new WordsReading.People(HedgeWords.Bounds(_hedge ?? bare, number, words)));
    }

    private WordsReading Range(WordedNumber low, bool dash)
    {
        var problem = NumberWords.Take(_tokens, joins: false, out var high);
        if (problem is not null)
        {
            return new WordsReading.Unreadable(problem);
        }

        low = RangeWords.ShareScale(low, high, dash);
        if (low.Value > high.Value)
        {
            return new WordsReading.Unreadable(UnreadableReason.RangeBackwards);
        }

        var middle = (low.Value + high.Value) / 2;
        if (!ShareWords.TryTakePercent(_tokens))
        {
            return Ended(new WordsReading.People(new Quantity(low.Value, middle, high.Value, Qualifier.Between, words)));
        }

        return high.Value > 100
            ? new WordsReading.Unreadable(UnreadableReason.ShareAboveAll)
            : OfBaseNext(new Share(low.Value / 100, middle / 100, high.Value / 100));
    }

    private WordsReading Stated(WordedNumber best)
    {
        var opened = RangeWords.TryTakeOpening(_tokens);
        var problem = NumberWords.Take(_tokens, joins: false, out var low);
        if (problem is not null || !RangeWords.TryTakeJoint(_tokens, opened, out var dash))
        {
            return new WordsReading.Unreadable(problem ?? UnreadableReason.TrailingWords);
        }

        problem = NumberWords.Take(_tokens, joins: false, out var high);
        if (problem is not null)
        {
            return new WordsReading.Unreadable(problem);
        }

        low = RangeWords.ShareScale(low, high, dash);
        if (low.Value > best.Value || best.Value > high.Value)
        {
            return new WordsReading.Unreadable(UnreadableReason.RangeMissesFigure);
        }

        return _tokens.TryTake(")") || _tokens.TryTake("]")
            ? Ended(new WordsReading.People(new Quantity(low.Value, best.Value, high.Value, Qualifier.StatedRange, words)))
            : new WordsReading.Unreadable(UnreadableReason.TrailingWords);
    }

    private WordsReading OfBaseNext(Share share)
        => _tokens.AtEnd || ShareWords.IsBaseNext(_tokens) ? new WordsReading.OfBase(share, words) : new WordsReading.Unreadable(UnreadableReason.TrailingWords);

    private WordsReading Ended(WordsReading reading)
    {
        Nouns.Skip(_tokens);
        return _tokens.AtEnd ? reading : new WordsReading.Unreadable(UnreadableReason.TrailingWords);
    }
}
