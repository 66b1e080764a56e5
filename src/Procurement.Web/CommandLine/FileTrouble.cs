using Microsoft.AspNetCore.Connections;

namespace Procurement.Web.CommandLine;

/// <summary>Says in Chinese why a file or an address could not be used.</summary>
internal static class FileTrouble
{
    public static string Of(Exception failure) => failure switch
    {
        { InnerException: AddressInUseException } => "监听地址的端口已被占用；请停止占用它的程序，或用 --urls 换一个端口。",
        UnauthorizedAccessException => "没有读写文件或目录的权限；请检查 --out、--data 所指的位置。",
        FileNotFoundException or DirectoryNotFoundException => "文件或目录不存在，也无法新建；请检查所给的路径。",
        _ => "文件读写失败：请检查路径是否正确、同名的是不是目录或文件、磁盘是否已满。",
    };
}
