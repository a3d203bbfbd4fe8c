namespace BianMin.Infrastructure.Demo;

/// <summary>The demo was asked for on a database in which other people have accounts, so that it does not touch it.</summary>
public sealed class ForeignDatabaseException() : Exception(
    "数据库里已有正式账号，不能作为演示系统使用，未作任何改动。请去掉 Demo:Enabled 后启动；要看演示，请另设数据文件夹（Data:Folder）或空数据库。"
    + " The database has accounts that are not the demo's and was left as it is. Start without Demo:Enabled, or give the demo a data folder or an empty database of its own.");
