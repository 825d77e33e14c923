using System.Text;

namespace Displacement.Files;

/// <summary>How a text file is written, found by its content.</summary>
/// <param name="Encoding">UTF-8 with or without a mark, UTF-16 with a mark, else Windows-1252.</param>
/// <param name="Separator">What stands between cells; null where the file itself names it (sep=;).</param>
/// <param name="DamagedLine">The first line with bytes that are no UTF-8 in a file that is; null where there is none.</param>
public sealed record TextFormat(Encoding Encoding, char? Separator, int? DamagedLine = null);
