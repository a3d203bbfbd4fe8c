using BianMin.Domain.Kernel;
using FluentValidation;

namespace BianMin.Domain.Guides;

/// <summary>Attaches a form or a sample to an item (OPEN-6).</summary>
/// <param name="CountyId">The county that keeps the item.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Purpose">Form or sample.</param>
/// <param name="Name">As the sender calls it; made safe.</param>
/// <param name="Content">The bytes; 1 byte to 10 MB.</param>
[Requires(Permission.KeepCatalogue)]
public sealed record AttachFile(string CountyId, Guid ItemId, FilePurpose Purpose, string Name, byte[] Content) : IUseCase<Done>, ICountyUseCase;

/// <summary>Takes a file away; who has it keeps it.</summary>
/// <param name="CountyId">The county that keeps the item.</param>
/// <param name="FileId">The file.</param>
[Requires(Permission.KeepCatalogue)]
public sealed record RemoveFile(string CountyId, Guid FileId) : IUseCase<Done>, ICountyUseCase;

internal sealed class AttachFileValidator : AbstractValidator<AttachFile>
{
    public AttachFileValidator()
    {
        RuleFor(a => a.Name).NotEmpty().WithMessage("文件没有名称，请重新选择。");
        RuleFor(a => a.Content).NotNull().Must(c => c is { Length: > 0 and <= FileKinds.GreatestSize }).WithMessage(GuideRefusals.FileSize.Message);
    }
}

internal sealed class GuideFilesHandler(IGuideStore guides, IUnitOfWork work) : IHandler<AttachFile, Done>, IHandler<RemoveFile, Done>
{
    public async Task<Outcome<Done>> Handle(Actor actor, AttachFile request, CancellationToken cancellationToken)
    {
        if (await guides.Item(request.CountyId, request.ItemId, cancellationToken) is not { } item)
            return GuideRefusals.UnknownItem;
        if (await guides.CountFiles(item.Id, cancellationToken) >= GuideFile.GreatestCount)
            return GuideRefusals.TooManyFiles;
        if (!GuideFile.Add(item, request.Purpose, request.Name, request.Content, actor.Name, work.Now).TryGet(out var file, out var refusal))
            return refusal;
        await guides.Add(file, request.Content, cancellationToken);
        return Done.It;
    }

    public async Task<Outcome<Done>> Handle(Actor actor, RemoveFile request, CancellationToken cancellationToken)
    {
        if (await guides.File(request.CountyId, request.FileId, cancellationToken) is not { } file)
            return GuideRefusals.UnknownFile;
        file.Remove(work.Now);
        return Done.It;
    }
}
