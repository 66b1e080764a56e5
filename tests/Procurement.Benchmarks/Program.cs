using Procurement.Benchmarks;
using Procurement.Data.Cluster;

// Measures what the issue promises, on this machine: a large department's import against psql's \copy of the same rows, its
// disclosure, and its workbook. Prints figures and judges nothing:
//   dotnet run -c Release --project tests/Procurement.Benchmarks [lines] [cards]
//   dotnet run -c Release --project tests/Procurement.Benchmarks lines [count]
// measures the list of a year's lines,
//   dotnet run -c Release --project tests/Procurement.Benchmarks preview [lines]
// the preview of the seeds' disclosures and of one with many lines,
//   dotnet run -c Release --project tests/Procurement.Benchmarks assets [cards] [folder]
// what the asset desk reads of many cards (in a folder that is kept, made once),
//   dotnet run -c Release --project tests/Procurement.Benchmarks api [lines]
// how fast the API reads one line, beside the database's own rate,
//   dotnet run -c Release --project tests/Procurement.Benchmarks read [rows or file]
// how fast published files are read,
//   dotnet run -c Release --project tests/Procurement.Benchmarks check [lines] [folder]
// the command that checks one.
if (args is ["check", ..])
{
    await CheckTimes.RunAsync(args.Length > 1 ? int.Parse(args[1], null) : 7_500, args.Length > 2 ? args[2] : null);
    return;
}

if (args is ["read", ..])
{
    await (args.Length > 1 && !int.TryParse(args[1], out _) ? ReadTimes.RunAsync(args[1]) : ReadTimes.RunAsync(args.Length > 1 ? int.Parse(args[1], null) : 7_500));
    return;
}

if (args is ["lines", ..])
{
    await LineListTimes.RunAsync(args.Length > 1 ? int.Parse(args[1], null) : 100_000);
    return;
}

if (args is ["preview", ..])
{
    await PreviewTimes.RunAsync(args.Length > 1 ? int.Parse(args[1], null) : 10_000);
    return;
}

if (args is ["assets", ..])
{
    await AssetTimes.RunAsync(args.Length > 1 ? int.Parse(args[1], null) : 1_000_000, args.Length > 2 ? args[2] : null);
    return;
}

var forApi = args is ["api", ..];
args = forApi ? [.. args.Skip(1).DefaultIfEmpty("100000"), "0"] : args;
var lines = args.Length > 0 ? int.Parse(args[0], null) : 10_000;
var cards = args.Length > 1 ? int.Parse(args[1], null) : 100_000;

using var folder = new ScratchFolder();
await using var cluster = await EmbeddedCluster.OpenAsync(folder.PathOf("data"));
var bundle = folder.PathOf("large.json");
await BundleFile.WriteAsync(bundle, BundleMaker.Make("900", lines, cards));
var program = new MeasuredProgram(folder.PathOf("data"));
Console.WriteLine($"{lines:N0} lines, {cards:N0} cards, bundle of {new FileInfo(bundle).Length / 1e6:0.0} MB");

// The first command makes the schema and loads the reference tables; it is not measured.
await program.RunAsync("migrate");
if (forApi)
{
    await program.RunAsync("import", bundle);
    await new ApiReads(folder, cluster.ConnectionString).RunAsync();
    return;
}

var import = await program.MeasureAsync("import", "import", bundle);
var copy = await PsqlCopy.MeasureAsync(cluster.ConnectionString, folder);
Console.WriteLine($"psql \\copy of the same rows: {copy.TotalSeconds:0.00} s");
Console.WriteLine($"import / \\copy = {import.TotalSeconds / copy.TotalSeconds:0.00}");
foreach (var format in new[] { "json", "txt", "html", "xlsx", "docx", "docx,xlsx,html,txt,json" })
{
    await program.MeasureAsync($"disclose {format}", "disclose", "--department", "900", "--year", "2024", "--format", format, "--out", folder.PathOf("out"));
}

await program.MeasureAsync("check", "check", "--department", "900", "--year", "2024", "--json");
await program.MeasureAsync("export workbook", "export", "--department", "900", "--out", folder.PathOf("large.xlsx"));
await program.MeasureAsync("import workbook, nothing changed", "import", folder.PathOf("large.xlsx"));
await program.MeasureAsync("import bundle, nothing changed", "import", bundle);
