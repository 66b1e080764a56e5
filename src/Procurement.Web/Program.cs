using System.Globalization;
using Procurement.Web.CommandLine;

// The help and error texts of the command line come in Chinese.
CultureInfo.CurrentUICulture = new CultureInfo("zh-Hans");
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture;
return await CommandLineProgram.RunAsync(args);
