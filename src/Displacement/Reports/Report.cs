using Displacement.Texts;

namespace Displacement.Reports;

/// <summary>A report in one language, ready to be written in any form.</summary>
/// <param name="Id">Its name for programs and files: <c>district-summary</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language of every text in it.</param>
/// <param name="Known">The moment of the ledger that it shows; also the moment that its file says it was made, so that the same question makes the same file.</param>
/// <param name="Facts">What it was asked, for programs: place, on, known, rule, version.</param>
/// <param name="Sheets">The sheets, in order.</param>
/// <param name="Main">The table that CSV and JSON hold.</param>
public sealed record Report(
    string Id,
    string Title,
    Language Language,
    DateTimeOffset Known,
    IReadOnlyDictionary<string, string?> Facts,
    IReadOnlyList<ReportSheet> Sheets,
    ReportTable Main);
