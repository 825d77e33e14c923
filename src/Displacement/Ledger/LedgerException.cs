namespace Displacement.Ledger;

/// <summary>Something asked of the ledger that it refuses, with nothing changed.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>Creates the refusal.</summary>
    /// <param name="refusal">Its kind; a command line turns it into an exit code.</param>
    /// <param name="message">What happened, what was not changed, and what to do.</param>
    public LedgerException(Refusal refusal, string message)
        : base(message) => Refusal = refusal;

    /// <summary>Creates a refusal that another error caused.</summary>
    /// <param name="refusal">Its kind.</param>
    /// <param name="message">What happened, what was not changed, and what to do.</param>
    /// <param name="inner">The cause.</param>
    public LedgerException(Refusal refusal, string message, Exception inner)
        : base(message, inner) => Refusal = refusal;

    /// <summary>The kind of refusal.</summary>
    public Refusal Refusal { get; }

    /// <summary>Under which key <see cref="Texts.RefusalTexts"/> says it on a page; null: only the message does.</summary>
    public string? Key { get; private set; }

    /// <summary>What it speaks of.</summary>
    public IReadOnlyList<object> Values { get; private set; } = [];

    /// <summary>Says it on pages too.</summary>
    /// <param name="key">The key of its text.</param>
    /// <param name="values">What it speaks of, in the text's order.</param>
    /// <returns>This refusal.</returns>
    public LedgerException As(string key, params object[] values)
    {
        (Key, Values) = (key, values);
        return this;
    }
}
