using System.Globalization;
using System.Text.RegularExpressions;

namespace Displacement.Imports;

/// <summary>Marks a file that was given back with its problems: the header of the column of problems names the batch and the file it was read from.</summary>
/// <param name="BatchId">The batch.</param>
/// <param name="FileHash">The first digits of the SHA-256 of its file.</param>
public sealed partial record ReturnMark(int BatchId, string FileHash)
{
    /// <summary>How many digits of the hash a mark has.</summary>
    public const int Digits = 8;

    /// <summary>A header with the mark: "Problem #12-3fa9c1d2".</summary>
    /// <param name="word">The header's word in a person's language.</param>
    public string In(string word) => string.Create(CultureInfo.InvariantCulture, $"{word} #{BatchId}-{FileHash}");

    /// <summary>The mark of a file's header; null: it was not given back.</summary>
    /// <param name="headers">The headers.</param>
    public static ReturnMark? Find(IEnumerable<string> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        foreach (var header in headers)
        {
            if (Shape().Match(header) is { Success: true } match && int.TryParse(match.Groups["batch"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var batch))
            {
                return new ReturnMark(batch, match.Groups["hash"].Value.ToLowerInvariant());
            }
        }

        return null;
    }

    /// <summary>Whether a text, a header or the name of a sheet, has the form of a mark.</summary>
    /// <param name="text">The text.</param>
    public static bool IsIn(string? text) => text is not null && Shape().IsMatch(text);

    [GeneratedRegex("#(?<batch>[0-9]{1,9})-(?<hash>[0-9a-fA-F]{8})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
