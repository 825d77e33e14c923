namespace Displacement.UseCases.Staging;
internal static class ClaimsStager { public static Outcome Read(FileToStage file, CancellationToken c) => throw new NotSupportedException(); }
