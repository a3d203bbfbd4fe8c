namespace BianMin.Infrastructure.Secrets;

/// <summary>What is said when personal data cannot be kept or read.</summary>
internal static class PersonalDataFaults
{
    public static PersonalDataException Lost(string path) => new(
        $"数据库中已有加密的个人信息，但找不到密钥文件 {path}。请从备份恢复该文件后再启动；系统不会另建密钥，否则原有数据将永远无法读取。"
        + $" The database holds encrypted personal data, but the key file {path} is missing. Restore it from the backup and start again; no new key is made, because it could not read that data.");

    public static PersonalDataException Gone(string path, Exception inner) => new(
        $"找不到个人信息密钥文件 {path}，请从备份恢复或检查数据文件夹是否可用。"
        + $" The key file of personal data {path} is missing; restore it from the backup, or see whether the data folder is there.", inner);

    public static PersonalDataException Broken(string path, Exception? inner) => new(
        $"个人信息密钥文件 {path} 已损坏，请从备份恢复。"
        + $" The key file of personal data {path} is broken; restore it from the backup.", inner);

    public static PersonalDataException Locked(string path, Exception inner) => new(
        $"无权读取个人信息密钥文件 {path}，请检查文件所有者和权限。"
        + $" The key file of personal data {path} may not be read; see to its owner and rights.", inner);

    public static PersonalDataException Unknown(string id, string path) => new(
        $"密钥文件 {path} 中没有编号为 {id} 的密钥，相应个人信息无法读取。请从备份恢复与数据库同期的密钥文件。"
        + $" The key file {path} has no key {id}, so what was kept with it cannot be read. Restore the key file of the same time as the database.");

    public static PersonalDataException Tampered(string id, Exception inner) => new(
        $"用密钥 {id} 加密的一项个人信息无法解密：内容被改动，或密钥不符。"
        + $" Personal data kept with key {id} cannot be deciphered: it was changed, or the key is not the right one.", inner);

    public static PersonalDataException NotProtected() => new(
        "应当加密的个人信息不是加密格式，数据可能被改动。"
        + " What should be encrypted personal data is not in that form; it may have been changed.");

    public static PersonalDataException Held(Exception inner) => new(
        "另一个密钥轮换正在进行，请等它结束。 Another rotation of the key is running; wait for its end.", inner);

    public static PersonalDataException Restless(string rows) => new(
        $"{rows}：仍不断出现旧密钥的数据，旧密钥已保留。请确认所有节点使用同一个密钥文件，然后重新运行本命令。"
        + $" {rows}: rows with the old key keep coming, so it was kept. See that all portals use the same key file, and run the command again.");
}
