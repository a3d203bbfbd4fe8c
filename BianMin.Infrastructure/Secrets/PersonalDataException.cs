namespace BianMin.Infrastructure.Secrets;

/// <summary>Personal data cannot be kept or read: the key file is missing, broken or not the right one, or what is kept was tampered with.</summary>
/// <param name="message">What is wrong and what to do, in Chinese and English, without any personal data or key.</param>
/// <param name="inner">Where it came from, if anywhere.</param>
public sealed class PersonalDataException(string message, Exception? inner = null) : Exception(message, inner);
