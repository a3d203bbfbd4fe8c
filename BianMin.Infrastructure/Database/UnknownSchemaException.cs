namespace BianMin.Infrastructure.Database;

/// <summary>The database was made by another version of the program, so that this one does not touch it.</summary>
/// <param name="migration">A migration of the database that this program does not have.</param>
public sealed class UnknownSchemaException(string migration) : Exception(
    $"数据库由另一版本的程序建立（{migration}），本程序不认识，未作任何改动。请换用相应版本的程序，或恢复相应时间的备份；演示数据可以删除数据文件夹后重新开始。"
    + $" The database was made by another version of this program ({migration}) and was left as it is. Start that version, or restore a backup of this one's time; demo data can be thrown away with its folder.");
