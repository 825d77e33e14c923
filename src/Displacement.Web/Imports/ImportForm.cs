using System.Globalization;
using Displacement.Imports;
using Displacement.Places;
using Displacement.UseCases;

namespace Displacement.Web.Imports;

/// <summary>How a person wants a file read, as a form holds it.</summary>
public sealed class ImportForm
{
    /// <summary>Add places that the gazetteer lacks.</summary>
    public bool Learn { get; set; }

    /// <summary>Who counted, where the file does not say.</summary>
    public string? Source { get; set; }

    /// <summary>The day of rows without one.</summary>
    public string? AsOf { get; set; }

    /// <summary>When it was published.</summary>
    public string? Published { get; set; }

    /// <summary>The level of rows where no column says it.</summary>
    public int? Level { get; set; }

    /// <summary>The place that all rows lie in.</summary>
    public string? Within { get; set; }

    /// <summary>"comma" or "dot": how thousands are grouped where the file leaves doubt.</summary>
    public string? Numbers { get; set; }

    /// <summary>The meaning of columns as JSON.</summary>
    public string? Map { get; set; }

    /// <summary>The options, as the library takes them.</summary>
    public ImportOptions ToOptions() => new(
        Learn,
        Tidy(Source),
        Tidy(AsOf),
        DateOnly.TryParseExact(Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        MapJson: Tidy(Map),
        Level: Level is >= 0 and <= (int)AdminLevel.Site ? (AdminLevel)Level : null,
        Within: Tidy(Within),
        Numbers: Numbers switch
        {
            "comma" => NumberStyle.CommaGroups,
            "dot" => NumberStyle.DotGroups,
            _ => null,
        });

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
