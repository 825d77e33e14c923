using Displacement.Imports;
using Displacement.Texts;

namespace Displacement.Files;

/// <summary>A template to be written.</summary>
/// <param name="Mark">Its mark.</param>
/// <param name="Place">The name of the place whose places are listed.</param>
/// <param name="On">The day of the figures to be filled in.</param>
/// <param name="Source">Who counts, or null: to be filled in.</param>
/// <param name="Language">The language of its texts.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record TemplateSheet(TemplateMark Mark, string Place, DateOnly On, string? Source, Language Language, IReadOnlyList<TemplateRow> Rows);

/// <summary>A row to be filled in.</summary>
/// <param name="Key">Its hidden key.</param>
/// <param name="Code">The code of the place.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">The group in words.</param>
/// <param name="Part">The part of it in words.</param>
/// <param name="Last">What is known; null: nothing.</param>
/// <param name="LastDay">Its day.</param>
/// <param name="Whole">The index of the row of everybody; null: this is it.</param>
internal sealed record TemplateRow(string Key, string Code, string Name, string Group, string Part, decimal? Last, DateOnly? LastDay, int? Whole);
