using Procurement.Web.CommandLine;

return await CommandLineProgram.RunAsync(args);
