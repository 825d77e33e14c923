using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Displacement.Imports;

namespace Displacement.UseCases;

/// <summary>Makes the JSON of <c>--map</c> from what a person chose for each column.</summary>
public static class ColumnMapJson
{
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The map; null where nothing was chosen that differs from what was found.</summary>
    /// <param name="choices">The columns.</param>
    /// <param name="earlier">The map that the file was read with, whose other columns and words stay; or null.</param>
    /// <param name="group">Whom figures count where no column says it; null: as before.</param>
    /// <param name="measure">What is measured where no column says it; null: as before.</param>
    /// <param name="all">Name every column, as for a header of several rows, which only all its names tell from a part of it.</param>
    public static string? Of(IReadOnlyList<ColumnChoice> choices, string? earlier = null, string? group = null, string? measure = null, bool all = false)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var map = earlier is null ? [] : JsonNode.Parse(earlier, documentOptions: Lenient) as JsonObject ?? [];
        var isChanged = choices.Any(choice => choice.IsChanged);
        if (earlier is null && !isChanged && group is null && measure is null)
        {
            return null;
        }

        var figures = choices.Any(choice => choice is { IsChanged: true } && (choice.IsFigure || choice.IsChosenFigure));
        var columns = map["columns"] as JsonObject ?? [];
        map["columns"] = columns;
        foreach (var choice in choices.Where(choice => choice.IsChanged || (figures && choice.IsChosenFigure) || all || (!isChanged && earlier is null)))
        {
            if ((choice.Chosen ?? choice.Found) is { } role)
            {
                Put(columns, choice.Header, role);
            }
        }

        Set(map, "group", group);
        Set(map, "measure", measure);
        return map.ToJsonString(Plain);
    }

    /// <summary>The map without the day that it states, for another file.</summary>
    /// <param name="json">The map, or null.</param>
    public static string? WithoutDay(string? json)
    {
        if (json is null || JsonNode.Parse(json, documentOptions: Lenient) is not JsonObject map)
        {
            return json;
        }

        return map.Remove("asOf") ? map.ToJsonString(Plain) : json;
    }

    /// <summary>A word of the map beside its columns: group, measure, scope.</summary>
    /// <param name="json">The map, or null.</param>
    /// <param name="word">The word.</param>
    public static string? Word(string? json, string word) =>
        json is not null && JsonNode.Parse(json, documentOptions: Lenient) is JsonObject map && map[word] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The word that a map has for a kind of column which needs no more said; null where it has none.</summary>
    /// <param name="kind">The kind.</param>
    public static string? RoleOf(RoleKind kind) => RoleWords.Of(new ColumnRole(kind));

    /// <summary>Whether a text words the meaning of a column.</summary>
    /// <param name="role">The text.</param>
    public static bool IsRole(string role) => RoleText.Parse(role) is not null;

    /// <summary>A header is named once, however the earlier map writes it.</summary>
    private static void Put(JsonObject columns, string header, string role)
    {
        var folded = HeaderText.Fold(header);
        foreach (var same in columns.Select(column => column.Key).Where(key => HeaderText.Fold(key) == folded).ToList())
        {
            columns.Remove(same);
        }

        columns[header] = role;
    }

    private static void Set(JsonObject map, string word, string? value)
    {
        if (value is not null)
        {
            map[word] = value;
        }
    }
}
