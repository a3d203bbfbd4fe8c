using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Cases;

/// <summary>The shape of files that are sent.</summary>
internal static class AttachmentShapes
{
    /// <summary>Whole, not empty, not too many and not too much; each file's own size and kind are the aggregate's to judge.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<SentFile>> Files<T>(this IRuleBuilder<T, IReadOnlyList<SentFile>> rule) => rule
        .Must(files => files is not null && files.All(IsWhole)).WithMessage("文件没有读完整，请重新选择。")
        .Must(files => files is not { Count: > CaseAttachment.GreatestCount }).WithMessage(AttachmentRefusals.TooMany.Message)
        .Must(files => files is null || !files.All(IsWhole) || files.Sum(f => (long)f.Content.Length) <= CaseAttachment.GreatestSending)
        .WithMessage($"一次发送的文件合计不能超过 {CaseAttachment.GreatestSending / 1024 / 1024} 兆，请分几次发送。");

    /// <summary>A signature and a photograph as far as there are any.</summary>
    public static IRuleBuilderOptions<T, HandOverProof?> Proof<T>(this IRuleBuilder<T, HandOverProof?> rule) => rule
        .Must(p => p?.Photo is not { } photo || IsWhole(photo)).WithMessage("照片没有读完整，请重新选择。")
        .Must(p => p?.Signature is not { Length: > CaseAttachment.GreatestSignature }).WithMessage("签名图片太大，请清除后重新签名。");

    private static bool IsWhole(SentFile file) => file is { Material: not null, Name: not null, Content: not null };
}
